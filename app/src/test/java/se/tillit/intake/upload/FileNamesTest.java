package se.tillit.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "visits.csv;visits.csv",
                "C:\\Users\\x\\visits.csv;visits.csv",
                "../../etc/passwd;passwd",
                "besök oktober.xlsx;besök oktober.xlsx",
                "a\"b<c>.csv;a_b_c_.csv",
                "..;file",
                "'  ';file"
            })
    void keeps_the_name_alone(String given, String plain) {
        assertThat(FileNames.plain(given)).isEqualTo(plain);
    }

    @Test
    void keeps_no_sign_that_steers_or_hides() {
        assertThat(FileNames.plain("a\r\nb\u202ecsv.exe")).isEqualTo("a__b_csv.exe");
        assertThat(FileNames.plain("x".repeat(500) + ".csv")).hasSize(200).endsWith(".csv");
        assertThat(FileNames.plain(null)).isEqualTo("file");
    }

    @Test
    void knows_the_endings_of_deliveries() {
        assertThat(FileNames.ending("a.ZIP")).isEqualTo("zip");
        assertThat(FileNames.ending("a.html")).isEqualTo("bin");
        assertThat(FileNames.ending("a")).isEqualTo("bin");
    }

    @Test
    void writes_a_name_into_one_header_whatever_it_is() {
        for (var name : new String[] {"a\r\nSet-Cookie: x=y", "besök.csv", "a\"; filename=\"b.exe", "%0d%0aX: y"}) {
            var response = new MockHttpServletResponse();
            Attachment.of(name, "text/csv").on(response);
            var header = String.valueOf(response.getHeader("Content-Disposition"));
            assertThat(header).startsWith("attachment; ").doesNotContain("\r", "\n");
            assertThat(header.chars().filter(sign -> sign == '"').count()).isLessThanOrEqualTo(2);
            assertThat(response.getHeaderNames()).doesNotContain("Set-Cookie", "X");
        }
    }
}
