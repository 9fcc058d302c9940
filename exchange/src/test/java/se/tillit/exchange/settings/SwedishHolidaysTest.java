package se.tillit.exchange.settings;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.SettlementMonth;

class SwedishHolidaysTest {

    private static TreeSet<String> in(int year) {
        return SwedishHolidays.all().stream()
                .filter(day -> day.getYear() == year)
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void knows_the_holidays_of_2026() {
        assertThat(in(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-06",
                        "2026-04-03",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-24",
                        "2026-06-06",
                        "2026-06-20",
                        "2026-10-31",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void knows_the_holidays_of_2027() {
        assertThat(in(2027))
                .containsExactly(
                        "2027-01-01",
                        "2027-01-06",
                        "2027-03-26",
                        "2027-03-28",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-16",
                        "2027-06-06",
                        "2027-06-26",
                        "2027-11-06",
                        "2027-12-25",
                        "2027-12-26");
    }

    @Test
    void leaves_eves_out() {
        for (var year = SwedishHolidays.FIRST.getValue(); year <= SwedishHolidays.LAST.getValue(); year++) {
            assertThat(in(year)).hasSizeBetween(12, 13).doesNotContain(year + "-12-24", year + "-12-31");
            for (var day = 19; day <= 25; day++) {
                var eve = LocalDate.of(year, 6, day);
                assertThat(SwedishHolidays.all().contains(eve)
                                && eve.getDayOfWeek().getValue() == 5)
                        .isFalse();
            }
        }
    }

    @Test
    void agrees_with_the_calendar_library() {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
        for (var year = SwedishHolidays.FIRST.getValue(); year <= SwedishHolidays.LAST.getValue(); year++) {
            var known = library.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(holiday -> holiday.getDate().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(known).containsAll(in(year));
            known.removeAll(in(year));
            assertThat(known).as("eves and plain Sundays").allSatisfy(day -> {
                var date = LocalDate.parse(day);
                assertThat(date.getMonthValue() == 12
                                || (date.getMonthValue() == 6
                                        && date.getDayOfWeek().getValue() == 5))
                        .isTrue();
            });
        }
    }

    @Test
    void covers_the_months_of_its_years_and_no_other() {
        assertThat(SwedishHolidays.cover(SettlementMonth.parse("2015-01"))).isTrue();
        assertThat(SwedishHolidays.cover(SettlementMonth.parse("2050-12"))).isTrue();
        assertThat(SwedishHolidays.cover(SettlementMonth.parse("2014-12"))).isFalse();
        assertThat(SwedishHolidays.cover(SettlementMonth.parse("2051-01"))).isFalse();
    }
}
