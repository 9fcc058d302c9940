package se.tillit.server.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a workbook. Text stands in its cells and not in the table that sheets share, and rows leave the memory every
 * thousand: a month's lines take no more room than a page of them. Text is never a formula there.
 */
final class WorkbookList {

    /** A sheet of Excel's has 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int KEPT_ROWS = 1_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    private static final int AIR = 4;
    private static final String SUM = "#,##0.00";
    private static final String WHOLE = "#,##0";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final String name;
    private final List<String> labels;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    WorkbookList(OutputStream stream, String name, List<String> labels) throws IOException {
        this(stream, name, labels, MOST_ROWS);
    }

    WorkbookList(OutputStream stream, String name, List<String> labels, int mostRows) throws IOException {
        this.workbook = new Workbook(stream, "Tillit", "1.0");
        this.name = name;
        this.labels = labels;
        this.mostRows = mostRows;
        this.sheet = begin(name);
    }

    private Worksheet begin(String called) {
        var begun = workbook.newWorksheet(called);
        for (var column = 0; column < labels.size(); column++) {
            var label = labels.get(column);
            begun.width(column, Math.clamp(label.length() + (long) AIR, NARROWEST, WIDEST));
            begun.inlineString(0, column, label);
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        row = 0;
        return begun;
    }

    void row(List<Optional<Column.Cell>> cells) {
        try {
            if (row == mostRows) {
                sheet.finish();
                sheets++;
                sheet = begin("%s %d".formatted(name, sheets));
            }
            row++;
            for (var column = 0; column < cells.size(); column++) {
                var at = column;
                cells.get(column).ifPresent(cell -> write(at, cell));
            }
            if (row % KEPT_ROWS == 0) {
                sheet.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(int column, Column.Cell cell) {
        switch (cell) {
            case Column.Text(var text) -> sheet.inlineString(row, column, fitting(text));
            case Column.Number(var number) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(WHOLE).set();
            }
            case Column.Decimal(var number) -> sheet.value(row, column, number);
            case Column.Sum(var money) -> {
                sheet.value(row, column, BigDecimal.valueOf(money.ore(), 2));
                sheet.style(row, column).format(SUM).set();
            }
            case Column.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
