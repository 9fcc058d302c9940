package se.tillit.server.web.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.tillit.server.web.Wrong;

/**
 * A list as a file to take home: described once, sent as CSV or as a workbook.
 *
 * <p>Rows are written as they come and not kept, so that a list may have any length; whoever tells them reads them by
 * the page.
 *
 * @param name the name of the file, without ending: Latin letters, digits and hyphens
 * @param sheet what the sheet of a workbook is called
 * @param columns its columns, in their order
 * @param <R> what a row is
 */
public record ListFile<R>(String name, String sheet, List<Column<R>> columns) {

    /** The form of a file. */
    public enum Form {
        /** Text with commas, which every program reads. */
        CSV("text/csv;charset=UTF-8"),
        /** A workbook of Excel's, with sums and days as such. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** The form with the ending, as it stands in an address. */
        public static Form of(String ending) {
            for (var form : values()) {
                if (form.ending().equals(ending)) {
                    return form;
                }
            }
            throw Wrong.notHere("list.form", ending);
        }

        /** The ending of the file's name. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Tells rows, one after another, until there are no more.
     *
     * @param <R> what a row is
     */
    @FunctionalInterface
    public interface Rows<R> {
        /** Tells them all. */
        void each(Consumer<R> to);
    }

    /** Copies the columns. */
    public ListFile {
        columns = List.copyOf(columns);
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("A file cannot be called %s.".formatted(name));
        }
    }

    /** Sends it with all its rows. What fails on the way leaves a file without end, not one that looks whole. */
    public void send(HttpServletResponse response, Form form, Rows<R> rows) throws IOException {
        response.setContentType(form.type);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, form.ending()));
        var labels = columns.stream().map(Column::label).toList();
        switch (form) {
            case CSV -> {
                var table = new CsvList(response.getOutputStream(), labels);
                rows.each(row -> table.row(cells(row)));
                table.finish();
            }
            case XLSX -> {
                var table = new WorkbookList(response.getOutputStream(), sheet, labels);
                rows.each(row -> table.row(cells(row)));
                table.finish();
            }
        }
    }

    private List<Optional<Column.Cell>> cells(R row) {
        return columns.stream()
                .map(column -> Optional.ofNullable(column.value().apply(row)))
                .toList();
    }
}
