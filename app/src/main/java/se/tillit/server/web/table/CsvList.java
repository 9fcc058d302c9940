package se.tillit.server.web.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.tillit.server.web.SafeCells;

/** A list as CSV: sums with a point and without unit, days as 2026-10-25, text that no spreadsheet reckons with. */
final class CsvList {

    private final CsvWriter csv;

    CsvList(OutputStream stream, List<String> labels) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        csv.writeRecord(labels.stream().map(SafeCells::text).toList());
    }

    void row(List<Optional<Column.Cell>> cells) {
        csv.writeRecord(
                cells.stream().map(cell -> cell.map(CsvList::text).orElse("")).toList());
    }

    private static String text(Column.Cell cell) {
        return switch (cell) {
            case Column.Text(var text) -> SafeCells.text(text);
            case Column.Number(var number) -> Long.toString(number);
            case Column.Decimal(var number) -> number.toPlainString();
            case Column.Sum(var money) -> money.plain();
            case Column.Day(var day) -> day.toString();
        };
    }

    void finish() throws IOException {
        csv.close();
    }
}
