package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.invoice;
import static se.tillit.verification.ASettlement.settled;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Staffing;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.amount.Room;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.Employment;
import se.tillit.visits.RegistrationMethod;

/** Rule 17: what is left to draw. A visit of the fixture takes 30 minutes and is worth 226.00. */
class FrameLedgerTest {

    private static final String PAID = "pay 226.00 -> 226.00 - A";
    private static final String NOTHING = "adjust 226.00 -> 0.00 frame-exceeded A";
    private static final Employment THEIRS = ALawfulMonth.employment("S9", ALawfulMonth.MUNICIPAL, "K9");

    private static DateRange days(String first, String last) {
        return DateRange.ofClosed(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static ALawfulMonth framed(long minutes) {
        return framed(minutes, ALawfulMonth.ALWAYS);
    }

    private static ALawfulMonth framed(long minutes, DateRange days) {
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, minutes, days));
    }

    private static AVisit visit(String id, String start) {
        return AVisit.of(id).at(start, 30);
    }

    private static ALawfulMonth billing(ALawfulMonth month, AVisit... visits) {
        for (var visit : visits) {
            month.with(visit).with(ALine.billing(visit, visit.id()));
        }
        return month;
    }

    private static Assignment assigned(String id, ProviderId provider, String first, String last) {
        return ALawfulMonth.assignment(id, ALawfulMonth.DECISION, provider, days(first, last));
    }

    private static Extra extra(String id, long minutes, String first, String last, @Nullable String approved) {
        var instant = approved == null ? null : AVisit.instant(approved);
        return new Extra(id, ALawfulMonth.DECISION, days(first, last), Minutes.of(minutes), instant);
    }

    private static Extra extra(String id, long minutes, String first, String last) {
        return extra(id, minutes, first, last, "2026-10-20T10:00");
    }

    /** What was left when the turn of the line of the visit on 5 October at 8 came. */
    private static Room room(ALawfulMonth month, ParameterRow... rows) {
        return Objects.requireNonNull(AVerification.of(billing(month, AVisit.of("V1")), rows)
                .trace("F1", "V1")
                .room());
    }

    private static long frame(ALawfulMonth month) {
        return room(month).frame().value();
    }

    private static long inExtras(ALawfulMonth month, ParameterRow... rows) {
        return room(month, rows).inExtras().value();
    }

    private static List<String> lines(ALawfulMonth month) {
        return AVerification.of(month).lines();
    }

    @Test
    void pays_until_the_frame_is_drawn_and_not_a_minute_more() {
        var three = billing(
                framed(75),
                visit("V1", "2026-10-05T08:00"),
                visit("V2", "2026-10-06T08:00"),
                visit("V3", "2026-10-07T08:00"),
                visit("V4", "2026-10-08T08:00"));

        assertThat(lines(three))
                .containsExactly(
                        "F1/V1 " + PAID,
                        "F1/V2 " + PAID,
                        "F1/V3 adjust 226.00 -> 113.00 frame-exceeded A",
                        "F1/V4 " + NOTHING);
        var room = AVerification.of(three).trace("F1", "V3").room();
        assertThat(room)
                .isEqualTo(new Room(Minutes.of(75), Minutes.ZERO, Minutes.of(60), Minutes.of(15), Minutes.ZERO));
    }

    @Test
    void pays_the_very_last_minute_of_the_frame() {
        assertThat(lines(billing(framed(30), AVisit.of("V1")))).containsExactly("F1/V1 " + PAID);
        assertThat(lines(billing(framed(29), AVisit.of("V1"))))
                .containsExactly("F1/V1 adjust 226.00 -> 218.47 frame-exceeded A");
    }

    @Test
    void draws_in_the_order_of_start_whatever_the_order_of_lines() {
        var month = framed(30);
        month.with(visit("V1", "2026-10-06T08:00")).with(visit("V2", "2026-10-05T08:00"));
        month.with(ALine.billing(visit("V1", "2026-10-06T08:00"), "1").on(invoice("F1", "2026-11-05")));
        month.with(ALine.billing(visit("V2", "2026-10-05T08:00"), "1").on(invoice("F2", "2026-11-06")));

        assertThat(lines(month)).containsExactly("F1/1 " + NOTHING, "F2/1 " + PAID);
    }

