package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

class RecipientAbsentTest {

    private static final RecipientAbsent RULE = new RecipientAbsent();
    private static final Instant EIGHT = AVisit.instant("2026-10-05T08:00");
    private static final Instant NINE = AVisit.instant("2026-10-05T09:00");
    private static final Instant LONG_BEFORE = AVisit.instant("2026-10-01T12:00");
    private static final Instant LONG_AFTER = AVisit.instant("2026-10-09T12:00");

    private static Absence absence(String id, AbsenceKind kind, Instant from, @Nullable Instant to) {
        return new Absence(id, ALawfulMonth.RECIPIENT, kind, from, to);
    }

    private static Absence inHospital(Instant from, @Nullable Instant to) {
        return absence("B1", AbsenceKind.HOSPITAL, from, to);
    }

    /** From eight, so long. */
    private static AVisit lasting(Elapsed length) {
        return AVisit.of("V1").at(EIGHT, length);
    }

    private static AVisit anHour() {
        return lasting(Elapsed.ofMinutes(60));
    }

    private static ALawfulMonth month(AVisit visit, Absence... absences) {
        var month = ALawfulMonth.of().with(visit).with(ALine.billing(visit, "1"));
        for (var absence : absences) {
            month.with(absence);
        }
        return month;
    }

    private static void rejects(AVisit visit, Absence... absences) {
        assertThat(AJudgement.judge(RULE, month(visit, absences))).isInstanceOf(Verdict.Reject.class);
    }

