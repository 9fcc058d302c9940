package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** A price of 301.01 a visit; the plan has 40 minutes on Mondays between 07:30 and 08:30. 5 October is a Monday. */
class VisitCutShortTest {

    private static final String PAID = "pay 301.01 -> 301.01 - A";
    private static final String HALF = "adjust 301.01 -> 150.51 visit-cut-short A";

    private static ALawfulMonth month() {
        var contract =
                ALawfulMonth.contract("C1", ALawfulMonth.COMPANY, Compensation.PER_INTERVENTION, ALawfulMonth.ALWAYS);
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(contract)
                .with(ALawfulMonth.price(contract, "301.01", PriceUnit.VISIT, ALawfulMonth.ALWAYS))
                .with(planned("B1", 40, null));
    }

    private static PlannedVisit planned(String id, long minutes, @Nullable LocalDate firstWeek) {
        return new PlannedVisit(
                id,
                ALawfulMonth.PLAN,
                DayOfWeek.MONDAY,
                LocalTime.of(7, 30),
                LocalTime.of(8, 30),
                Minutes.of(minutes),
                1,
                firstWeek == null ? 1 : 2,
                firstWeek);
    }

    private static AVerification lasting(ALawfulMonth month, String from, Elapsed length, ParameterRow... rows) {
        var visit = AVisit.of("V1").at(AVisit.instant(from), length);
        var line = ALine.billing(visit, "1").priced(UnitPrice.sek("301.01")).amounting(Money.sek("301.01"));
        return AVerification.of(month.with(visit).with(line), rows);
    }

    private static String lasting(long seconds, ParameterRow... rows) {
        return lasting(month(), "2026-10-05T08:00", Elapsed.ofSeconds(seconds), rows)
                .line("F1/1");
    }

    private static String from(String start) {
        return lasting(month(), start, Elapsed.ofMinutes(10)).line("F1/1");
    }

    @Test
    void pays_a_visit_of_half_the_planned_minutes() {
        assertThat(lasting(1_200)).isEqualTo(PAID);
    }

    @Test
    void adjusts_to_half_the_price_a_microsecond_below() {
        var verified =
                lasting(month(), "2026-10-05T08:00", Elapsed.ofSeconds(1_200).minus(new Elapsed(1)));

        assertThat(verified.line("F1/1")).isEqualTo(HALF);
        assertThat(verified.findings()).endsWith("visit-cut-short F1/1 information 150.50");
        var reason = verified.findingOf(RuleCode.VISIT_CUT_SHORT).reason();
        assertThat(AVerification.fact(reason, "planned")).isEqualTo("40 min");
        assertThat(AVerification.fact(reason, "price")).isEqualTo("150.505 SEK");
    }

    @Test
    void adjusts_only_a_visit_that_starts_in_the_window_ends_included() {
        assertThat(from("2026-10-05T07:30")).isEqualTo(HALF);
        assertThat(from("2026-10-05T08:30")).isEqualTo(HALF);
        assertThat(from("2026-10-05T07:29:59")).isEqualTo(PAID);
        assertThat(from("2026-10-05T08:30:01")).isEqualTo(PAID);
    }

    @Test
    void adjusts_only_on_the_weekday() {
        assertThat(from("2026-10-06T08:00")).isEqualTo(PAID);
        assertThat(from("2026-10-12T08:00")).isEqualTo(HALF);
    }

    @Test
    void pays_in_a_week_in_which_the_visit_is_not_due() {
        var month = month().with(planned("B1", 40, LocalDate.of(2026, 10, 12)));

        assertThat(lasting(month, "2026-10-05T08:00", Elapsed.ofMinutes(10)).line("F1/1"))
                .isEqualTo(PAID);
        assertThat(lasting(month, "2026-10-12T08:00", Elapsed.ofMinutes(10)).line("F1/1"))
                .isEqualTo(HALF);
    }

    @Test
    void compares_with_the_shortest_of_several_rows() {
        var month = month().with(planned("B2", 20, null));

        assertThat(lasting(month, "2026-10-05T08:00", Elapsed.ofMinutes(10)).line("F1/1"))
                .isEqualTo(PAID);
        assertThat(lasting(month, "2026-10-05T08:00", Elapsed.ofMinutes(9)).line("F1/1"))
                .isEqualTo(HALF);
    }

