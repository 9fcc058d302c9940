package se.tillit.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTimeTest {

    private static final LocalDate ZERO_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private static LocalDateTime local(SerialTime system, BigDecimal serial) {
        var micros = system.local(serial);
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000), (int) Math.floorMod(micros, 1_000_000) * 1_000, ZoneOffset.UTC);
    }

    private static LocalDate zero(SerialTime system) {
        return switch (system) {
            case SINCE_1900 -> ZERO_OF_1900;
            case SINCE_1904 -> ZERO_OF_1904;
        };
    }

    @ParameterizedTest
    @EnumSource
    void holds_every_day_from_1990_to_2050(SerialTime system) {
        for (var day = LocalDate.of(1990, 1, 1); day.getYear() <= 2050; day = day.plusDays(1)) {
            var serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(zero(system), day));
            assertThat(local(system, serial)).isEqualTo(day.atStartOfDay());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01",
        "59,1900-02-28",
        "61,1900-03-01",
        "25569,1970-01-01",
        "46320,2026-10-25",
        "2958465,9999-12-31"
    })
    void holds_the_days_that_are_known_of_the_system_of_1900(String serial, LocalDate day) {
        assertThat(local(SerialTime.SINCE_1900, new BigDecimal(serial))).isEqualTo(day.atStartOfDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "60", "60.9", "-1", "-0.001", "2958466", "99999999999", "1E+300"})
    void refuses_days_that_never_were(String serial) {
        assertThat(SerialTime.SINCE_1900.local(new BigDecimal(serial))).isEqualTo(SerialTime.NONE);
    }

    @Test
    void holds_the_first_and_last_day_of_the_system_of_1904() {
        assertThat(local(SerialTime.SINCE_1904, BigDecimal.ZERO)).isEqualTo(ZERO_OF_1904.atStartOfDay());
        assertThat(local(SerialTime.SINCE_1904, new BigDecimal("2957003")).toLocalDate())
                .isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(SerialTime.SINCE_1904.local(new BigDecimal("2957004"))).isEqualTo(SerialTime.NONE);
    }

    /** As a binary fraction, with all its digits and with the fifteen that some programs write. */
    @ParameterizedTest
    @EnumSource
    void holds_every_second_of_days_with_and_without_a_change_of_clock(SerialTime system) {
        for (var day :
                new LocalDate[] {LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 31)}) {
            var days = ChronoUnit.DAYS.between(zero(system), day);
            for (var second = 0; second < 86_400; second++) {
                var written = Double.toString(days + second / 86_400.0);
                var expected = day.atStartOfDay().plusSeconds(second);
                assertThat(local(system, new BigDecimal(written))).isEqualTo(expected);
                assertThat(local(system, new BigDecimal(written).round(new MathContext(15))))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void holds_milliseconds_and_microseconds_that_a_binary_fraction_can_tell() {
        for (var seed = 0L; seed < 20_000; seed++) {
            var random = new Random(seed);
            var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            var days = ChronoUnit.DAYS.between(ZERO_OF_1900, day);
            var milli = random.nextInt(86_400_000);
            assertThat(local(SerialTime.SINCE_1900, new BigDecimal(Double.toString(days + milli / 86_400_000.0))))
                    .as("seed %d", seed)
                    .isEqualTo(day.atStartOfDay().plus(milli, ChronoUnit.MILLIS));
            var micro = milli * 1_000L + random.nextInt(11, 990);
            assertThat(local(SerialTime.SINCE_1900, new BigDecimal(Double.toString(days + micro / 86_400_000_000.0))))
                    .as("seed %d", seed)
                    .isEqualTo(day.atStartOfDay().plus(micro, ChronoUnit.MICROS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000,1000",
        "990,1000",
        "989,989",
        "1010,1000",
        "1011,1011",
        "43200000000,43200000000",
        "108000000000,108000000000"
    })
    void holds_the_whole_millisecond_within_ten_microseconds_of_one(long kept, long told) {
        assertThat(SerialTime.length(new BigDecimal(kept / 86_400_000_000.0))).isEqualTo(told);
    }
}
