package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import se.tillit.care.Extra;
import se.tillit.kernel.Minutes;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** A frame of 100 minutes a day; 90 are executed on each day but those of absence. */
class AbsenceDaysExceededTest {

    private static final String PAID = "pay 23353.33 -> 23353.33 - -";

    /** In hospital over so many whole days from 6 October, and the whole frame claimed. */
    private static String absentFor(int days, ParameterRow... rows) {
        return absent("2026-10-06T00:00", "2026-10-%02dT00:00".formatted(6 + days), rows)
                .line("F1/1");
    }

    private static AVerification absent(String from, String to, ParameterRow... rows) {
        var month = AGrantedMonth.claiming(3_100).with(AGrantedMonth.absence("B1", from, to));
        return AVerification.of(month, rows);
    }

    @Test
    void pays_three_days_of_absence() {
        assertThat(absentFor(3)).isEqualTo(PAID);
    }

    @Test
    void adjusts_for_the_fourth_day() {
        var verified = absent("2026-10-06T00:00", "2026-10-10T00:00");

        assertThat(verified.line("F1/1")).isEqualTo("adjust 23353.33 -> 22600.00 absence-days-exceeded -");
        var reason = verified.findingOf(RuleCode.ABSENCE_DAYS_EXCEEDED).reason();
        assertThat(AVerification.fact(reason, "minutes")).isEqualTo("3100 min");
        assertThat(AVerification.fact(reason, "absent")).isEqualTo("4");
        assertThat(AVerification.fact(reason, "paid")).isEqualTo("3");
        assertThat(AVerification.fact(reason, "unpaid")).isEqualTo("1");
        assertThat(AVerification.fact(reason, "days")).isEqualTo("31");
        assertThat(AVerification.fact(reason, "payable")).isEqualTo("3000 min");
        assertThat(verified.findings()).endsWith("absence-days-exceeded F1/1 information 753.33");
    }

    @Test
    void pays_a_day_that_lies_almost_wholly_inside() {
        assertThat(absent("2026-10-06T00:00", "2026-10-09T23:59").line("F1/1")).isEqualTo(PAID);
        assertThat(absent("2026-10-06T00:01", "2026-10-10T00:00").line("F1/1")).isEqualTo(PAID);
    }

    @Test
    void adjusts_for_absences_that_make_whole_days_together() {
        var month = AGrantedMonth.claiming(3_100)
                .with(AGrantedMonth.absence("B1", "2026-10-06T00:00", "2026-10-08T12:00"))
                .with(AGrantedMonth.absence("B2", "2026-10-08T12:00", "2026-10-10T00:00"));

        assertThat(AVerification.of(month).line("F1/1")).contains("22600.00 absence-days-exceeded");
    }

    /** The clock goes back on 25 October, a day of 25 hours. */
    @Test
    void adjusts_for_the_day_on_which_the_clock_changes() {
        var month =
                AGrantedMonth.claiming(3_100).with(AGrantedMonth.absence("B1", "2026-10-22T00:00", "2026-10-26T00:00"));

        assertThat(AVerification.of(month).line("F1/1")).contains("22600.00 absence-days-exceeded");
        assertThat(AVerification.of(AGrantedMonth.claiming(3_100)
                                .with(AGrantedMonth.absence("B1", "2026-10-22T00:00", "2026-10-25T23:00")))
                        .line("F1/1"))
                .isEqualTo(PAID);
    }

    @Test
    void pays_what_is_claimed_without_the_days_of_absence() {
        var month =
                AGrantedMonth.claiming(3_000).with(AGrantedMonth.absence("B1", "2026-10-06T00:00", "2026-10-10T00:00"));

        assertThat(AVerification.of(month).line("F1/1")).isEqualTo("pay 22600.00 -> 22600.00 - -");
    }

    @Test
    void adjusts_by_the_days_that_are_paid_for_all_and_for_the_contract() {
        var key = "absence-days-exceeded.paid-days";

        assertThat(absentFor(4, AVerification.parameter(key, "4"))).isEqualTo(PAID);
        assertThat(absentFor(5, AVerification.parameter(key, "4"))).contains("22600.00 absence-days-exceeded");
        assertThat(absentFor(4, AVerification.parameterFor("C1", key, "30"))).isEqualTo(PAID);
        assertThat(absentFor(1, AVerification.parameter(key, "0"))).contains("22600.00 absence-days-exceeded");
        assertThat(absentFor(4, AVerification.parameterFrom(LocalDate.of(2026, 10, 2), key, "30")))
                .contains("absence-days-exceeded");
    }

    @Test
    void pays_an_approved_extra_beside_the_days_left() {
        var extra = new Extra(
                "E1",
                ALawfulMonth.DECISION,
                AGrantedMonth.october(12, 13),
                Minutes.of(60),
                AVisit.instant("2026-10-20T10:00"));
        var month = AGrantedMonth.claiming(3_100)
                .with(extra)
                .with(AGrantedMonth.absence("B1", "2026-10-06T00:00", "2026-10-10T00:00"));

        assertThat(AVerification.of(month).line("F1/1"))
                .isEqualTo("adjust 23353.33 -> 23052.00 absence-days-exceeded -");
    }

    @Test
    void pays_and_says_that_it_was_not_run_without_absences() {
        var verified = AVerification.of(AGrantedMonth.claiming(3_100).without(EvidenceKind.ABSENCES));

        assertThat(verified.line("F1/1")).isEqualTo(PAID);
        assertThat(verified.answer().notRun()).containsEntry(RuleCode.ABSENCE_DAYS_EXCEEDED, EvidenceKind.ABSENCES);
        assertThat(verified.lookAt("F1", "1", RuleCode.ABSENCE_DAYS_EXCEEDED).result())
                .isEqualTo(Result.NOT_RUN);
        var others = AVerification.of(ALawfulMonth.withOneVisit().without(EvidenceKind.ABSENCES));
        assertThat(others.answer().notRun()).doesNotContainKey(RuleCode.ABSENCE_DAYS_EXCEEDED);
    }

    @Test
    void notes_what_it_would_do_in_shadow() {
        var verified = absent(
                "2026-10-06T00:00", "2026-10-10T00:00", AVerification.parameter("absence-days-exceeded", "shadow"));

        assertThat(verified.line("F1/1")).isEqualTo(PAID);
        assertThat(verified.findings()).endsWith("absence-days-exceeded F1/1 information 0.00 shadow");
    }

    @Test
    void sees_the_days_of_a_line_that_it_leaves() {
        var seen = AVerification.of(AGrantedMonth.claiming(3_100)).lookAt("F1", "1", RuleCode.ABSENCE_DAYS_EXCEEDED);

        assertThat(seen.result()).isEqualTo(Result.CLEAR);
        assertThat(AVerification.fact(seen.reason(), "absent")).isEqualTo("0");
    }

    @Test
    void pays_more_days_the_fewer_are_absent() {
        var approved = new ArrayList<String>();
        for (var days = 0; days <= 6; days++) {
            approved.add(absentFor(days).split(" ")[3]);
        }

        assertThat(approved)
                .containsExactly("23353.33", "23353.33", "23353.33", "23353.33", "22600.00", "21846.67", "21093.33");
    }
}
