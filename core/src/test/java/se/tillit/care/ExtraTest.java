package se.tillit.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

class ExtraTest {

    private static final Decision DECISION =
            ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 600, days("2026-10-03", "2026-12-31"));

    private static DateRange days(String first, String last) {
        return DateRange.ofClosed(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Extra extra(String first, String last, long minutes) {
        return new Extra("E1", DECISION, days(first, last), Minutes.of(minutes), AVisit.instant("2026-10-20T10:00"));
    }

    private static Minutes inOctober(Extra extra) {
        return extra.minutesIn(ALawfulMonth.MONTH, 14);
    }

    @Test
    void counts_its_first_days_on_which_the_decision_is_in_force() {
        assertThat(extra("2026-10-01", "2026-10-31", 31).countedDays(14)).isEqualTo(days("2026-10-03", "2026-10-14"));
        assertThat(extra("2026-10-05", "2026-10-06", 31).countedDays(14)).isEqualTo(days("2026-10-05", "2026-10-06"));
    }

    @Test
    void gives_a_month_its_counted_days_of_all_days_rounded_half_up() {
        assertThat(inOctober(extra("2026-10-01", "2026-10-31", 31))).isEqualTo(Minutes.of(12));
        assertThat(inOctober(extra("2026-10-25", "2026-11-03", 10))).isEqualTo(Minutes.of(7));
        assertThat(inOctober(extra("2026-10-31", "2026-11-01", 1))).isEqualTo(Minutes.of(1));
        assertThat(inOctober(extra("2026-10-31", "2026-11-02", 1))).isEqualTo(Minutes.ZERO);
        assertThat(inOctober(extra("2026-10-06", "2026-10-05", 10))).isEqualTo(Minutes.ZERO);
    }

    @Test
    void gives_nothing_before_it_is_approved() {
        var waiting = new Extra("E1", DECISION, days("2026-10-05", "2026-10-06"), Minutes.of(60), null);

        assertThat(inOctober(waiting)).isEqualTo(Minutes.ZERO);
    }
}
