package se.tillit.cli.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.across.LocalWork;
import se.tillit.verification.indicators.Sums;

/**
 * A finished month as a file of the run's own, read back by a run that goes on. It is there only when it is whole, and is
 * not kept when all is done.
 */
final class MonthDoneFile {

    private static final int FIGURES = 13;
    private static final int FIXED = 9;

    private MonthDoneFile() {}

    static void write(MonthDone done, Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (var csv = CsvWriter.builder().build(unfinished)) {
            var sums = done.sums();
            csv.writeRecord(
                    done.municipality(),
                    done.month().toString(),
                    ore(sums.claimed()),
                    ore(sums.approved()),
                    ore(sums.held()),
                    ore(sums.adjusted()),
                    ore(sums.rejected()),
                    Long.toString(sums.linesPaid()),
                    Long.toString(sums.linesAdjusted()),
                    Long.toString(sums.linesHeld()),
                    Long.toString(sums.linesRejected()),
                    Long.toString(done.findings()),
                    Long.toString(done.rejectedRows()));
            for (var work : done.shared()) {
                var fixed = Stream.of(
                        work.person(),
                        work.kind().name(),
                        work.provider().value(),
                        work.id(),
                        Long.toString(work.time().fromMicros()),
                        Long.toString(work.time().toMicros()),
                        work.staff(),
                        work.recipient(),
                        ore(work.claimed()));
                csv.writeRecord(Stream.concat(fixed, work.lines().stream()).toList());
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String ore(Money money) {
        return Long.toString(money.ore());
    }

    /** What the file remembers; nothing where there is none, or where it is not one of ours. */
    static Optional<MonthDone> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file)) {
            var rows = csv.iterator();
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var figures = rows.next();
            if (figures.getFieldCount() != FIGURES) {
                return Optional.empty();
            }
            var shared = new ArrayList<LocalWork>();
            while (rows.hasNext()) {
                shared.add(work(figures.getField(0), rows.next()));
            }
            return Optional.of(done(figures, shared));
        } catch (CsvParseException
                | DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | UncheckedIOException foreign) {
            return Optional.empty();
        }
    }

    private static MonthDone done(CsvRecord row, List<LocalWork> shared) {
        var sums = new Sums(
                money(row, 2),
                money(row, 3),
                money(row, 4),
                money(row, 5),
                money(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                number(row, 10));
        return new MonthDone(
                row.getField(0),
                SettlementMonth.parse(row.getField(1)),
                sums,
                number(row, 11),
                number(row, 12),
                shared);
    }

    private static LocalWork work(String municipality, CsvRecord row) {
        return new LocalWork(
                municipality,
                row.getField(0),
                LocalWork.Kind.valueOf(row.getField(1)),
                new ProviderId(row.getField(2)),
                row.getField(3),
                new Interval(number(row, 4), number(row, 5)),
                row.getField(6),
                row.getField(7),
                row.getFields().subList(FIXED, row.getFieldCount()),
                money(row, 8));
    }

    private static Money money(CsvRecord row, int at) {
        return Money.ofOre(number(row, at));
    }

    private static long number(CsvRecord row, int at) {
        return Long.parseLong(row.getField(at));
    }
}
