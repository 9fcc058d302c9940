package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace;
import se.tillit.verification.LineTrace.Look;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineRules;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.visit.VisitRules;
import se.tillit.visits.RegistrationMethod;

class TracerTest {

    private static final AVisit VISIT = AVisit.of("V1");
    private static final int RULES_OF_VISIT_LINES = LineRules.IN_ORDER.size() - LineRules.CARE.size();

    private static LineTrace trace(ALawfulMonth month) {
        return AVerification.of(month).trace("F1", "1");
    }

    private static List<RuleCode> lookedAt(LineTrace trace, Result result) {
        return trace.looks().stream()
                .filter(look -> look.result() == result)
                .map(Look::rule)
                .toList();
    }

    private static Result resultOf(LineTrace trace, RuleCode rule) {
        return trace.looks().stream()
                .filter(look -> look.rule() == rule)
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void tells_of_a_paid_line_what_every_rule_saw() {
        var trace = trace(ALawfulMonth.withOneVisit());

        assertThat(lookedAt(trace, Result.CLEAR))
                .hasSameSizeAs(trace.looks())
                .hasSize(RULES_OF_VISIT_LINES + VisitRules.IN_ORDER.size() + 5)
                .startsWith(RuleCode.ROW_REJECTED)
                .containsSubsequence(RuleCode.PRICE_MISSING, RuleCode.STAFF_IN_TWO_PLACES)
                .containsSubsequence(RuleCode.REGISTERED_LATE, RuleCode.AMOUNT_MISCALCULATED)
                .endsWith(RuleCode.FRAME_EXCEEDED);
        assertThat(trace.looks())
                .allSatisfy(look -> assertThat(look.reason())
                        .isNotNull()
                        .satisfies(reason -> assertThat(reason.rule()).isEqualTo(look.rule())));
        assertThat(trace.visit()).isNotNull();
        assertThat(trace.contract()).isEqualTo(ALawfulMonth.CONTRACT);
        assertThat(trace.price()).isEqualTo(ALawfulMonth.PRICE);
        assertThat(trace.room()).isNotNull();
        assertThat(trace.decision().approved()).isEqualTo(Money.sek("226.00"));
    }

    @Test
    void tells_that_nothing_was_tried_after_a_rejection() {
        var trace = trace(ALawfulMonth.withOneVisit().withoutAssignments());

        assertThat(resultOf(trace, RuleCode.DECISION_MISSING)).isEqualTo(Result.CLEAR);
        assertThat(resultOf(trace, RuleCode.ASSIGNMENT_MISSING)).isEqualTo(Result.REJECTED);
        assertThat(lookedAt(trace, Result.NOT_TRIED))
                .containsExactly(
                        RuleCode.RECIPIENT_ABSENT,
                        RuleCode.SECOND_STAFF_NOT_GRANTED,
                        RuleCode.PLAN_MISSING,
                        RuleCode.PRICE_MISSING);
        assertThat(trace.steps()).isEmpty();
        assertThat(trace.room()).isNull();
    }

    @Test
    void tells_that_nothing_was_tried_after_a_hold_that_ends_the_line() {
        var rejected =
                new RejectedKeys(Set.of(), Set.of("R1"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var trace = trace(ALawfulMonth.withOneVisit().with(byHand).with(rejected));

        assertThat(resultOf(trace, RuleCode.ROW_REJECTED)).isEqualTo(Result.HELD);
        assertThat(lookedAt(trace, Result.NOT_TRIED)).hasSize(RULES_OF_VISIT_LINES - 1);
        assertThat(resultOf(trace, RuleCode.MANUAL_UNEXPLAINED)).isEqualTo(Result.NOTED);
    }

    @Test
    void tells_that_all_was_tried_after_a_hold_that_does_not() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var trace = trace(ALawfulMonth.withOneVisit().with(byHand).withoutPlans());

        assertThat(lookedAt(trace, Result.HELD)).containsExactly(RuleCode.PLAN_MISSING, RuleCode.MANUAL_UNEXPLAINED);
        assertThat(resultOf(trace, RuleCode.PRICE_MISSING)).isEqualTo(Result.CLEAR);
        assertThat(trace.steps()).isEmpty();
    }

    @Test
    void tells_that_a_visit_rule_only_notes_where_the_line_is_rejected() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var trace = trace(ALawfulMonth.withOneVisit().with(byHand).withoutAssignments());

        assertThat(resultOf(trace, RuleCode.MANUAL_UNEXPLAINED)).isEqualTo(Result.NOTED);
    }

    @Test
    void tells_that_a_visit_rule_is_only_tried_out_or_off() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var month = ALawfulMonth.withOneVisit().with(byHand);

        var shadow = AVerification.of(month, AVerification.parameter("manual-unexplained", "shadow"));
        assertThat(resultOf(shadow.trace("F1", "1"), RuleCode.MANUAL_UNEXPLAINED))
                .isEqualTo(Result.SHADOW);
        assertThat(shadow.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - D");
        var off = AVerification.of(month, AVerification.parameter("manual-unexplained", "off"));
        assertThat(resultOf(off.trace("F1", "1"), RuleCode.MANUAL_UNEXPLAINED)).isEqualTo(Result.OFF);
    }

    @Test
    void tells_what_did_not_run_for_want_of_evidence() {
        var trace = trace(ALawfulMonth.withOneVisit()
                .without(EvidenceKind.ABSENCES)
                .without(EvidenceKind.SHIFTS)
                .without(EvidenceKind.TAGS));

        assertThat(lookedAt(trace, Result.NOT_RUN))
                .containsExactly(RuleCode.RECIPIENT_ABSENT, RuleCode.OFF_SHIFT, RuleCode.WRONG_TAG);
    }

    @Test
    void tells_that_visit_rules_are_not_tried_on_a_visit_of_another_month() {
        var september = AVisit.of("V1").at("2026-09-05T08:00", 30);
        var trace = trace(ALawfulMonth.of().with(september).with(ALine.billing(september, "1")));

        assertThat(lookedAt(trace, Result.NOT_TRIED))
                .containsExactlyElementsOf(
                        VisitRules.IN_ORDER.stream().map(rule -> rule.code()).toList());
    }

    @Test
    void tells_nothing_of_visit_rules_where_there_is_no_visit() {
        var trace = trace(ALawfulMonth.of().with(ALine.billing(VISIT, "1")));

        assertThat(trace.visit()).isNull();
        assertThat(trace.price()).isNull();
        assertThat(trace.looks()).hasSize(RULES_OF_VISIT_LINES);
        assertThat(trace.looks().get(1).reason()).isNull();
    }

    @Test
    void tells_where_a_rule_noted_without_a_change() {
        var month = ALawfulMonth.of()
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 20))
                .with(VISIT)
                .with(ALine.billing(VISIT, "1").claiming(Minutes.of(31)).amounting(Money.sek("100.00")));
        var trace = trace(month);

