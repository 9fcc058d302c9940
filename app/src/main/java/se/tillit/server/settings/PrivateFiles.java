package se.tillit.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only the one who runs the server may read. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private PrivateFiles() {}

    /** Whether nobody else may read or write it; where the file system knows no such permissions, yes. */
    public static boolean isPrivate(Path file) {
        try {
            return !hasPermissions(file)
                    || Files.getPosixFilePermissions(file).stream().noneMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Makes a folder for the owner alone, and those above it as the system makes them; one that is there stays. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (parent != null && hasPermissions(parent)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /**
     * Makes a file for the owner alone and writes it to disk.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static void make(Path file, byte[] content) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null && hasPermissions(parent)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static boolean hasPermissions(Path place) throws IOException {
        return Files.getFileStore(place).supportsFileAttributeView("posix");
    }
}
