package se.tillit.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was generated with plain maps, so that no shared model hides a mistake. */
final class Csv {
    private Csv() {}

    static List<Map<String, String>> rows(Path folder, String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name + ".csv"))) {
            return csv.stream()
                    .map(row -> (Map<String, String>) new LinkedHashMap<>(row.getFieldsAsMap()))
                    .toList();
        }
    }

    static long instant(Map<String, String> row, String column) {
        return OffsetDateTime.parse(of(row, column)).toEpochSecond();
    }

    static LocalDate day(Map<String, String> row, String column) {
        return OffsetDateTime.parse(of(row, column)).toLocalDate();
    }

    /** Whether the row, from its first to its last day, covers the day. */
    static boolean covers(Map<String, String> row, String first, String last, LocalDate day) {
        return !day.isBefore(LocalDate.parse(of(row, first)))
                && (of(row, last).isEmpty() || !day.isAfter(LocalDate.parse(of(row, last))));
    }

    static String of(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return value;
    }

    static int number(Map<String, String> row, String column) {
        return Integer.parseInt(of(row, column));
    }
}
