package se.tillit.exchange.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;

/** A result file as CSV: a header, lines that end with LF, and quotes only where they are needed. */
final class CsvTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int KNOWN_SUMS = 1 << 12;

    private final CsvWriter csv;
    private final long[] ores = new long[KNOWN_SUMS];
    private final @Nullable String[] sums = new @Nullable String[KNOWN_SUMS];

    CsvTable(Path folder, ResultFile file, String... header) throws IOException {
        this(folder.resolve(file.fileName()), header);
    }

    CsvTable(Path file, String... header) throws IOException {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(file);
        csv.writeRecord(header);
    }

    CsvWriter.CsvWriterRecord row() {
        return csv.writeRecord();
    }

    void row(String... fields) {
        csv.writeRecord(fields);
    }

    /** A sum as text; the same sums come again and again in a month. */
    String sum(@Nullable Money money) {
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

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String joined(Collection<String> parts) {
        return parts.size() == 1 ? parts.iterator().next() : String.join(";", parts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
