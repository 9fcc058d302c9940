package se.tillit.exchange.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** CSV as results have it: UTF-8, a line feed after every row, quotes only where needed. */
final class CsvOut {

    private static final int BUFFER = 1 << 16;

    private CsvOut() {}

    static CsvWriter to(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(file, StandardCharsets.UTF_8);
    }
}