        assertThat(lookedAt(trace, Result.NOTED))
                .containsExactly(RuleCode.AMOUNT_MISCALCULATED, RuleCode.TIME_EXCEEDS_VISIT, RuleCode.FRAME_EXCEEDED);
        assertThat(trace.steps()).hasSize(4);
    }

    @Test
    void tells_where_the_frame_brought_the_sum_down_or_would_have() {
        var month = ALawfulMonth.withOneVisit().with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 20));

        assertThat(resultOf(trace(month), RuleCode.FRAME_EXCEEDED)).isEqualTo(Result.ADJUSTED);
        var shadow = AVerification.of(month, AVerification.parameter("frame-exceeded", "shadow"));
        assertThat(resultOf(shadow.trace("F1", "1"), RuleCode.FRAME_EXCEEDED)).isEqualTo(Result.SHADOW);
    }

    @Test
    void tells_why_a_credit_is_held() {
        var month = ALawfulMonth.withOneVisit().with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F9")));
        var trace = AVerification.of(month).trace("K1", "1");

        assertThat(trace.looks()).singleElement().satisfies(look -> {
            assertThat(look.rule()).isEqualTo(RuleCode.CREDIT_UNMATCHED);
            assertThat(look.result()).isEqualTo(Result.HELD);
            assertThat(look.reason()).isNotNull();
        });
        assertThat(trace.credited()).isNull();
    }

    @Test
    void finds_no_trace_of_a_line_that_is_not_there() {
        try (var workers = Workers.of(1)) {
            var verified =
                    VerifyMonth.of(ALawfulMonth.withOneVisit().evidence(), Parameters.defaults(), workers, stage -> {});

            assertThat(verified.findTrace(new LineId(ALawfulMonth.COMPANY, "F1", "2")))
                    .isEmpty();
        }
    }
}
