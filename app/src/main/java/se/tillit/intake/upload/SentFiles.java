package se.tillit.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.multipart.MultipartFile;
import se.tillit.server.web.Wrong;

/**
 * The files of a form as one delivery: a single one as it is; several, which are a package's folder, as a zip of them.
 * The same files in the same order give the same bytes.
 */
public final class SentFiles {

    private static final String FOLDER = "folder.zip";
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");
    private static final int BUFFER = 1 << 16;

    private SentFiles() {}

    /** What is done with the delivery. */
    @FunctionalInterface
    public interface Use<T> {
        /** The name of the delivery, and its bytes to be read now. */
        T with(String name, InputStream bytes);
    }

    /** The files that have a name; browsers send one without where none was chosen. */
    public static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> {
                    var name = file.getOriginalFilename();
                    return name != null && !name.isBlank();
                })
                .toList();
    }

    /**
     * Opens them, and leaves nothing behind.
     *
     * @throws Wrong if several cannot be one folder
     */
    public static <T> T open(List<MultipartFile> files, Use<T> use) throws IOException {
        if (files.size() == 1) {
            var only = files.getFirst();
            try (var bytes = only.getInputStream()) {
                return use.with(FileNames.plain(only.getOriginalFilename()), bytes);
            }
        }
        var zip = Files.createTempFile("tillit-upload", ".zip");
        try {
            pack(files, zip);
            try (var bytes = Files.newInputStream(zip)) {
                return use.with(FOLDER, bytes);
            }
        } finally {
            Files.delete(zip);
        }
    }

    private static void pack(List<MultipartFile> files, Path target) throws IOException {
        var seen = new HashSet<String>();
        try (OutputStream out = Files.newOutputStream(target);
                var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var file : files) {
                var name = place(FileNames.plain(file.getOriginalFilename()));
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw Wrong.unusable("upload.same-name", name);
                }
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.from(NO_TIME));
                zip.putNextEntry(entry);
                try (var bytes = file.getInputStream()) {
                    var buffer = new byte[BUFFER];
                    for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                        zip.write(buffer, 0, read);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    /** Where in the folder a file of that name lies. */
    private static String place(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".xlsx")) {
            return name;
        }
        if (lower.endsWith(".xml")) {
            return "invoices/" + name;
        }
        throw Wrong.unusable("upload.mixed", name);
    }
}
