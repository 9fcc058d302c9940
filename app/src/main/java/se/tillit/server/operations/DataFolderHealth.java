package se.tillit.server.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.tillit.server.settings.ServerSettings;

/** Whether there is room on the disk that the data folder lies on: with less than this, nothing more is let in. */
@Component("dataFolder")
public final class DataFolderHealth implements HealthIndicator {

    /** So many bytes must be free. */
    public static final long NEEDED = 500_000_000;

    private final Path folder;

    DataFolderHealth(ServerSettings settings) {
        this.folder = settings.data();
    }

    @Override
    public Health health() {
        try {
            var free = store(folder).getUsableSpace();
            return (free < NEEDED ? Health.down() : Health.up())
                    .withDetail("freeBytes", free)
                    .build();
        } catch (IOException unreadable) {
            return Health.down().build();
        }
    }

    /** The disk that the folder lies on, or will when it is made. */
    public static FileStore store(Path folder) throws IOException {
        var place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return Files.getFileStore(place);
    }
}
