package se.tillit.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.Language;

class RejectedRowsFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "-cmd", "-1+2", "\t=1", "\r=1", "|x"})
    void marks_what_a_spreadsheet_would_take_for_a_formula(String text) {
        assertThat(RejectedRowsFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "visit-1", "-12", "-12.50", "-0,5", "2026-10-01", "a=b", "'x"})
    void leaves_other_text_and_negative_numbers_as_they_are(String text) {
        assertThat(RejectedRowsFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void writes_sizes_in_the_unit_that_keeps_them_short() {
        var words = ImportWords.in(Language.SWEDISH);
        assertThat(words.size(999)).isEqualTo("999 byte");
        assertThat(words.size(1_000)).isEqualTo("1 kB");
        assertThat(words.size(3_000_000)).isEqualTo("3 MB");
        assertThat(words.size(2_147_483_648L)).isEqualTo("2,1 GB");
    }
}
