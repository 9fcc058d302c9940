package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Verification;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;

/** What findings of visits do to the lines that bill them; the invoice was issued on 5 November. */
class EffectTest {

    private static Verification verify(AVisit visit, ParameterRow... rows) {
        var month =
                ALawfulMonth.of().with(visit.build(0).employment()).with(visit).with(ALine.billing(visit, "1"));
        try (var workers = Workers.of(1)) {
            return VerifyMonth.of(month.evidence(), Parameters.of(List.of(rows)), workers, stage -> {})
                    .answer();
        }
    }

    private static LineDecision decision(Verification verification) {
        return verification.decisions().getFirst();
    }

    private static void assertPaidWithFinding(RuleCode rule, Verification verification) {
        assertThat(decision(verification).outcome()).isEqualTo(Outcome.PAY);
        assertThat(decision(verification).rules()).isEmpty();
        assertThat(verification.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    private static void assertHeldBy(RuleCode rule, Verification verification) {
        assertThat(decision(verification).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision(verification).rules()).containsExactly(rule);
        assertThat(verification.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    private static AVisit withoutIntroduction() {
        var employment = new Employment(
                "S1",
                ALawfulMonth.COMPANY,
                "K1",
                ALawfulMonth.ALWAYS,
                EmploymentForm.PERMANENT,
                Qualification.ASSISTANT_NURSE,
                null,
                ALawfulMonth.ALWAYS.from(),
                null,
                ALawfulMonth.ALWAYS.from(),
                null);
        return AVisit.of("V1").by(employment);
    }

    private static ParameterRow row(String key, String value) {
        return new ParameterRow(key, value, ALawfulMonth.ALWAYS, null, "a decision");
    }

    @Test
    void pays_a_visit_that_was_registered_late_on_the_day_of_the_invoice() {
        assertPaidWithFinding(
                RuleCode.REGISTERED_LATE, verify(AVisit.of("V1").storedAt(instant("2026-11-05T23:59:59.999999"))));
    }

    @Test
    void holds_a_visit_that_was_registered_late_the_day_after_the_invoice() {
        assertHeldBy(RuleCode.REGISTERED_LATE, verify(AVisit.of("V1").storedAt(instant("2026-11-06T00:00"))));
    }

    @Test
    void pays_a_visit_that_was_registered_after_the_invoice_but_not_late() {
        var visit = AVisit.of("V1").storedAt(instant("2026-11-06T00:00"));

        var verification = verify(visit, row("registered-late.hours", "1000"));

        assertThat(decision(verification).outcome()).isEqualTo(Outcome.PAY);
        assertThat(verification.findings()).isEmpty();
    }

    @Test
    void pays_in_spite_of_formalities_unless_the_municipality_holds_for_them() {
        assertPaidWithFinding(RuleCode.STAFF_FORMALITIES_MISSING, verify(withoutIntroduction()));
        assertHeldBy(
                RuleCode.STAFF_FORMALITIES_MISSING,
                verify(withoutIntroduction(), row("staff-formalities-missing.outcome", "hold")));
    }

    @Test
    void holds_for_a_finding_that_holds_and_pays_when_it_is_only_tried_out() {
        assertHeldBy(RuleCode.WRONG_TAG, verify(AVisit.of("V1").reading("T9", null)));
        assertPaidWithFinding(
                RuleCode.WRONG_TAG, verify(AVisit.of("V1").reading("T9", null), row("wrong-tag", "shadow")));
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            names = {"REGISTERED_LATE", "STAFF_FORMALITIES_MISSING"})
    void finds_only_what_another_rule_finds_when_one_is_off(RuleCode rule) {
        var late = withoutIntroduction().storedAt(instant("2026-11-06T00:00"));
        var other = rule == RuleCode.REGISTERED_LATE ? RuleCode.STAFF_FORMALITIES_MISSING : RuleCode.REGISTERED_LATE;

        assertThat(verify(late, row(rule.code(), "off")).findings())
                .extracting(Finding::rule)
                .containsExactly(other);
    }
}
