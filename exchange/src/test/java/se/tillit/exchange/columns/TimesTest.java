package se.tillit.exchange.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.exchange.rejections.RejectionReason.NOT_DATE;
import static se.tillit.exchange.rejections.RejectionReason.NOT_INSTANT;
import static se.tillit.exchange.rejections.RejectionReason.NOT_MONTH;
import static se.tillit.exchange.rejections.RejectionReason.NOT_TIME;
import static se.tillit.exchange.rejections.RejectionReason.TOO_FINE;
import static se.tillit.exchange.rejections.RejectionReason.VALUE_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SettlementMonth;

class TimesTest {

    private final Taken taken = new Taken();
    private final InstantColumn start = new InstantColumn(ExchangeSchema.VISITS.field("started_at"), taken);
    private final InstantColumn approved = new InstantColumn(ExchangeSchema.PLANS.field("approved_at"), taken);
    private final DateColumn from = new DateColumn(ExchangeSchema.PLANS.field("valid_from"), taken);
    private final MonthColumn period = new MonthColumn(ExchangeSchema.INVOICES.field("period"), taken);
    private final TimeColumn window = new TimeColumn(ExchangeSchema.PLANNED_VISITS.field("window_start"), taken);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T02:30:00+01:00",
                "2026-10-25T02:30:00+02:00",
                "2026-10-25T00:30:00Z",
                "2026-10-25T00:30:00z",
                "2026-10-25t00:30:00Z",
                "2024-02-29T23:59:59-18:00",
                "2000-02-29T00:00:00+18:00",
                "2026-10-25T02:30+01:00",
                "2026-10-25T02:30:00.123456+01:00",
                "2026-10-25T02:30:00.123456000+01:00",
                "2026-10-25T02:30:00.5Z",
                "2026-10-25T02:30:00.Z",
                "2026-10-25T02:30:00+01",
                "2026-10-25T02:30:00+01:00:30",
                "1969-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59Z"
            })
    void reads_instants_as_the_platform_does(String text) {
        var expected = OffsetDateTime.parse(text).toInstant();

        assertThat(taken.by(start, text).micros()).isEqualTo(Interval.microsOf(expected));
        assertThat(start.value()).isEqualTo(expected);
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T02:30:00",
                "2026-10-25 02:30:00+01:00",
                "2026-10-25",
                "2026-02-29T02:30:00Z",
                "1900-02-29T02:30:00Z",
                "2026-04-31T02:30:00Z",
                "2026-13-01T02:30:00Z",
                "2026-00-01T02:30:00Z",
                "2026-01-00T02:30:00Z",
                "2026-10-25T24:00:00Z",
                "2026-10-25T02:60:00Z",
                "2026-10-25T02:30:60Z",
                "2026-10-25T02:30:00+18:01",
                "2026-10-25T02:30:00+01:60",
                "2026-10-25T02:30:00+1:00",
                "2026-10-25T02:30:00+0100",
                "2026-10-25T02:30:00Z ",
                " 2026-10-25T02:30:00Z",
                "2026/10/25T02:30:00Z",
                "2026-10-25T02.30.00Z",
                "2026-10-25T02:30:00.1234567890Z",
                "0000-10-25T02:30:00Z",
                "+10000-10-25T02:30:00Z",
                "-0001-10-25T02:30:00Z",
                "٢٠٢٦-10-25T02:30:00Z",
                "T",
                "2026-10-25T02:30:00+",
                "now"
            })
    void rejects_what_is_no_instant(String text) {
        taken.by(start, text);

        assertThat(taken.reasons()).containsExactly(NOT_INSTANT);
        assertThat(taken.value()).isEqualTo(text);
        assertThat(start.isPresent()).isFalse();
    }

    @Test
    void rejects_parts_smaller_than_a_microsecond_unless_they_are_zero() {
        taken.by(start, "2026-10-25T02:30:00.1234567+01:00");
        assertThat(taken.reasons()).containsExactly(TOO_FINE);
        taken.by(start, "2026-10-25T02:30:00.1234560+01:00");
        assertThat(taken.reasons()).isEmpty();
    }

    @Test
    void tells_an_instant_that_is_not_there() {
        assertThat(taken.by(approved, "").orNull()).isNull();
        assertThat(taken.reasons()).isEmpty();
        taken.by(start, "");
        assertThat(taken.reasons()).containsExactly(VALUE_MISSING);
        assertThat(taken.by(approved, "1970-01-01T00:00:00Z").orNull()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void reads_every_day_of_four_hundred_years_and_more() {
        for (var day = LocalDate.of(1890, 1, 1); day.getYear() < 2310; day = day.plusDays(1)) {
            assertThat(taken.by(from, day.toString()).value()).isEqualTo(day);
        }
        assertThat(taken.by(from, "0001-01-01").value()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(taken.by(from, "9999-12-31").value()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-06-31",
                "2026-00-10",
                "2026-13-10",
                "2026-10-00",
                "2026-10-32",
                "0000-01-01",
                "26-10-25",
                "2026-10-5",
                "20261025",
                "2026-10-25 ",
                "2026/10/25",
                "25.10.2026",
                "2026-10-2x",
                "open"
            })
    void rejects_what_is_no_date(String text) {
        taken.by(from, text);

        assertThat(taken.reasons()).containsExactly(NOT_DATE);
    }

    @Test
    void reads_months() {
        assertThat(taken.by(period, "2026-10").value()).isEqualTo(SettlementMonth.parse("2026-10"));
        assertThat(taken.by(period, "2026-01").value()).isEqualTo(SettlementMonth.parse("2026-01"));
        assertThat(taken.by(period, "2026-12").value()).isEqualTo(SettlementMonth.parse("2026-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-00", "2026-13", "0000-10", "2026-1", "202610", "2026-10-01", "2026/10", "okt 26"})
    void rejects_what_is_no_month(String text) {
        taken.by(period, text);

        assertThat(taken.reasons()).containsExactly(NOT_MONTH);
    }

    @ParameterizedTest
    @CsvSource({"07:15, 07:15", "00:00, 00:00", "23:59:59, 23:59:59", "07:15:00, 07:15"})
    void reads_times_of_day(String text, LocalTime time) {
        assertThat(taken.by(window, text).value()).isEqualTo(time);
        assertThat(taken.by(window, text).value()).isEqualTo(time);
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "07:60", "7:15", "0715", "07.15", "07:15:60", "07:15:00.5", "07:15Z", "-1:00"})
    void rejects_what_is_no_time_of_day(String text) {
        taken.by(window, text);

        assertThat(taken.reasons()).containsExactly(NOT_TIME);
    }
}
