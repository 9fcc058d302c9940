package se.tillit.exchange.settings;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import se.tillit.kernel.SettlementMonth;

/**
 * The public holidays of Act (1989:253); eves are not among them.
 *
 * <p>They are a table, laid out with a calendar library and compared with it by a test, since to start the library takes
 * longer than to read half a month of visits.
 */
public final class SwedishHolidays {

    /** The first year in the table. */
    public static final Year FIRST = Year.of(2015);

    /** The last year in the table. */
    public static final Year LAST = Year.of(2050);

    private SwedishHolidays() {}

    /** Every public holiday of the years in the table. */
    public static Set<LocalDate> all() {
        var stream = SwedishHolidays.class.getResourceAsStream("public-holidays.csv");
        if (stream == null) {
            throw new IllegalStateException("The table of public holidays was left out of the build.");
        }
        var days = new TreeSet<LocalDate>();
        try (var rows = CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.stream().skip(1).forEach(row -> days.add(LocalDate.parse(row.getField(0))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return days;
    }

    /** Whether the table covers the month. */
    public static boolean cover(SettlementMonth month) {
        var year = Year.of(month.first().getYear());
        return !year.isBefore(FIRST) && !year.isAfter(LAST);
    }
}