    @Test
    void draws_by_visit_id_where_visits_start_at_once() {
        var second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = framed(30)
                .with(new Decision(
                        "D1",
                        ALawfulMonth.RECIPIENT,
                        Service.PERSONAL_CARE,
                        Minutes.of(30),
                        null,
                        Staffing.DOUBLE,
                        ALawfulMonth.ALWAYS))
                .with(second);

        assertThat(lines(billing(month, AVisit.of("10"), AVisit.of("9").by(second))))
                .containsExactly("F1/9 " + PAID, "F1/10 " + NOTHING);
    }

    @Test
    void reckons_the_frame_by_the_days_in_force() {
        assertThat(frame(framed(3_100))).isEqualTo(3_100);
        assertThat(frame(framed(3_100, days("2026-10-05", "2026-10-05")))).isEqualTo(100);
        assertThat(frame(framed(3_100, days("2026-01-01", "2026-10-05")))).isEqualTo(500);
        assertThat(frame(framed(3_100, days("2026-10-05", "2027-12-31")))).isEqualTo(2_700);
    }

    @Test
    void rounds_the_frame_half_up() {
        assertThat(frame(framed(15, days("2026-10-05", "2026-10-05")))).isEqualTo(0);
        assertThat(frame(framed(16, days("2026-10-05", "2026-10-05")))).isEqualTo(1);
        var november = AVisit.of("V1").at("2026-09-05T08:00", 30);
        var september = billing(framed(15, days("2026-09-05", "2026-09-05")), november);
        assertThat(AVerification.of(september).trace("F1", "V1").room())
                .isEqualTo(new Room(Minutes.of(1), Minutes.ZERO, Minutes.ZERO, Minutes.of(1), Minutes.ZERO));
    }

    @Test
    void reckons_the_frame_by_the_days_assigned_to_the_provider() {
        assertThat(frame(framed(3_100)
                        .withoutAssignments()
                        .with(assigned("U1", ALawfulMonth.COMPANY, "2026-10-05", "2026-10-14"))
                        .with(assigned("U2", ALawfulMonth.MUNICIPAL, "2026-10-15", "2026-10-31"))))
                .isEqualTo(1_000);
    }

    @Test
    void counts_a_day_of_several_assignments_once() {
        assertThat(frame(framed(3_100)
                        .withoutAssignments()
                        .with(assigned("U1", ALawfulMonth.COMPANY, "2026-10-01", "2026-10-05"))
                        .with(assigned("U2", ALawfulMonth.COMPANY, "2026-10-04", "2026-10-07"))
                        .with(assigned("U3", ALawfulMonth.COMPANY, "2026-10-30", "2026-11-30"))))
                .isEqualTo(900);
    }

    @Test
    void counts_only_the_days_both_in_force_and_assigned() {
        assertThat(frame(framed(3_100, days("2026-10-05", "2026-10-20"))
                        .withoutAssignments()
                        .with(assigned("U1", ALawfulMonth.COMPANY, "2026-10-01", "2026-10-06"))))
                .isEqualTo(200);
    }

    @Test
    void gives_each_provider_a_frame_of_its_own_when_the_provider_is_changed_in_mid_month() {
        var theirs = visit("V9", "2026-10-20T08:00").by(THEIRS);
        var month = framed(62)
                .withoutAssignments()
                .with(assigned("U1", ALawfulMonth.COMPANY, "2026-01-01", "2026-10-15"))
                .with(assigned("U2", ALawfulMonth.MUNICIPAL, "2026-10-16", "2026-12-31"))
                .with(ALawfulMonth.plan("G2", ALawfulMonth.DECISION, ALawfulMonth.MUNICIPAL))
                .with(THEIRS)
                .with(theirs)
                .with(ALine.billing(theirs, "1").on(invoice(ALawfulMonth.MUNICIPAL, "E1", "2026-11-05", null)));

        assertThat(lines(billing(month, visit("V1", "2026-10-05T08:00"), visit("V2", "2026-10-06T08:00"))))
                .containsExactly("212000-9994/E1/1 " + PAID, "F1/V1 " + PAID, "F1/V2 " + NOTHING);
    }

