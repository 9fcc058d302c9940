package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the code, and compared with it by a test unless the test is told to write it. */
public final class GeneratedDocument {

    /** The system property that makes tests write documents rather than compare them. */
    public static final String WRITE = "tillit.write";

    private GeneratedDocument() {}

    /** The folder of the whole project, whichever of its modules the tests run in. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above this one holds mvnw.");
            }
        }
        return folder;
    }

    /** Writes the document if told to; then it must be as it is made now. */
    public static void check(String path, String made, Class<?> test) {
        var file = root().resolve(path);
        if (Boolean.getBoolean(WRITE)) {
            write(file, made);
        }
        assertThat(Files.exists(file) ? read(file) : "")
                .as(
                        "%s, to be made anew by: ./mvnw -pl core test -Dtest=%s -D%s=true",
                        path, test.getSimpleName(), WRITE)
                .isEqualTo(made);
    }

    /** The text of a file, its lines ending as they do in the repository. */
    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
