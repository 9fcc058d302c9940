package se.tillit.exchange.archive;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import se.tillit.exchange.csv.UnreadableFile;

/** Looks at the names and sizes in a zip's list of contents, one by one. */
final class ZipNames {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern STEP_UP = Pattern.compile("(.*/)?\\.\\.?(/.*)?");

    private final String zip;
    private final long packedBytes;
    private final ArchiveLimits limits;
    private final Set<String> seen = new HashSet<>();
    private long bytes;

    /** For a zip of that name and so many bytes. */
    ZipNames(String zip, long packedBytes, ArchiveLimits limits) {
        this.zip = zip;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    /** What is wrong with the entry, if anything, given those that were looked at before. */
    Optional<UnreadableFile> findFault(ZipEntry entry) {
        var name = entry.getName();
        if (seen.size() >= limits.files()) {
            return fault("zip-too-many", zip, Integer.toString(limits.files()));
        }
        if (name.isEmpty() || leadsOut(name)) {
            return fault("zip-path", zip, name);
        }
        if (!seen.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            return fault("zip-name-twice", zip, name);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return fault("zip-nested", zip, name);
        }
        return findSizeFault(entry);
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()
                || STEP_UP.matcher(name).matches();
    }

    private Optional<UnreadableFile> findSizeFault(ZipEntry entry) {
        var size = entry.getSize();
        bytes += Math.max(0, size);
        if (size < 0 || size > limits.fileBytes() || bytes > limits.allBytes()) {
            return fault("zip-too-large", zip, entry.getName());
        }
        if (limits.isTooDense(size, entry.getCompressedSize()) || limits.isTooDense(bytes, packedBytes)) {
            return fault("zip-too-dense", zip, entry.getName());
        }
        return Optional.empty();
    }

    private static Optional<UnreadableFile> fault(String key, String... places) {
        return Optional.of(new UnreadableFile(key, places));
    }
}
