package se.tillit.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A calendar month in Sweden for which care is reckoned and paid (avräkningsmånad).
 *
 * @param month year and month
 */
public record SettlementMonth(YearMonth month) implements Comparable<SettlementMonth> {

    /**
     * The month written as {@code 2026-10}.
     *
     * @throws java.time.format.DateTimeParseException if the text is no month
     */
    public static SettlementMonth parse(String text) {
        return new SettlementMonth(YearMonth.parse(text));
    }

    /** The month that the day lies in. */
    public static SettlementMonth of(LocalDate day) {
        return new SettlementMonth(YearMonth.from(day));
    }

    /** Its first day. */
    public LocalDate first() {
        return month.atDay(1);
    }

    /** Its days. */
    public DateRange days() {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** How many days it has. */
    public int length() {
        return month.lengthOfMonth();
    }

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return day.getYear() == month.getYear() && day.getMonthValue() == month.getMonthValue();
    }

    /** Its time, from midnight to midnight in Sweden. */
    public Interval time() {
        return new Interval(SwedishTime.startOf(days().from()), SwedishTime.startOf(days().until()));
    }

    @Override
    public int compareTo(SettlementMonth other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
