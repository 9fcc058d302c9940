package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.fact;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.visits.EvidenceGrade;

class VisitsWhileAbsentTest {

    @Test
    void finds_three_lines_rejected_as_the_recipient_was_absent() {
        var decisions = List.of(rejected("10"), rejected("9"), rejected("2"));

        assertThat(judge(decisions)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfProvider(ALawfulMonth.COMPANY));
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.lines()).extracting(LineId::line).containsExactly("2", "9", "10");
            assertThat(finding.visits()).isEmpty();
            assertThat(finding.amount()).isNull();
            assertThat(fact(finding, "lines")).isEqualTo(3);
        });
    }

    @Test
    void clears_two_lines() {
        assertThat(judge(List.of(rejected("1"), rejected("2")))).isEmpty();
    }

    @Test
    void leaves_lines_out_that_were_rejected_for_another_reason() {
        var other = decision("3", Outcome.REJECT, RuleCode.ASSIGNMENT_MISSING);

        assertThat(judge(List.of(rejected("1"), rejected("2"), other))).isEmpty();
    }

    @Test
    void leaves_lines_out_that_were_not_rejected() {
        var held = decision("3", Outcome.HOLD, RuleCode.RECIPIENT_ABSENT);

        assertThat(judge(List.of(rejected("1"), rejected("2"), held))).isEmpty();
    }

    @Test
    void counts_each_provider_by_itself() {
        var decisions = new ArrayList<LineDecision>();
        for (var line : List.of("1", "2")) {
            decisions.add(rejected(line));
            decisions.add(decisionOn(ALine.billing(AVisit.of("V"), line).on(other())));
        }

        assertThat(judge(decisions)).isEmpty();
    }

    private static Invoice other() {
        var invoice = ALawfulMonth.INVOICE;
        return new Invoice(
                ALawfulMonth.MUNICIPAL,
                invoice.id(),
                invoice.period(),
                invoice.issuedOn(),
                invoice.total(),
                null,
                null);
    }

    private static LineDecision rejected(String line) {
        return decision(line, Outcome.REJECT, RuleCode.RECIPIENT_ABSENT);
    }

    private static LineDecision decisionOn(ALine line) {
        return new LineDecision(
                line.build(),
                Outcome.REJECT,
                Money.ZERO,
                Minutes.ZERO,
                List.of(RuleCode.RECIPIENT_ABSENT),
                EvidenceGrade.A);
    }

    private static LineDecision decision(String line, Outcome outcome, RuleCode rule) {
        var billed = ALine.billing(AVisit.of("V" + line), line).build();
        return new LineDecision(billed, outcome, Money.ZERO, Minutes.ZERO, List.of(rule), EvidenceGrade.A);
    }

    private static List<Finding> judge(List<LineDecision> decisions) {
        return new VisitsWhileAbsent().judge(PatternFixture.caseOf(ALawfulMonth.of(), decisions));
    }
}