    @Test
    void draws_settled_lines_first() {
        var month = framed(60).with(visit("V0", "2026-10-30T08:00")).with(settled("F0", "1", "V0", 45, "339.00"));

        assertThat(lines(billing(month, AVisit.of("V1"))))
                .containsExactly("F1/V1 adjust 226.00 -> 113.00 frame-exceeded A");
    }

    @Test
    void leaves_nothing_and_never_less_when_more_was_settled_than_the_frame() {
        var month = framed(60)
                .with(visit("V0", "2026-10-30T08:00"))
                .with(settled("F0", "1", "V0", 100, "753.33"))
                .with(extra("E1", 30, "2026-10-01", "2026-10-14"));

        assertThat(room(month))
                .isEqualTo(new Room(Minutes.of(60), Minutes.of(100), Minutes.ZERO, Minutes.ZERO, Minutes.of(30)));
        assertThat(lines(month)).containsExactly("F1/V1 " + PAID);
    }

    @Test
    void does_not_draw_a_settled_line_that_is_a_line_of_the_run() {
        var month = framed(30).with(settled("F1", "V1", "V1"));

        assertThat(lines(billing(month, AVisit.of("V1")))).containsExactly("F1/V1 " + PAID);
    }

    @Test
    void does_not_draw_settled_lines_of_unknown_visits_or_other_months_decisions_or_providers() {
        var month = framed(30)
                .with(visit("V0", "2026-09-30T23:59"))
                .with(visit("V2", "2026-10-30T08:00"))
                .with(visit("V3", "2026-10-30T09:00"))
                .with(settled("F0", "1", "V9"))
                .with(settled("F0", "2", "V0"))
                .with(settled("F0", "3", null))
                .with(new SettledLine(
                        new LineId(ALawfulMonth.COMPANY, "F0", "4"), "V2", "D2", Minutes.of(30), Money.sek("226.00")))
                .with(new SettledLine(
                        new LineId(ALawfulMonth.MUNICIPAL, "F0", "5"), "V3", "D1", Minutes.of(30), Money.sek("226.00")))
                .with(new SettledLine(
                        new LineId(ALawfulMonth.COMPANY, "F0", "6"), "V2", null, Minutes.of(30), Money.sek("226.00")));

        assertThat(lines(billing(month, AVisit.of("V1")))).containsExactly("F1/V1 " + PAID);
    }

    @Test
    void gives_back_the_minutes_of_a_settled_line_that_was_credited_before_or_is_credited_now() {
        var credited = framed(30)
                .with(visit("V0", "2026-10-30T08:00"))
                .with(settled("F0", "1", "V0"))
                .with(settled("K0", "1", "V0", -30, "-226.00"));
        var creditedNow = framed(30)
                .with(visit("V0", "2026-10-30T08:00"))
                .with(settled("F0", "1", "V0"))
                .with(crediting(visit("V0", "2026-10-30T08:00"), "1", creditNote("K1", "2026-11-10", "F0")));

        assertThat(lines(billing(credited, AVisit.of("V1")))).containsExactly("F1/V1 " + PAID);
        assertThat(lines(billing(creditedNow, AVisit.of("V1"))))
                .containsExactly("F1/V1 " + PAID, "K1/1 pay -226.00 -> -226.00 - A");
    }

    @Test
    void gives_back_the_minutes_of_a_line_that_is_credited() {
        var month = billing(framed(30), visit("V1", "2026-10-05T08:00"), visit("V2", "2026-10-06T08:00"))
                .with(crediting(visit("V1", "2026-10-05T08:00"), "1", creditNote("K1", "2026-11-10", "F1")));

        assertThat(lines(month)).containsExactly("F1/V1 " + PAID, "F1/V2 " + PAID, "K1/1 pay -226.00 -> -226.00 - A");
    }

    @Test
    void draws_a_visit_of_the_month_before_on_its_own_months_frame() {
        var september = visit("V0", "2026-09-30T23:50");
        var month = billing(framed(30), september, visit("V1", "2026-10-01T00:30"));

        assertThat(lines(month)).containsExactly("F1/V0 " + PAID, "F1/V1 " + PAID);
    }

