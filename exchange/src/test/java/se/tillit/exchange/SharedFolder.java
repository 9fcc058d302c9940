package se.tillit.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The agreed format and its example, where they lie beside the project; a clone alone does not have them. */
public final class SharedFolder {

    private SharedFolder() {}

    /** The folder, looked for upwards from where the tests run. */
    public static Optional<Path> find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/exchange/datapackage.json"))) {
                return Optional.of(folder.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
