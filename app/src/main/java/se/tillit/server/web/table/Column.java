package se.tillit.server.web.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;

/**
 * A column of a list: its label, and what a row has in it.
 *
 * @param label what it is called, in the language of the reader
 * @param value the cell of a row; none where the row has nothing there
 * @param <R> what a row is
 */
public record Column<R>(String label, Function<R, @Nullable Cell> value) {

    /** What stands in a cell. */
    public sealed interface Cell {}

    /**
     * Text; ids too, which keep their zeros.
     *
     * @param text the text
     */
    public record Text(String text) implements Cell {}

    /**
     * A number that one can reckon with.
     *
     * @param number the number
     */
    public record Number(long number) implements Cell {}

    /**
     * A number with decimals.
     *
     * @param number the number
     */
    public record Decimal(BigDecimal number) implements Cell {}

    /**
     * A sum.
     *
     * @param money the sum
     */
    public record Sum(Money money) implements Cell {}

    /**
     * A day.
     *
     * @param day the day
     */
    public record Day(LocalDate day) implements Cell {}

    /** A column of texts. */
    public static <R> Column<R> text(String label, Function<R, @Nullable String> value) {
        return new Column<>(label, row -> {
            var text = value.apply(row);
            return text == null ? null : new Text(text);
        });
    }

    /** A column of numbers. */
    public static <R> Column<R> number(String label, Function<R, @Nullable Long> value) {
        return new Column<>(label, row -> {
            var number = value.apply(row);
            return number == null ? null : new Number(number);
        });
    }

    /** A column of numbers with decimals. */
    public static <R> Column<R> decimal(String label, Function<R, @Nullable BigDecimal> value) {
        return new Column<>(label, row -> {
            var number = value.apply(row);
            return number == null ? null : new Decimal(number);
        });
    }

    /** A column of sums. */
    public static <R> Column<R> money(String label, Function<R, @Nullable Money> value) {
        return new Column<>(label, row -> {
            var money = value.apply(row);
            return money == null ? null : new Sum(money);
        });
    }

    /** A column of days. */
    public static <R> Column<R> date(String label, Function<R, @Nullable LocalDate> value) {
        return new Column<>(label, row -> {
            var day = value.apply(row);
            return day == null ? null : new Day(day);
        });
    }
}