    @Test
    void draws_nothing_for_held_and_rejected_lines() {
        var byHand = visit("V0", "2026-10-04T08:00").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var month = framed(30).with(visit("V2", "2026-10-04T09:00"));
        month.with(ALine.billing(visit("V2", "2026-10-04T09:00"), "2").by("S2"));

        assertThat(lines(billing(month, byHand, AVisit.of("V1"))))
                .containsExactly(
                        "F1/2 reject 226.00 -> 0.00 line-contradicts-visit A",
                        "F1/V0 hold 226.00 -> 0.00 manual-unexplained D",
                        "F1/V1 " + PAID);
    }

    @Test
    void draws_the_minutes_that_are_left_after_time_exceeds_visit_and_time_counted_twice() {
        var month = framed(60);
        month.with(visit("V0", "2026-10-04T08:00"))
                .with(ALine.billing(AVisit.of("V0").at("2026-10-04T08:00", 90), "0"));

        assertThat(lines(billing(month, AVisit.of("V1"))))
                .containsExactly("F1/0 adjust 678.00 -> 226.00 time-exceeds-visit A", "F1/V1 " + PAID);

        var twice = billing(
                framed(70),
                visit("V0", "2026-10-04T08:00"),
                visit("V1", "2026-10-04T08:20"),
                visit("V2", "2026-10-05T08:00"));
        assertThat(lines(twice))
                .containsExactly(
                        "F1/V0 " + PAID,
                        "F1/V1 adjust 226.00 -> 150.67 time-counted-twice A",
                        "F1/V2 adjust 226.00 -> 150.67 frame-exceeded A");
    }

    @Test
    void draws_the_minutes_claimed_where_less_is_billed_than_done() {
        var longer = AVisit.of("V0").at("2026-10-04T08:00", 60);
        var month = framed(60).with(longer).with(ALine.billing(visit("V0", "2026-10-04T08:00"), "0"));

        assertThat(lines(billing(month, AVisit.of("V1")))).containsExactly("F1/0 " + PAID, "F1/V1 " + PAID);
    }

    @Test
    void draws_from_an_extra_first_and_only_on_the_days_that_count() {
        var month = billing(
                framed(30).with(extra("E1", 30, "2026-10-05", "2026-10-05")),
                visit("V0", "2026-10-04T08:00"),
                visit("V1", "2026-10-05T08:00"),
                visit("V2", "2026-10-06T08:00"));

        assertThat(lines(month)).containsExactly("F1/V0 " + PAID, "F1/V1 " + PAID, "F1/V2 " + NOTHING);
    }

    @Test
    void draws_from_the_frame_what_an_extra_can_not_give() {
        var month = billing(
                framed(30).with(extra("E1", 20, "2026-10-05", "2026-10-05")),
                visit("V1", "2026-10-05T08:00"),
                visit("V2", "2026-10-06T08:00"));

        assertThat(lines(month)).containsExactly("F1/V1 " + PAID, "F1/V2 adjust 226.00 -> 150.67 frame-exceeded A");
    }

    @Test
    void draws_from_the_extra_with_the_lowest_id_first() {
        var both = billing(
                framed(0)
                        .with(extra("10", 30, "2026-10-05", "2026-10-06"))
                        .with(extra("9", 30, "2026-10-05", "2026-10-05")),
                visit("V1", "2026-10-05T08:00"),
                visit("V2", "2026-10-06T08:00"));
        var other = billing(
                framed(0)
                        .with(extra("8", 30, "2026-10-05", "2026-10-06"))
                        .with(extra("9", 30, "2026-10-05", "2026-10-05")),
                visit("V1", "2026-10-05T08:00"),
                visit("V2", "2026-10-06T08:00"));

        assertThat(lines(both)).containsExactly("F1/V1 " + PAID, "F1/V2 " + PAID);
        assertThat(lines(other)).containsExactly("F1/V1 " + PAID, "F1/V2 " + NOTHING);
    }

    @Test
    void adds_nothing_for_an_extra_that_is_not_approved() {
        assertThat(inExtras(framed(30).with(extra("E1", 30, "2026-10-05", "2026-10-05", null))))
                .isEqualTo(0);
    }

