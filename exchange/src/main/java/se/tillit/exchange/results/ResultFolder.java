package se.tillit.exchange.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/**
 * The folder of a result. Files are written beside it and moved into place when all are there, so that it holds a whole
 * result, the earlier one, or nothing.
 */
public final class ResultFolder implements AutoCloseable {

    /** The files of a result. */
    static final Set<String> FILES = Set.of(
            LineDecisionsFile.NAME,
            FindingsFile.NAME,
            ProviderSummaryFile.NAME,
            RejectedRowsFile.NAME,
            SummaryFile.NAME,
            RunFile.NAME,
            "report.html");

    private static final Messages MESSAGES = Messages.beside(ResultFolder.class, "results");

    private final Path place;
    private final Path beside;

    private ResultFolder(Path place, Path beside) {
        this.place = place;
        this.beside = beside;
    }

    /** What to do with an earlier result. */
    public enum Earlier {
        /** Leave it, and refuse. */
        KEEP,
        /** Put the new one in its place. */
        REPLACE
    }

    /** Whether the folder can be had. */
    public sealed interface Claim {
        /** It can. */
        record Granted(ResultFolder folder) implements Claim {}

        /** It cannot, and why. */
        record Refused(String key, Path folder) implements Claim {
            /** The reason in one sentence. */
            public String text(Language language) {
                return MESSAGES.text(key, language, folder);
            }
        }
    }

    /**
     * Claims the folder: it must not exist, be empty, or hold an earlier result that may be replaced.
     *
     * @throws IOException if nothing can be written beside it
     */
    public static Claim claim(Path place, Earlier earlier) throws IOException {
        var whole = place.toAbsolutePath().normalize();
        var refusal = refusalOf(whole, earlier);
        if (!refusal.isEmpty()) {
            return new Claim.Refused(refusal, place);
        }
        var parent = whole.getParent();
        if (parent == null) {
            return new Claim.Refused("root", place);
        }
        Files.createDirectories(parent);
        return new Claim.Granted(
                new ResultFolder(whole, Files.createTempDirectory(parent, "." + whole.getFileName() + "-")));
    }

    private static String refusalOf(Path place, Earlier earlier) throws IOException {
        if (!Files.exists(place)) {
            return "";
        }
        if (!Files.isDirectory(place)) {
            return "not-a-folder";
        }
        var names = namesIn(place);
        if (names.isEmpty()) {
            return "";
        }
        if (!FILES.containsAll(names) || !names.contains(SummaryFile.NAME)) {
            return "in-use";
        }
        return earlier == Earlier.REPLACE ? "" : "earlier-result";
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    /** Where a file is written until all are there. */
    Path file(String name) {
        return beside.resolve(name);
    }

    /**
     * Moves the files into place.
     *
     * @throws IOException if it can't be done; the earlier result, if any, then stands
     */
    void moveIntoPlace() throws IOException {
        if (!Files.exists(place)) {
            Files.move(beside, place);
            return;
        }
        var aside = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-old-");
        Files.delete(aside);
        Files.move(place, aside);
        try {
            Files.move(beside, place);
        } catch (IOException failure) {
            Files.move(aside, place);
            throw failure;
        }
        remove(aside);
    }

    /** Leaves nothing half-done: what was not moved into place is removed. */
    @Override
    public void close() {
        remove(beside);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (var file : inside) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
