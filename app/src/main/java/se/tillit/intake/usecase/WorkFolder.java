package se.tillit.intake.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.tillit.server.settings.ServerSettings;

/**
 * Where deliveries lie while they come in and are read. What a process that was killed left there goes when the next one
 * that reads deliveries starts.
 */
@Component
final class WorkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Pattern MAKER = Pattern.compile("work-([0-9]{1,18})-.*");

    private final Path folder;

    WorkFolder(ServerSettings settings, Clock clock) {
        this.folder = settings.data().resolve("incoming");
        try {
            Files.createDirectories(folder);
            var limit = clock.instant().minus(FORGOTTEN);
            try (var left = Files.list(folder)) {
                for (var path : left.toList()) {
                    if (isOrphaned(path)
                            || Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
                        remove(path);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the process that made it is no more. */
    private static boolean isOrphaned(Path path) {
        var maker = MAKER.matcher(String.valueOf(path.getFileName()));
        return maker.matches()
                && ProcessHandle.of(Long.parseLong(maker.group(1))).isEmpty();
    }

    /** A new folder of one's own. */
    Path make() {
        try {
            return Files.createTempDirectory(
                    folder, "work-%d-".formatted(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(inner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stays) {
            LOG.warn("A folder of an import could not be removed: {}", stays.getMessage());
        }
    }
}
