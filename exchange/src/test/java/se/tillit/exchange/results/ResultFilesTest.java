package se.tillit.exchange.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.exchange.intake.APackage;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.EvidenceGrade;

class ResultFilesTest {

    private static final ProviderId PROVIDER = new ProviderId("559351-1354");
    private static final Invoice INVOICE = new Invoice(
            PROVIDER, "2026,1", SettlementMonth.parse("2026-10"), LocalDate.of(2026, 11, 6), Money.ZERO, null, null);

    @TempDir
    private Path folder;

    private List<String> lines(ResultFile file) {
        try {
            var text = Files.readString(folder.resolve(file.fileName()));
            assertThat(text).endsWith("\n").doesNotContain("\r");
            return text.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static LineDecision decision(
            String line, Outcome outcome, String approved, @Nullable EvidenceGrade grade, RuleCode... rules) {
        var claim = new InvoiceLine(
                INVOICE,
                line,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EndsClaimed.NEITHER,
                null,
                null,
                Money.sek("-1.05"));
        return new LineDecision(claim, outcome, Money.sek(approved), Minutes.ZERO, List.of(rules), grade);
    }

    @Test
    void writes_a_decision_on_a_line_with_quotes_only_where_needed() throws IOException {
        LineDecisionsFile.write(
                List.of(
                        decision("1", Outcome.PAY, "-1.05", EvidenceGrade.A),
                        decision("2", Outcome.HOLD, "0", null, RuleCode.PLAN_MISSING, RuleCode.WRONG_TAG),
                        decision("a\"b", Outcome.REJECT, "0.1", EvidenceGrade.D, RuleCode.VISIT_UNKNOWN),
                        decision(" åäö ", Outcome.ADJUST, "1000000", EvidenceGrade.C)),
                folder);

        assertThat(lines(ResultFile.LINE_DECISIONS))
                .containsExactly(
                        "provider_id,invoice_id,line_id,outcome,claimed_sek,approved_sek,rules,evidence",
                        "559351-1354,\"2026,1\",1,pay,-1.05,-1.05,,A",
                        "559351-1354,\"2026,1\",2,hold,-1.05,0.00,plan-missing;wrong-tag,-",
                        "559351-1354,\"2026,1\",\"a\"\"b\",reject,-1.05,0.10,visit-unknown,D",
                        "559351-1354,\"2026,1\", åäö ,adjust,-1.05,1000000.00,,C");
    }

    private static Recipient recipient(Protection protection) {
        return new Recipient("H1", new Area("O1", "Väst"), Setting.URBAN, null, null, null, protection);
    }

    private static Finding finding(Subject subject, @Nullable Recipient recipient, @Nullable Money amount) {
        return new Finding(
                subject,
                Severity.SERIOUS,
                Mode.ENFORCE,
                PROVIDER,
                recipient,
                "P1",
                null,
                List.of("V2", "V10"),
                List.of(new LineId(PROVIDER, "7", "1"), new LineId(PROVIDER, "7", "2")),
                amount,
                Reason.of(RuleCode.WRONG_TAG));
    }

    @Test
    void writes_a_finding_with_its_subject_first_and_hides_the_protected() throws IOException {
        FindingsFile.write(
                List.of(
                        finding(new Subject.OfProvider(PROVIDER), recipient(Protection.NONE), Money.sek("12.5")),
                        finding(new Subject.OfInvoice(PROVIDER, "7"), recipient(Protection.PROTECTED), null),
                        finding(new Subject.OfPerson("K1"), null, null)),
                (finding, language) -> language.code() + ", text",
                folder);

        assertThat(lines(ResultFile.FINDINGS))
                .containsExactly(
                        "finding_id,rule,severity,provider_id,recipient_id,staff_id,person_key,visit_ids,line_ids,"
                                + "amount_sek,text_sv,text_en",
                        "F000001,wrong-tag,serious,559351-1354,H1,P1,,V2;V10,"
                                + "559351-1354/7/1;559351-1354/7/2,12.50,\"sv, text\",\"en, text\"",
                        "F000002,wrong-tag,serious,559351-1354,skyddad,P1,,V2;V10,"
                                + "7/;559351-1354/7/1;559351-1354/7/2,,\"sv, text\",\"en, text\"",
                        "F000003,wrong-tag,serious,559351-1354,,P1,,V2;V10,"
                                + "559351-1354/7/1;559351-1354/7/2,,\"sv, text\",\"en, text\"");
    }

    @Test
    void writes_a_providers_figures_with_one_decimal_and_empty_where_nothing_is_divided() throws IOException {
        var nothing = new Ratio(0, 0);
        var figures = new Indicators(
                Minutes.of(120),
                Map.of(EvidenceGrade.A, Minutes.of(100), EvidenceGrade.D, Minutes.of(20)),
                new Ratio(1, 3),
                new Ratio(2, 3),
                new Ratio(1, 1),
                nothing,
                new BigDecimal("7.25"),
                null,
                new Ratio(1, 8),
                nothing,
                new Ratio(0, 5),
                new BigDecimal("55"),
                nothing,
                nothing,
                nothing,
                2,
                Money.sek("46"));
        var sums =
                new Sums(Money.sek("10"), Money.sek("5"), Money.sek("1"), Money.sek("2"), Money.sek("2"), 1, 2, 3, 4);
        ProviderSummaryFile.write(
                List.of(new ProviderSummary(new Provider(PROVIDER, "Kommunen", Operator.MUNICIPAL), sums, figures)),
                folder);

        assertThat(lines(ResultFile.PROVIDER_SUMMARY).getFirst().split(",")).hasSize(33);
        assertThat(lines(ResultFile.PROVIDER_SUMMARY).get(1))
                .isEqualTo("559351-1354,Kommunen,municipal,10.00,5.00,1.00,2.00,2.00,10,1,2,3,4,"
                        + "120,100,0,0,20,33.3,66.7,100.0,,7.3,,12.5,,0.0,55.0,,,,2,46.00");
    }

    @Test
    void writes_a_rejected_row_with_its_reason_in_both_languages() throws IOException {
        RejectedRowsFile.write(
                List.of(new RejectedRow("tags.csv", 7, "valid_to", "i\nmorgon", RejectionReason.NOT_DATE, "")), folder);

        assertThat(Files.readString(folder.resolve("rejected-rows.csv"))).isEqualTo("""
                        file,line,column,value,reason_code,reason_sv,reason_en
                        tags.csv,7,valid_to,"i
                        morgon",not-date,Värdet är inget datum (ÅÅÅÅ-MM-DD).,The value is not a date (YYYY-MM-DD).
                        """);
    }

    @Test
    void tells_in_the_summary_what_ran_with_which_parameters_on_which_files() {
        var parameters = Parameters.of(List.of(
                new ParameterRow(
                        "off-shift.minutes",
                        "9",
                        DateRange.ofClosed(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                        "A1",
                        "Avtal § 4"),
                new ParameterRow(
                        "round-times", "off", DateRange.ofClosed(LocalDate.of(2026, 1, 1), null), null, "Nämnden"),
                new ParameterRow("wrong-tag", "shadow", new DateRange(LocalDate.MIN, LocalDate.MAX), null, "")));
        var content =
                APackage.lawful().without("shifts").with("tags", "T9", "T8").contentIn(folder.resolve("package"));
        SummaryFile.write(AResult.of(content, parameters), folder);
        var text = String.join("\n", lines(ResultFile.SUMMARY));

        assertThat(text)
                .contains("\"month\" : \"2026-10\"", "\"rule_set\" : \"7\"", "\"claimed_sek\" : 526.00")
                .contains("\"shifts\" : false", "\"tags\" : true")
                .contains("\"by_file\" : {\n      \"tags.csv\" : 2\n    }")
                .contains("\"by_reason\" : {\n      \"field-count\" : 2\n    }")
                .contains("\"files_absent\" : [\n    \"shifts.csv\"\n  ]");
        assertThat(object(text, "\"rule\" : \"off-shift\""))
                .contains("\"mode\" : \"enforce\"", "\"ran\" : false", "Filen shifts.csv finns inte i paketet.")
                .contains("The file shifts.csv is not in the package.");
        assertThat(object(text, "\"rule\" : \"round-times\""))
                .contains("\"mode\" : \"off\"", "\"ran\" : false", "Kontrollen är avstängd.");
        assertThat(object(text, "\"rule\" : \"wrong-tag\"")).contains("\"mode\" : \"shadow\"", "\"ran\" : true");
        assertThat(object(text, "\"parameter\" : \"off-shift.minutes\"")).contains("\"value\" : \"5\"", "default");
        assertThat(object(text, "\"value\" : \"9\""))
                .contains("\"valid_from\" : \"2026-10-01\"", "\"valid_to\" : \"2026-12-31\"")
                .contains("\"contract_id\" : \"A1\"", "\"source\" : \"Avtal § 4\"");
        assertThat(object(text, "\"parameter\" : \"round-times\""))
                .contains("\"valid_from\" : \"2026-01-01\"")
                .doesNotContain("valid_to");
        assertThat(object(text, "\"parameter\" : \"wrong-tag\"")).doesNotContain("valid_from", "valid_to");
        for (var file : content.files()) {
            assertThat(object(text, "\"file\" : \"%s\"".formatted(file.name()))).contains(file.sha256());
        }
    }

    /** The part of the text from there to the end of the object. */
    private static String object(String text, String start) {
        assertThat(text).contains(start);
        var from = text.indexOf(start);
        return text.substring(from, text.indexOf("}", from));
    }
}
