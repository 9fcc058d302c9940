package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.call.ExitCode;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

class ExplainCommandTest {

    /** 42 minutes claimed for a visit of 27. */
    private static final String ADJUSTED = "553755-6895/2026140/2";

    @TempDir
    private Path folder;

    private PackageFolder example;

    @BeforeEach
    void lay_out() {
        example = Example.in(folder.resolve("package"));
    }

    private Call explain(Object line, Object... more) {
        var arguments = new Object[more.length + 3];
        arguments[0] = "explain";
        arguments[1] = example.path();
        arguments[2] = line;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Call.of(arguments);
    }

    private static void assertRefused(Call call, String sentence) {
        assertThat(call.complaints()).containsExactly(sentence);
        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void shows_the_arithmetic_of_an_adjusted_line_in_swedish() {
        var call = explain(ADJUSTED, "--month", Example.MONTH);

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.out())
                .startsWith("Förklaring av rad 2 på faktura 2026140")
                .contains("42 min × 458,00 kr / 60 = 320,60 kr", "27 min × 458,00 kr / 60 = 206,10 kr")
                .containsPattern("Att betala +206,10 kr");
    }

    @Test
    void shows_the_arithmetic_of_an_adjusted_line_in_english() {
        var call = explain(ADJUSTED, "--month", Example.MONTH, "--lang", "en");

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out())
                .startsWith("Explanation of line 2 of invoice 2026140")
                .contains("42 min × SEK 458.00 / 60 = SEK 320.60", "27 min × SEK 458.00 / 60 = SEK 206.10")
                .containsPattern("To pay +SEK 206.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void says_the_same_with_and_without_provider_and_month(String language) {
        var whole = explain(ADJUSTED, "--month", Example.MONTH, "--lang", language);

        assertThat(explain("2026140/2", "--lang", language)).isEqualTo(whole);
    }

    /** One line of every kind of outcome. */
    @ParameterizedTest
    @CsvSource({
        "555950-8311/2026120/607, Besöket V9862141 som fakturaraden anger finns inte",
        "558872-3311/2026130/158, har inget pris den 9 oktober 2026",
        "555950-8311/2026120/608, Fakturaraden saknar uppgift om besök",
        "559351-1354/2026100/1, Raden betalas med 241"
    })
    void tells_what_decided(String line, String sentence) {
        var call = explain(line);

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().replaceAll("\\s+", " ")).contains(sentence);
    }

    @Test
    void explains_every_line_of_an_invoice_with_credits() {
        var lines = example.table("invoice_lines");
        for (var row = 0; row < lines.rows().size(); row++) {
            if (lines.cell(row, "invoice_id").equals("2026125")) {
                var line = String.join("/", lines.rows().get(row).subList(0, 3));
                assertThat(explain(line).code()).as(line).isEqualTo(ExitCode.DONE);
            }
        }
    }

    @Test
    void names_the_lines_that_are_meant_where_several_providers_have_one() {
        var invoices = example.table("invoices");
        var other = invoices.rows().get(invoices.rowWith("provider_id", "559351-1354"));
        example.changing(
                        "invoices",
                        table -> table.with(other.getFirst(), "2026140", "2026-10", "2026-11-06", "10.00", "", ""))
                .changing(
                        "invoice_lines",
                        table -> table.with(
                                other.getFirst(), "2026140", "2", "", "", "", "", "", "", "", "", "", "", "10.00"));

        assertRefused(
                explain("2026140/2"),
                "Fel: Fler än en utförare har fakturaraden 2026140/2; ange vilken av 553755-6895/2026140/2,"
                        + " 559351-1354/2026140/2.");
        assertRefused(
                explain("2026140/2", "--lang=en"),
                "Error: More than one provider has the invoice line 2026140/2; name which of 553755-6895/2026140/2,"
                        + " 559351-1354/2026140/2.");
        assertThat(explain(ADJUSTED).code()).isEqualTo(ExitCode.DONE);
        assertThat(explain("559351-1354/2026140/2").code()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"553755-6895/2026140/99999", "2", "2026140", "553755-6895/2026140", "", "/"})
    void refuses_a_line_that_is_not_there(String line) {
        assertRefused(
                explain(line),
                "Fel: Fakturaraden %s finns inte i paketet; skriv den som utförare/faktura/rad.".formatted(line));
        assertRefused(
                explain(line, "--lang", "en"),
                "Error: The invoice line %s is not in the package; write it as provider/invoice/line.".formatted(line));
    }

    @Test
    void asks_for_the_month_where_the_package_has_several() {
        example.changing(
                        "invoices", table -> table.with("559351-1354", "200", "2026-09", "2026-10-06", "10.00", "", ""))
                .changing(
                        "invoice_lines",
                        table ->
                                table.with("559351-1354", "200", "1", "", "", "", "", "", "", "", "", "", "", "10.00"));

        assertRefused(explain(ADJUSTED), "Fel: Ange månaden med --month; i paketet finns 2026-09, 2026-10.");
        assertThat(explain(ADJUSTED, "--month", "2026-10").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void asks_for_the_month_where_the_package_has_no_line_at_all() {
        example.changing("invoice_lines", table -> new Table(table.header(), List.of()));

        assertRefused(explain(ADJUSTED), "Fel: Ange månaden med --month; i paketet finns inga månader.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void names_nobody_with_protected_identity(String language) {
        var lines = example.table("invoice_lines");
        var recipient = lines.cell(lines.rowWith("visit_id", "V0000050"), "recipient_id");
        var row = example.table("recipients").rowWith("recipient_id", recipient);
        example.changing("recipients", table -> table.withCell(row, "protected_identity", "true"));

        var call = explain(ADJUSTED, "--lang", language);

        assertThat(call.out()).doesNotContain(recipient).contains(language.equals("sv") ? "skyddad" : "protected");
    }

    @Test
    void explains_by_the_parameters_that_are_given() {
        var file = new PackageFolder(folder)
                .with("p", "parameter,value\ntime-exceeds-visit,off\n".getBytes(StandardCharsets.UTF_8))
                .file("p");

        assertThat(explain(ADJUSTED, "--parameters", file).out()).containsPattern("Att betala +320,60 kr");
    }
}
