package se.tillit.exchange.csv;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of something that can be read more than once. */
public interface Bytes {

    /** Its name, as it is told to people. */
    String name();

    /** How many bytes there are. */
    long size() throws IOException;

    /** Opens it anew, from its first byte; to be closed by the caller. */
    ReadableByteChannel open() throws IOException;

    /** The bytes of the file at the path. */
    static Bytes at(Path path) {
        return at(path, String.valueOf(path.getFileName()));
    }

    /** The bytes of the file at the path, told by another name. */
    static Bytes at(Path path, String name) {
        return new Bytes() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public ReadableByteChannel open() throws IOException {
                return Files.newByteChannel(path);
            }
        };
    }
}
