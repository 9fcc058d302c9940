package se.tillit.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.FieldType;
import se.tillit.exchange.schema.Resource;
import se.tillit.kernel.SwedishTime;

/** A generated month as people hand it over: in a zip, or in a workbook with dates as dates and numbers as numbers. */
final class PackedMonth {

    private static final int FLUSHED_ROWS = 1_000;

    private PackedMonth() {}

    /** Packs the files of the folder. */
    static Path zip(Path folder, Path to) throws IOException {
        try (var files = Files.list(folder);
                var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return to;
    }

    /** Writes every table of the folder to a sheet. */
    static Path workbook(Path folder, Path to) throws IOException {
        try (var stream = Files.newOutputStream(to);
                var workbook = new Workbook(stream, "Tillit", "1.0")) {
            for (var resource : ExchangeSchema.ALL) {
                var file = folder.resolve(resource.file());
                if (Files.exists(file)) {
                    write(file, resource, workbook.newWorksheet(resource.name()));
                }
            }
        }
        return to;
    }

    private static void write(Path file, Resource resource, Worksheet sheet) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            var row = 0;
            List<String> header = List.of();
            for (CsvRecord values : csv) {
                if (row == 0) {
                    header = values.getFields();
                }
                for (var column = 0; column < header.size(); column++) {
                    var text = values.getField(column);
                    if (row == 0) {
                        sheet.value(row, column, text);
                    } else if (!text.isEmpty()) {
                        write(sheet, row, column, resource.field(header.get(column)).type(), text);
                    }
                }
                if (++row % FLUSHED_ROWS == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, int column, FieldType type, String text) {
        switch (type) {
            case STRING, TIME, YEARMONTH -> sheet.value(row, column, text);
            case INTEGER, NUMBER -> sheet.value(row, column, new BigDecimal(text));
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(text));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case DATETIME -> {
                var local = SwedishTime.localOf(OffsetDateTime.parse(text).toInstant());
                if (SwedishTime.ZONE.getRules().getValidOffsets(local).size() == 1) {
                    sheet.value(row, column, local);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                } else {
                    sheet.value(row, column, text);
                }
            }
        }
    }
}
