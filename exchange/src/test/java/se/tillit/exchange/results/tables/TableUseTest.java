package se.tillit.exchange.results.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;

class TableUseTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-7", "@SUM(A1)", "\tx", "\rx"})
    void puts_an_apostrophe_before_what_a_spreadsheet_would_reckon(String text) {
        assertThat(TableUse.SPREADSHEET.text(text)).isEqualTo("'" + text);
        assertThat(TableUse.EXACT.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "559351-1354", "'=1", " =1", "Åke"})
    void leaves_other_text_as_it_is(String text) {
        assertThat(TableUse.SPREADSHEET.text(text)).isEqualTo(text);
    }

    @Test
    void minds_every_place_at_which_a_spreadsheet_may_begin_a_cell() {
        assertThat(TableUse.SPREADSHEET.text("V1;=1;a\n@b")).isEqualTo("V1;'=1;a\n'@b");
        assertThat(TableUse.SPREADSHEET.text("=;=")).isEqualTo("'=;'=");
    }

    private static String decisions(TableUse use) throws IOException {
        var text = new StringWriter();
        try (var table = new LineDecisionTable(text, use)) {
            table.row(new LineDecisionRow(
                    "559351-1354",
                    "=2+5",
                    "-1",
                    Outcome.ADJUST,
                    Money.sek("-10"),
                    Money.sek("-5"),
                    List.of(RuleCode.WRONG_TAG),
                    null));
        }
        return text.toString();
    }

    @Test
    void leaves_numbers_alone_and_the_exchange_format_exact() throws IOException {
        assertThat(decisions(TableUse.SPREADSHEET)).endsWith("559351-1354,'=2+5,'-1,adjust,-10.00,-5.00,wrong-tag,-\n");
        assertThat(decisions(TableUse.EXACT)).endsWith("559351-1354,=2+5,-1,adjust,-10.00,-5.00,wrong-tag,-\n");
    }

    @Test
    void defuses_findings_and_rejected_rows() throws IOException {
        var findings = new StringWriter();
        try (var table = new FindingTable(findings, TableUse.SPREADSHEET)) {
            table.row(new FindingRow(
                    FindingRow.idOf(1),
                    RuleCode.WRONG_TAG,
                    Severity.SERIOUS,
                    null,
                    "=H1",
                    "@P1",
                    null,
                    List.of("V1", "-V2"),
                    List.of(),
                    Money.sek("-1"),
                    "=sv",
                    "+en"));
        }
        var rejected = new StringWriter();
        try (var table = new RejectedRowTable(rejected, TableUse.SPREADSHEET)) {
            table.row(new RejectedRow("tags.csv", 7, "valid_to", "=cmd", RejectionReason.NOT_DATE, ""));
        }

        assertThat(findings.toString()).endsWith("F000001,wrong-tag,serious,,'=H1,'@P1,,V1;'-V2,,-1.00,'=sv,'+en\n");
        assertThat(rejected.toString()).contains("\ntags.csv,7,valid_to,'=cmd,not-date,");
    }
}
