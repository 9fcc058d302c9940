package se.tillit.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.KeepingFailed;

/** A CSV file, read in one pass into its rows. */
public final class CsvFile implements TableFile {

    /** A single field longer than this is a quote that was never closed. */
    private static final int LONGEST_FIELD = 1 << 20;

    private final Bytes bytes;
    private final String name;
    private final long size;

    /**
     * The file with the bytes.
     *
     * @throws UnreadableFile if not even its size can be read
     */
    public CsvFile(Bytes bytes) {
        this.bytes = bytes;
        this.name = bytes.name();
        try {
            this.size = bytes.size();
        } catch (IOException failure) {
            throw new UnreadableFile("read-failed", name, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public FileRead readInto(Rows<?> rows, LongConsumer progress) {
        var start = System.nanoTime();
        try (var reader = new HashedReader(bytes.open(), progress)) {
            rows.expectBytes(size);
            parse(reader, new RowHandler(rows));
            return new FileRead(
                    name, reader.size(), reader.sha256Hex(), rows.columns().unknown(), System.nanoTime() - start);
        } catch (NoSuchFileException missing) {
            throw new UnreadableFile("file-missing", name);
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile("no-permission", name);
        } catch (IOException failure) {
            throw new UnreadableFile("read-failed", name, String.valueOf(failure.getMessage()));
        }
    }

    private void parse(HashedReader reader, RowHandler handler) throws IOException {
        try (var csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, reader)) {
            if (csv.iterator().hasNext()) {
                throw new IllegalStateException("The handler of %s gave out a record.".formatted(name));
            }
        } catch (CsvParseException | UncheckedIOException failure) {
            throw unreadable(failure, reader, handler);
        }
        if (!handler.hasHeader()) {
            throw new UnreadableFile("file-empty", name);
        }
    }

    private RuntimeException unreadable(RuntimeException failure, HashedReader reader, RowHandler handler)
            throws IOException {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnreadableFile known -> throw known;
                case KeepingFailed known -> throw known;
                case HashedReader.NotUtf8 wrong -> throw new UnreadableFile("not-utf8", name, lineAt(wrong.position()));
                case IOException broken -> throw broken;
                default -> {}
            }
        }
        if (failure.getCause() != null) {
            return new IllegalStateException("A row of %s could not be dealt with.".formatted(name), failure);
        }
        var key = reader.hasEnded() ? "quotes-open" : "quotes-broken";
        return new UnreadableFile(key, name, Long.toString(handler.line()));
    }

    /** The line in which the byte stands, counted as the parser counts them. */
    private String lineAt(long position) throws IOException {
        var line = 1L;
        var afterReturn = false;
        try (var stream = new BufferedInputStream(Channels.newInputStream(bytes.open()))) {
            for (var at = 0L; at < position; at++) {
                var next = stream.read();
                if (next == '\r' || (next == '\n' && !afterReturn)) {
                    line++;
                }
                afterReturn = next == '\r';
            }
        }
        return Long.toString(line);
    }
}
