package se.tillit.intake.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files that have come whole: left alone, by size and time, from one look to another at least the quiet time later.
 * Names that programs give to what they are still writing are passed over, as are links and folders.
 */
final class Arrivals {

    private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".tmp", ".crdownload", "~");

    private final Path folder;
    private final Duration quiet;
    private Map<Path, Seen> seen = new HashMap<>();

    Arrivals(Path folder, Duration quiet) {
        this.folder = folder;
        this.quiet = quiet;
    }

    private record Seen(long size, Instant changedAt, String identity, Instant since) {

        static Seen of(BasicFileAttributes attributes, Instant now) {
            return new Seen(
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    String.valueOf(attributes.fileKey()),
                    now);
        }

        boolean isTheSameAs(Seen other) {
            return size == other.size && changedAt.equals(other.changedAt) && identity.equals(other.identity);
        }
    }

    /** Looks at the folder, and answers what has come whole by now, in the order of the names. */
    List<Arrival> whole(Instant now) throws IOException {
        var next = new HashMap<Path, Seen>();
        var whole = new ArrayList<Arrival>();
        for (var arrival : all()) {
            try {
                var found = Seen.of(
                        Files.readAttributes(arrival.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
                        now);
                var before = seen.get(arrival.path());
                var known = before != null && before.isTheSameAs(found) ? before : found;
                next.put(arrival.path(), known);
                if (known == before && !now.isBefore(known.since().plus(quiet))) {
                    whole.add(arrival);
                }
            } catch (NoSuchFileException gone) {
                next.remove(arrival.path());
            }
        }
        seen = next;
        return whole;
    }

    private List<Arrival> all() throws IOException {
        var found = new ArrayList<Arrival>();
        for (var path : listed(folder)) {
            if (isFile(path)) {
                found.add(Arrival.alone(path));
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                var month = Arrival.findMonth(String.valueOf(path.getFileName()));
                if (month.isPresent()) {
                    listed(path).stream()
                            .filter(Arrivals::isFile)
                            .forEach(inner -> found.add(Arrival.inMonth(inner, month.get())));
                }
            }
        }
        return found;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static boolean isFile(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
