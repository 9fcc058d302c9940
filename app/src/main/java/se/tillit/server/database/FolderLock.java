package se.tillit.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.server.settings.PrivateFiles;

/**
 * Sees to it that one process at a time runs a database on a data folder. The system takes the lock away with the
 * process, however that ends; the number in the file is for people.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE_NAME = "tillit.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws DatabaseRefused if another process has it
     */
    static FolderLock take(Path folder) throws IOException {
        PrivateFiles.makeFolder(folder);
        var file = folder.resolve(FILE_NAME);
        var lock = findLock(file);
        if (lock == null) {
            throw new DatabaseRefused(
                    null, "in-use", folder.toString(), findHolder(folder).orElse("?"));
        }
        return lock;
    }

    private static @Nullable FolderLock findLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return null;
            }
        } catch (OverlappingFileLockException own) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        var number = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(number.getBytes(StandardCharsets.US_ASCII)));
        return new FolderLock(channel);
    }

    /** The number of the process that has it, as the file tells. */
    private static Optional<String> findHolder(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE_NAME)).strip())
                    .filter(number -> !number.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a process has it. */
    static boolean isTaken(Path folder) {
        var file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException own) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
