package se.tillit.exchange.results.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;

/** A result file as CSV: a header, lines that end with LF, and quotes only where they are needed. */
public final class CsvTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int KNOWN_SUMS = 1 << 12;

    private final TableUse use;
    private final CsvWriter csv;
    private final long[] ores = new long[KNOWN_SUMS];
    private final @Nullable String[] sums = new @Nullable String[KNOWN_SUMS];

    /** Into the file, exactly. */
    public CsvTable(Path file, String... header) throws IOException {
        use = TableUse.EXACT;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(file);
        csv.writeRecord(header);
    }

    /** Into the writer, which is closed with the table. */
    CsvTable(Writer writer, TableUse use, String... header) {
        this.use = use;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(writer);
        csv.writeRecord(header);
    }

    CsvWriter.CsvWriterRecord row() {
        return csv.writeRecord();
    }

    /** Writes a row of fields as they are to stand. */
    public void row(String... fields) {
        csv.writeRecord(fields);
    }

    /** Text as it is to stand in a field. */
    String text(String value) {
        return use.text(value);
    }

    /** A sum as text; the same sums come again and again in a month. */
    public String sum(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var ore = money.ore();
        var place = (int) (ore ^ (ore >>> 12)) & (KNOWN_SUMS - 1);
        var known = sums[place];
        if (known == null || ores[place] != ore) {
            known = money.plain();
            ores[place] = ore;
            sums[place] = known;
        }
        return known;
    }

    /** The name of a constant as it is written in files. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Several values in one field. */
    public static String joined(Collection<String> parts) {
        return parts.size() == 1 ? parts.iterator().next() : String.join(";", parts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
