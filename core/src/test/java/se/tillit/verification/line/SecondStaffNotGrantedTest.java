package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.care.Decision;
import se.tillit.care.Staffing;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.visits.Employment;

class SecondStaffNotGrantedTest {

    private static final SecondStaffNotGranted RULE = new SecondStaffNotGranted();
    private static final Employment SECOND = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
    private static final Employment THEIRS = ALawfulMonth.employment("S9", ALawfulMonth.MUNICIPAL, "K9");
    private static final Instant HALF_PAST = AVisit.instant("2026-10-05T08:30");
    private static final Elapsed SIX_MINUTES = Elapsed.ofMinutes(6);
    private static final Elapsed FIVE_MINUTES = Elapsed.ofMinutes(5);
    private static final Elapsed A_MICROSECOND = new Elapsed(1);

    /** From 8 to half past by S1. */
    private static AVisit first() {
        return AVisit.of("V1");
    }

    /** For half an hour by S2, so that so much of it is before half past. */
    private static AVisit overlapping(Elapsed overlap) {
        return AVisit.of("V2")
                .at(HALF_PAST.minusNanos(overlap.micros() * 1000), Elapsed.ofMinutes(30))
                .by(SECOND);
    }

    private static ALawfulMonth month(AVisit first, AVisit second) {
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .without(EvidenceKind.TAGS)
                .with(SECOND)
                .with(THEIRS)
                .with(first)
                .with(second)
                .with(ALine.billing(first, "1"))
                .with(ALine.billing(second, "2"));
    }

    private static Verdict judge(AVisit first, AVisit second) {
        return AJudgement.judge(RULE, month(first, second));
    }

    @Test
    void clears_a_hand_over_with_five_minutes_in_common() {
        assertThat(judge(first(), overlapping(FIVE_MINUTES))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_microsecond_more_than_five_minutes_in_common() {
        var verdict = judge(first(), overlapping(FIVE_MINUTES.plus(A_MICROSECOND)));

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "other")).isEqualTo("V1");
        assertThat(AJudgement.fact(verdict, "overlap"))
                .isEqualTo(FIVE_MINUTES.plus(A_MICROSECOND).toString());
        assertThat(AJudgement.fact(verdict, "decision")).isEqualTo("D1");
    }

    @Test
    void rejects_only_the_one_that_started_later() {
        assertThat(AVerification.of(month(first(), overlapping(SIX_MINUTES))).lines())
                .containsExactly(
                        "F1/1 pay 226.00 -> 226.00 - A", "F1/2 reject 226.00 -> 0.00 second-staff-not-granted A");
    }

    @Test
    void rejects_the_higher_id_of_two_that_start_at_once() {
        var ten = AVisit.of("10");
        var nine = AVisit.of("9").by(SECOND);

        assertThat(AVerification.of(month(ten, nine)).lines())
                .containsExactly(
                        "F1/1 reject 226.00 -> 0.00 second-staff-not-granted A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void clears_two_employments_of_one_person() {
        var sameAgain = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K1");

        assertThat(judge(first(), overlapping(SIX_MINUTES).by(sameAgain))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_another_service_at_the_same_time() {
        assertThat(judge(first().doing(Service.HOUSEHOLD), overlapping(SIX_MINUTES)))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_another_providers_visit_at_the_same_time() {
        assertThat(judge(first().by(THEIRS), overlapping(SIX_MINUTES))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_visit_to_another_recipient_at_the_same_time() {
        var neighbour = ALawfulMonth.recipient("R2");

        assertThat(judge(first().to(neighbour), overlapping(SIX_MINUTES))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_double_staffing_that_was_granted() {
        var granted = new Decision(
                "D1",
                ALawfulMonth.RECIPIENT,
                Service.PERSONAL_CARE,
                Minutes.of(3_100),
                null,
                Staffing.DOUBLE,
                ALawfulMonth.ALWAYS);
        var month = month(first(), overlapping(Elapsed.ofMinutes(30))).with(granted);

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
        assertThat(RULE.seen(AJudgement.caseOf(month)).variant()).isEqualTo("granted");
        assertThat(RULE.seen(AJudgement.caseOf(month(first(), overlapping(FIVE_MINUTES))))
                        .variant())
                .isEmpty();
    }

    @Test
    void pays_when_a_walk_along_is_logged_and_not_billed() {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(SECOND)
                .with(first())
                .with(overlapping(SIX_MINUTES))
                .with(ALine.billing(overlapping(SIX_MINUTES), "2"));

        assertThat(AVerification.of(month).lines()).containsExactly("F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void rejects_although_the_first_is_itself_rejected_as_second_staff() {
        var third = ALawfulMonth.employment("S3", ALawfulMonth.COMPANY, "K3");
        var last = AVisit.of("V3").at("2026-10-05T08:45", 30).by(third);
        var month =
                month(first(), overlapping(SIX_MINUTES)).with(third).with(last).with(ALine.billing(last, "3"));

        assertThat(AVerification.of(month).line("F1/3")).isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
    }

    @Test
    void pays_when_the_first_line_is_rejected_by_an_earlier_rule() {
        var month = month(first(), overlapping(SIX_MINUTES))
                .with(ALine.billing(first(), "1").under("D9"));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 reject 226.00 -> 0.00 decision-missing A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void clears_a_line_whose_visit_or_decision_is_unknown_since_that_is_for_other_rules() {
        var noVisit = month(first(), overlapping(SIX_MINUTES))
                .with(ALine.billing(overlapping(SIX_MINUTES), "3").naming("V9"));
        var noDecision = month(first(), overlapping(SIX_MINUTES))
                .with(ALine.billing(overlapping(SIX_MINUTES), "3").under("D9"));

        assertThat(AJudgement.judge(RULE, noVisit)).isEqualTo(Verdict.CLEAR);
        assertThat(AJudgement.judge(RULE, noDecision)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_by_the_overlap_in_force_on_the_day_and_for_the_contract() {
        var month = month(first(), overlapping(SIX_MINUTES));
        var key = "second-staff-not-granted.overlap";

        assertThat(AJudgement.judge(RULE, month, AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "6")))
                .isEqualTo(Verdict.CLEAR);
        assertThat(AJudgement.judge(RULE, month, AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "6")))
                .isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.judge(RULE, month, AVerification.parameterFor("C1", key, "6")))
                .isEqualTo(Verdict.CLEAR);
    }
}
