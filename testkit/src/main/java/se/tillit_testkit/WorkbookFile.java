package se.tillit_testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.kernel.SwedishTime;

/**
 * The tables of a package as a workbook, written by a library that the reader does not use.
 *
 * @param file the workbook
 */
public record WorkbookFile(Path file) {

    private static final int FLUSHED_ROWS = 1_000;
    private static final double SECONDS_A_DAY = 86_400;

    /** How the cells are typed. */
    public enum Cells {
        /** As text, every one. */
        TEXT,
        /** As Excel does when people type them: dates as dates, numbers as numbers, also where they are ids. */
        TYPED
    }

    /** Writes all tables that the package has. */
    public static WorkbookFile of(PackageFolder from, Path file, Cells cells) {
        return of(from, file, cells, ExchangeSchema.ALL);
    }

    /** Writes those tables that the package has. */
    public static WorkbookFile of(PackageFolder from, Path file, Cells cells, Collection<Resource> resources) {
        try (var stream = Files.newOutputStream(file);
                var workbook = new Workbook(stream, "Tillit", "1.0")) {
            for (var resource : resources) {
                if (Files.exists(from.file(resource.name()))) {
                    write(from.table(resource.name()), resource, workbook.newWorksheet(resource.name()), cells);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new WorkbookFile(file);
    }

    private static void write(Table table, Resource resource, Worksheet sheet, Cells cells) throws IOException {
        for (var column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, table.header().get(column));
        }
        var fields = table.header().stream().map(name -> field(resource, name)).toList();
        for (var row = 0; row < table.rows().size(); row++) {
            for (var column = 0; column < fields.size(); column++) {
                var text = table.rows().get(row).get(column);
                if (!text.isEmpty()) {
                    if (cells == Cells.TEXT) {
                        sheet.value(row + 1, column, text);
                    } else {
                        typed(sheet, row + 1, column, fields.get(column), text);
                    }
                }
            }
            if (row % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static Field field(Resource resource, String name) {
        return resource.fields().stream()
                .filter(field -> field.name().equals(name) || field.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void typed(Worksheet sheet, int row, int column, Field field, String text) {
        switch (field.type()) {
            case STRING -> {
                if (text.matches("0|[1-9][0-9]{0,14}")) {
                    sheet.value(row, column, Long.valueOf(text));
                } else {
                    sheet.value(row, column, text);
                }
            }
            case INTEGER, NUMBER -> sheet.value(row, column, new BigDecimal(text));
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(text));
            case DATE -> date(sheet, row, column, LocalDate.parse(text), "yyyy-mm-dd");
            case YEARMONTH -> date(sheet, row, column, YearMonth.parse(text).atDay(1), "mmm yy");
            case TIME -> {
                sheet.value(row, column, LocalTime.parse(text).toSecondOfDay() / SECONDS_A_DAY);
                sheet.style(row, column).format("hh:mm").set();
            }
            case DATETIME -> instant(sheet, row, column, text);
        }
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate date, String format) {
        sheet.value(row, column, date);
        sheet.style(row, column).format(format).set();
    }

    /** As local time where the clock shows it once; else as text with its offset. */
    private static void instant(Worksheet sheet, int row, int column, String text) {
        var local = SwedishTime.localOf(OffsetDateTime.parse(text).toInstant());
        if (SwedishTime.ZONE.getRules().getValidOffsets(local).size() == 1) {
            sheet.value(row, column, local);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            sheet.value(row, column, text);
        }
    }
}
