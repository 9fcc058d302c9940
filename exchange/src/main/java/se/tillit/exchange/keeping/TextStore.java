package se.tillit.exchange.keeping;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Texts in a file, each found by where it was put. All are put before the first is asked for. */
final class TextStore implements AutoCloseable {

    private final Path file;
    private @Nullable DataOutputStream writing;
    private @Nullable RandomAccessFile reading;
    private long size;

    TextStore(Path file) {
        this.file = file;
    }

    /** Puts a text last and says where. */
    long put(String text) {
        try {
            var to = writing;
            if (to == null) {
                to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                writing = to;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var place = size;
            to.writeInt(bytes.length);
            to.write(bytes);
            size += Integer.BYTES + (long) bytes.length;
            return place;
        } catch (IOException failure) {
            throw new KeepingFailed(file.toString(), failure);
        }
    }

    /** The text that was put there. */
    String at(long place) {
        try {
            var from = reading;
            if (from == null) {
                endWriting();
                from = new RandomAccessFile(file.toFile(), "r");
                reading = from;
            }
            from.seek(place);
            var bytes = new byte[from.readInt()];
            from.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new KeepingFailed(file.toString(), failure);
        }
    }

    private void endWriting() throws IOException {
        var to = writing;
        if (to != null) {
            to.close();
        }
    }

    /** Removes the file. */
    @Override
    public void close() {
        try {
            endWriting();
            var from = reading;
            if (from != null) {
                from.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new KeepingFailed(file.toString(), failure);
        }
    }
}
