package se.tillit.cli.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.kernel.SettlementMonth;

/**
 * The folder that a batch writes to: a folder for each municipality, in it one for each month, and beside them {@link
 * MunicipalitiesFile}, which is written last. Until then a hidden folder remembers what is finished.
 */
final class BatchFolder {

    private static final String UNFINISHED = ".unfinished";

    /** What stands in the way of a batch, if anything. */
    enum State {
        /** The folder does not exist or is empty. */
        NEW,
        /** A batch was begun there and not finished. */
        UNFINISHED,
        /** A batch was finished there. */
        FINISHED,
        /** Something else lies there. */
        FOREIGN
    }

    private final Path folder;

    BatchFolder(Path folder) {
        this.folder = folder;
    }

    State state() throws IOException {
        if (!Files.exists(folder)) {
            return State.NEW;
        }
        if (!Files.isDirectory(folder)) {
            return State.FOREIGN;
        }
        if (Files.isDirectory(folder.resolve(UNFINISHED))) {
            return State.UNFINISHED;
        }
        if (Files.exists(folder.resolve(MunicipalitiesFile.NAME))) {
            return State.FINISHED;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent() ? State.FOREIGN : State.NEW;
        }
    }

    /** Where the batch is written. */
    Path path() {
        return folder;
    }

    /** From now on the batch is unfinished. */
    void begin() throws IOException {
        Files.createDirectories(folder.resolve(UNFINISHED));
    }

    /** Everything is written: what was remembered for a run that goes on is not kept. */
    void finish() throws IOException {
        try (var files = Files.walk(folder.resolve(UNFINISHED))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path municipality(String name) {
        return folder.resolve(name);
    }

    Path month(String municipality, SettlementMonth month) {
        return folder.resolve(municipality).resolve(month.toString());
    }

    /**
     * Where a finished month is remembered. The name says what it was verified from and with, so that a package that has
     * changed, or other parameters, are verified anew.
     *
     * @param settings what beside the package decides the result
     */
    Path memoryOf(Place place, String settings) throws IOException {
        var known = new StringBuilder(settings);
        for (var file : filesOf(place.path())) {
            known.append('\n')
                    .append(file.getFileName())
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file));
        }
        var name = place.municipality() + '\n' + place.path().getFileName();
        return folder.resolve(UNFINISHED).resolve(digest(name) + "-" + digest(known.toString()) + ".csv");
    }

    private static List<Path> filesOf(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    /** Whether the month's result is there and whole. */
    boolean hasResult(String municipality, SettlementMonth month) {
        return ResultsFolder.isResult(month(municipality, month));
    }
}