    @Test
    void adjusts_a_visit_after_midnight_by_the_window_that_crosses_it() {
        var row = new PlannedVisit(
                "B1",
                ALawfulMonth.PLAN,
                DayOfWeek.SUNDAY,
                LocalTime.of(23, 0),
                LocalTime.of(1, 0),
                Minutes.of(40),
                1,
                1,
                null);

        assertThat(lasting(month().with(row), "2026-10-05T00:30", Elapsed.ofMinutes(10))
                        .line("F1/1"))
                .isEqualTo(HALF);
        assertThat(lasting(month().with(row), "2026-10-06T00:30", Elapsed.ofMinutes(10))
                        .line("F1/1"))
                .isEqualTo(PAID);
    }

    @Test
    void pays_where_the_plan_is_not_in_force_or_not_approved() {
        assertThat(lasting(under(null, ALawfulMonth.ALWAYS), "2026-10-05T08:00", Elapsed.ofMinutes(10))
                        .line("F1/1"))
                .isEqualTo(PAID);
        var until = DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 4));
        assertThat(lasting(under(AVisit.instant("2025-12-18T10:00"), until), "2026-10-05T08:00", Elapsed.ofMinutes(10))
                        .line("F1/1"))
                .isEqualTo(PAID);
    }

    /** The row stands in a plan of its own, beside the lawful one. */
    private static ALawfulMonth under(@Nullable Instant approved, DateRange days) {
        var plan = new Plan("G2", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, null, approved, days);
        var row = planned("B1", 40, null);
        return month().with(plan)
                .with(new PlannedVisit(
                        "B1",
                        plan,
                        row.weekday(),
                        row.windowStart(),
                        row.windowEnd(),
                        row.minutes(),
                        row.staff(),
                        row.everyWeeks(),
                        row.firstWeek()));
    }

    @Test
    void pays_what_is_billed_at_half_the_price_already() {
        var visit = AVisit.of("V1").at("2026-10-05T08:00", 10);
        var line = ALine.billing(visit, "1").priced(UnitPrice.sek("150.50")).amounting(Money.sek("150.50"));

        assertThat(AVerification.of(month().with(visit).with(line)).line("F1/1"))
                .isEqualTo("pay 150.50 -> 150.50 - A");
    }

    @Test
    void adjusts_the_price_to_the_contracts_first() {
        var visit = AVisit.of("V1").at("2026-10-05T08:00", 10);
        var line = ALine.billing(visit, "1").priced(UnitPrice.sek("400.00")).amounting(Money.sek("400.00"));
        var verified = AVerification.of(month().with(visit).with(line));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 400.00 -> 150.51 price-exceeds-contract;visit-cut-short A");
        assertThat(verified.trace("F1", "1").steps())
                .extracting(step -> step.price().toString())
                .containsExactly("400.00 SEK", "301.01 SEK", "150.505 SEK");
    }

    @Test
    void adjusts_by_the_shares_that_are_set() {
        assertThat(lasting(1_199, AVerification.parameter("visit-cut-short.percent", "25")))
                .isEqualTo(PAID);
        assertThat(lasting(599, AVerification.parameterFor("C1", "visit-cut-short.percent", "25")))
                .isEqualTo(HALF);
        assertThat(lasting(599, AVerification.parameter("visit-cut-short.price-percent", "0")))
                .isEqualTo("adjust 301.01 -> 0.00 visit-cut-short A");
    }

    @Test
    void pays_and_says_that_it_was_not_run_without_planned_visits() {
        var verified = lasting(month().without(EvidenceKind.PLANNED_VISITS), "2026-10-05T08:00", Elapsed.ofMinutes(10));

        assertThat(verified.line("F1/1")).isEqualTo(PAID);
        assertThat(verified.answer().notRun()).containsEntry(RuleCode.VISIT_CUT_SHORT, EvidenceKind.PLANNED_VISITS);
        assertThat(verified.lookAt("F1", "1", RuleCode.VISIT_CUT_SHORT).result())
                .isEqualTo(Result.NOT_RUN);
    }

    @Test
    void sees_the_row_or_that_there_is_none() {
        var seen = lasting(month(), "2026-10-05T08:00", Elapsed.ofMinutes(40))
                .lookAt("F1", "1", RuleCode.VISIT_CUT_SHORT)
                .reason();
        var none = lasting(month(), "2026-10-06T08:00", Elapsed.ofMinutes(40))
                .lookAt("F1", "1", RuleCode.VISIT_CUT_SHORT)
                .reason();

        assertThat(AVerification.fact(seen, "planned")).isEqualTo("40 min");
        assertThat(none)
                .isNotNull()
                .satisfies(reason -> assertThat(reason.variant()).isEqualTo("not-planned"));
    }
}
