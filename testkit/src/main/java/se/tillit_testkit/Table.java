package se.tillit_testkit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A CSV file as text, with nothing known of what it means: so that no shared reader hides a mistake.
 *
 * @param header the names of the columns
 * @param rows the cells of each row, as many as there are columns
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** Copies both. */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads a file with a header. */
    public static Table read(Path file) {
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            var records = csv.stream().map(CsvRecord::getFields).toList();
            return new Table(records.getFirst(), records.subList(1, records.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes it. */
    public void write(Path file) {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The values of a column, from the first row to the last. */
    public List<String> column(String name) {
        var at = at(name);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** The cell of a row, counted from 0. */
    public String cell(int row, String column) {
        return rows.get(row).get(at(column));
    }

    /** The number, from 0, of the first row that has the value in the column. */
    public int rowWith(String column, String value) {
        var row = column(column).indexOf(value);
        if (row < 0) {
            throw new IllegalArgumentException("No row has %s in %s.".formatted(value, column));
        }
        return row;
    }

    /** With another value in one cell. */
    public Table withCell(int row, String column, String value) {
        var changed = new ArrayList<>(rows);
        var cells = new ArrayList<>(rows.get(row));
        cells.set(at(column), value);
        changed.set(row, cells);
        return new Table(header, changed);
    }

    /** With one row more. */
    public Table with(String... cells) {
        var more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(header, more);
    }

    /** Without a column. */
    public Table withoutColumn(String name) {
        var left =
                IntStream.range(0, header.size()).filter(at -> at != at(name)).toArray();
        return picked(left);
    }

    /** With other names in the header. */
    public Table renamed(UnaryOperator<String> names) {
        return new Table(header.stream().map(names).toList(), rows);
    }

    /** With its columns from the last to the first. */
    public Table reversed() {
        return picked(IntStream.range(0, header.size())
                .map(at -> header.size() - 1 - at)
                .toArray());
    }

    /** With its rows in another order. */
    public Table shuffled(Random random) {
        var other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return new Table(header, other);
    }

    private Table picked(int... columns) {
        UnaryOperator<List<String>> pick =
                row -> IntStream.of(columns).mapToObj(row::get).toList();
        return new Table(pick.apply(header), rows.stream().map(pick).toList());
    }

    private int at(String column) {
        var at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("There is no column %s in %s.".formatted(column, header));
        }
        return at;
    }
}
