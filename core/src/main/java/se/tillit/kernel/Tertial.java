package se.tillit.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Four months of a year: January–April, May–August or September–December.
 *
 * @param year the year
 * @param number which of them, 1–3
 */
public record Tertial(int year, int number) implements Comparable<Tertial> {

    private static final int MONTHS = 4;

    /** Refuses a number that is none. */
    public Tertial {
        if (number < 1 || number > 3) {
            throw new IllegalArgumentException("There is no tertial %d of %d.".formatted(number, year));
        }
    }

    /** The one that the month lies in. */
    public static Tertial of(SettlementMonth month) {
        return new Tertial(month.month().getYear(), (month.month().getMonthValue() - 1) / MONTHS + 1);
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its four months, in order. */
    public List<SettlementMonth> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(later -> SettlementMonth.of(first().plusMonths(later)))
                .toList();
    }

    @Override
    public int compareTo(Tertial other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    /** The tertial written as {@code 2026-T3}. */
    @Override
    public String toString() {
        return "%04d-T%d".formatted(year, number);
    }
}