    private static void clears(AVisit visit, Absence... absences) {
        assertThat(AJudgement.judge(RULE, month(visit, absences))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_one_who_was_never_absent() {
        clears(anHour());
    }

    @Test
    void rejects_thirty_minutes_inside_an_absence() {
        var until = EIGHT.plusSeconds(1800);

        var verdict = AJudgement.judge(RULE, month(anHour(), inHospital(LONG_BEFORE, until)));
        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEmpty();
        assertThat(AJudgement.fact(verdict, "inside"))
                .isEqualTo(Elapsed.ofMinutes(30).toString());
        assertThat(AJudgement.fact(verdict, "length"))
                .isEqualTo(Elapsed.ofMinutes(60).toString());
        assertThat(AJudgement.fact(verdict, "kind")).isEqualTo("HOSPITAL");
        assertThat(AJudgement.fact(verdict, "since")).isEqualTo(LONG_BEFORE.toString());
        assertThat(AJudgement.fact(verdict, "until")).isEqualTo(until.toString());
    }

    @Test
    void clears_a_microsecond_less_than_thirty_minutes_on_the_day_of_discharge() {
        clears(anHour(), inHospital(LONG_BEFORE, EIGHT.plusSeconds(1800).minusNanos(1000)));
    }

    @Test
    void clears_a_microsecond_less_than_thirty_minutes_on_the_day_of_admission() {
        clears(anHour(), inHospital(NINE.minusSeconds(1800).plusNanos(1000), LONG_AFTER));
    }

    @Test
    void rejects_thirty_minutes_before_the_end_on_the_day_of_admission() {
        rejects(anHour(), inHospital(NINE.minusSeconds(1800), LONG_AFTER));
    }

    @Test
    void clears_an_ambulance_that_comes_in_mid_visit() {
        clears(lasting(Elapsed.ofMinutes(45)), inHospital(EIGHT.plusSeconds(1200), LONG_AFTER));
    }

    @Test
    void rejects_a_shorter_visit_that_lies_wholly_inside() {
        rejects(lasting(Elapsed.ofMinutes(20)), inHospital(EIGHT, EIGHT.plusSeconds(1200)));
    }

    @Test
    void clears_a_shorter_visit_with_a_microsecond_outside_at_either_end() {
        var visit = lasting(Elapsed.ofMinutes(20));

        clears(visit, inHospital(EIGHT.plusNanos(1000), LONG_AFTER));
        clears(visit, inHospital(LONG_BEFORE, EIGHT.plusSeconds(1200).minusNanos(1000)));
    }

    @Test
    void clears_a_visit_that_ends_as_the_absence_begins_or_begins_as_it_ends() {
        clears(anHour(), inHospital(NINE, LONG_AFTER));
        clears(anHour(), inHospital(LONG_BEFORE, EIGHT));
    }

    @Test
    void rejects_time_inside_several_absences_taken_together() {
        rejects(
                anHour(),
                inHospital(LONG_BEFORE, EIGHT.plusSeconds(900)),
                absence("B2", AbsenceKind.AWAY, NINE.minusSeconds(900), LONG_AFTER));
    }

    @Test
    void clears_overlapping_absences_whose_union_is_too_short() {
        clears(
                anHour(),
                inHospital(LONG_BEFORE, EIGHT.plusSeconds(900)),
                absence("B2", AbsenceKind.AWAY, LONG_BEFORE, EIGHT.plusSeconds(900)),
                absence("B3", AbsenceKind.AWAY, NINE.minusSeconds(899), LONG_AFTER));
    }

    @Test
    void rejects_a_short_visit_that_two_absences_cover_between_them() {
        rejects(
                lasting(Elapsed.ofMinutes(20)),
                inHospital(LONG_BEFORE, EIGHT.plusSeconds(600)),
                absence("B2", AbsenceKind.SHORT_TERM_STAY, EIGHT.plusSeconds(600), LONG_AFTER));
    }

    @Test
    void rejects_a_visit_of_no_length_at_the_very_end_of_an_absence() {
        rejects(lasting(Elapsed.NONE), inHospital(LONG_BEFORE, EIGHT));
        rejects(lasting(Elapsed.NONE), inHospital(EIGHT, LONG_AFTER));
    }

    @Test
    void clears_a_visit_of_no_length_outside_an_absence() {
        clears(lasting(Elapsed.NONE), inHospital(LONG_BEFORE, EIGHT.minusNanos(1000)));
        clears(lasting(Elapsed.NONE), inHospital(EIGHT.plusNanos(1000), LONG_AFTER));
    }

    @Test
    void rejects_while_one_is_still_absent() {
        rejects(anHour(), inHospital(LONG_BEFORE, null));
    }

    @Test
    void clears_an_errand_during_an_absence() {
        clears(anHour().elsewhere(), inHospital(LONG_BEFORE, LONG_AFTER));
    }

    @Test
    void rejects_even_an_errand_that_starts_after_a_death() {
        var month = month(anHour().elsewhere(), absence("B1", AbsenceKind.DECEASED, EIGHT.minusNanos(1000), null));

        var verdict = AJudgement.judge(RULE, month);
        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEqualTo("deceased");
        assertThat(AJudgement.fact(verdict, "since"))
                .isEqualTo(EIGHT.minusNanos(1000).toString());
        assertThat(AJudgement.fact(verdict, "from")).isEqualTo(EIGHT.toString());
    }

    @Test
    void clears_an_errand_that_starts_at_the_moment_of_a_death() {
        clears(anHour().elsewhere(), absence("B1", AbsenceKind.DECEASED, EIGHT, null));
    }

    @Test
    void clears_the_visit_during_which_one_dies_after_half_of_it() {
        clears(lasting(Elapsed.ofMinutes(40)), absence("B1", AbsenceKind.DECEASED, EIGHT.plusSeconds(1200), null));
    }

    @Test
    void rejects_any_visit_after_a_death_whatever_end_was_written() {
        rejects(anHour(), absence("B1", AbsenceKind.DECEASED, LONG_BEFORE, LONG_BEFORE.plusSeconds(60)));
    }

    @Test
    void clears_an_errand_after_a_hospital_stay_began() {
        clears(anHour().elsewhere(), inHospital(LONG_BEFORE, null));
    }

    @Test
    void clears_someone_elses_absence() {
        var other = ALawfulMonth.recipient("R2");

        assertThat(AJudgement.judge(
                        RULE,
                        month(anHour())
                                .with(other)
                                .with(new Absence("B1", other, AbsenceKind.AWAY, LONG_BEFORE, null))))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void does_not_run_when_no_absences_were_handed_over() {
        var month = month(anHour()).without(EvidenceKind.ABSENCES);

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
        assertThat(RULE.seen(AJudgement.caseOf(month)).variant()).isEqualTo("not-run");
        assertThat(AVerification.of(month).answer().notRun())
                .containsEntry(RuleCode.RECIPIENT_ABSENT, EvidenceKind.ABSENCES);
    }

    @Test
    void does_run_on_an_empty_file() {
        assertThat(AVerification.of(month(anHour())).answer().notRun()).doesNotContainKey(RuleCode.RECIPIENT_ABSENT);
    }

    @Test
    void clears_a_line_without_a_visit_since_that_is_for_another_rule() {
        var month = ALawfulMonth.of().with(ALine.billing(anHour(), "1")).with(inHospital(LONG_BEFORE, null));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_by_the_minutes_in_force_on_the_day() {
        var month = month(anHour(), inHospital(LONG_BEFORE, EIGHT.plusSeconds(1200)));
        var key = "recipient-absent.minutes";

        assertThat(judge(month, AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "20")))
                .isInstanceOf(Verdict.Reject.class);
        assertThat(judge(month, AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "20")))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_by_the_minutes_of_the_contract() {
        var month = month(anHour(), inHospital(LONG_BEFORE, EIGHT.plusSeconds(1200)));
        var key = "recipient-absent.minutes";

        assertThat(judge(month, AVerification.parameterFor("C1", key, "20"))).isInstanceOf(Verdict.Reject.class);
        assertThat(judge(month, AVerification.parameterFor("C2", key, "20"))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_visit_that_meets_no_absence_where_the_least_time_is_set_to_none() {
        var none = AVerification.parameter("recipient-absent.minutes", "0");

        assertThat(judge(month(anHour(), inHospital(NINE, LONG_AFTER)), none)).isEqualTo(Verdict.CLEAR);
        assertThat(judge(month(anHour(), inHospital(NINE.minusNanos(1000), LONG_AFTER)), none))
                .isInstanceOf(Verdict.Reject.class);
    }

    private static Verdict judge(ALawfulMonth month, ParameterRow... rows) {
        return AJudgement.judge(RULE, month, rows);
    }

    @Test
    void sees_how_much_lies_inside() {
        var partly = RULE.seen(AJudgement.caseOf(month(anHour(), inHospital(LONG_BEFORE, EIGHT.plusSeconds(60)))));
        var notAtAll = RULE.seen(AJudgement.caseOf(month(anHour(), inHospital(NINE, LONG_AFTER))));

        assertThat(partly.variant()).isEqualTo("partly");
        assertThat(AVerification.fact(partly, "inside"))
                .isEqualTo(Elapsed.ofMinutes(1).toString());
        assertThat(notAtAll.variant()).isEmpty();
    }
}