    @Test
    void counts_the_first_fourteen_days_of_an_extra() {
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-09-22", "2026-10-19"))))
                .isEqualTo(5);
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-09-21", "2026-10-18"))))
                .isEqualTo(0);
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-10-01", "2026-10-28"))))
                .isEqualTo(14);
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-10-06", "2026-10-12"))))
                .isEqualTo(0);
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-10-05", "2026-10-11"))))
                .isEqualTo(28);
        assertThat(inExtras(framed(30).with(extra("E1", 28, "2026-10-01", "2026-10-04"))))
                .isEqualTo(0);
    }

    @Test
    void counts_as_many_days_of_an_extra_as_are_in_force() {
        var month = framed(30).with(extra("E1", 30, "2026-10-01", "2026-10-30"));

        assertThat(inExtras(month, AVerification.parameter("frame-exceeded.extra-days", "5")))
                .isEqualTo(5);
        assertThat(inExtras(month, AVerification.parameter("frame-exceeded.extra-days", "4")))
                .isEqualTo(0);
    }

    @Test
    void counts_the_days_of_an_extra_on_which_the_decision_is_in_force() {
        var decision = ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 3_100, days("2026-10-03", "2026-10-08"));
        var month = framed(3_100, decision.validity())
                .with(new Extra(
                        "E1",
                        decision,
                        days("2026-10-01", "2026-10-10"),
                        Minutes.of(100),
                        AVisit.instant("2026-10-20T10:00")));

        assertThat(inExtras(month)).isEqualTo(60);
    }

    @Test
    void rounds_the_part_of_an_extra_half_up() {
        assertThat(inExtras(framed(30).with(extra("E1", 3, "2026-09-30", "2026-10-05"))))
                .isEqualTo(3);
        assertThat(inExtras(framed(30).with(extra("E1", 1, "2026-09-26", "2026-10-05"))))
                .isEqualTo(1);
        assertThat(inExtras(framed(30).with(extra("E1", 1, "2026-09-25", "2026-10-05"))))
                .isEqualTo(0);
    }

    @Test
    void shares_one_pool_between_all_providers() {
        var theirs = visit("V9", "2026-10-05T07:00").by(THEIRS);
        var month = framed(0)
                .with(assigned("U2", ALawfulMonth.MUNICIPAL, "2026-01-01", "2026-12-31"))
                .with(ALawfulMonth.plan("G2", ALawfulMonth.DECISION, ALawfulMonth.MUNICIPAL))
                .with(extra("E1", 40, "2026-10-01", "2026-10-14"))
                .with(THEIRS)
                .with(theirs)
                .with(ALine.billing(theirs, "1").on(invoice(ALawfulMonth.MUNICIPAL, "E1", "2026-11-05", null)));

        assertThat(lines(billing(month, AVisit.of("V1"))))
                .containsExactly("212000-9994/E1/1 " + PAID, "F1/V1 adjust 226.00 -> 75.33 frame-exceeded A");
    }

    @Test
    void has_a_pool_for_each_month_of_an_extra() {
        var month = billing(
                framed(0).with(extra("E1", 60, "2026-09-30", "2026-10-01")),
                visit("V1", "2026-09-30T08:00"),
                visit("V2", "2026-09-30T09:00"),
                visit("V3", "2026-10-01T08:00"));

        assertThat(lines(month)).containsExactly("F1/V1 " + PAID, "F1/V2 " + NOTHING, "F1/V3 " + PAID);
    }

    @Test
    void draws_all_the_same_where_the_rule_is_only_tried_out() {
        var month = billing(framed(45), visit("V1", "2026-10-05T08:00"), visit("V2", "2026-10-06T08:00"));
        var verified = AVerification.of(month, AVerification.parameter("frame-exceeded", "shadow"));

        assertThat(verified.lines()).containsExactly("F1/V1 " + PAID, "F1/V2 " + PAID);
        assertThat(verified.findings()).contains("frame-exceeded F1/V2 information 0.00 shadow");
    }

    @Test
    void pays_and_notes_when_what_is_left_is_worth_no_less_than_was_asked_for() {
        var month = framed(15).with(AVisit.of("V1"));
        month.with(ALine.billing(AVisit.of("V1"), "1").amounting(Money.sek("113.00")));

        assertThat(lines(month)).containsExactly("F1/1 pay 113.00 -> 113.00 amount-miscalculated;frame-exceeded A");
    }
}
