package se.tillit.exchange.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tools.jackson.core.JacksonException;

/**
 * The folder that results go to. They are written in a folder of their own beside it, which takes its place when all of
 * them are whole; if anything goes wrong, what stood there before is left as it was.
 */
public final class ResultsFolder {

    /** What to do with an earlier result. */
    public enum Earlier {
        /** Leave it and refuse. */
        KEEP,
        /** Let the new one take its place. */
        REPLACE
    }

    private final Path folder;
    private final Earlier earlier;

    private ResultsFolder(Path folder, Earlier earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /** The folder at the path. */
    public static ResultsFolder at(Path path, Earlier earlier) {
        return new ResultsFolder(path.toAbsolutePath().normalize(), earlier);
    }

    /** Whether a whole result lies in the folder: results are put in place all at once. */
    public static boolean isResult(Path folder) {
        return Files.isRegularFile(folder.resolve(ResultFile.SUMMARY.fileName()));
    }

    /** Why results cannot go there, if so: to be asked before the work begins. */
    public Optional<Writing.Refused> findObstacle() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(Writing.Refused.because("not-a-folder", folder));
        }
        try {
            var names = namesIn(folder);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            if (!ResultFile.names().containsAll(names)) {
                return Optional.of(Writing.Refused.because("folder-in-use", folder));
            }
            return earlier == Earlier.REPLACE
                    ? Optional.empty()
                    : Optional.of(Writing.Refused.because("earlier-result", folder));
        } catch (IOException failure) {
            return Optional.of(refusal(failure));
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /**
     * Writes every file and puts the folder in its place.
     *
     * @param steps what has been done so far and how long it took
     * @param threads how many threads may work, 1 or more
     */
    public Writing write(Results results, List<RunStep> steps, int threads) {
        var obstacle = findObstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            var place = Files.exists(folder) ? folder.toRealPath() : folder;
            Files.createDirectories(parentOf(place));
            var beside = newFolderBeside(place);
            try {
                writeAll(results, steps, threads, beside);
                putInPlace(beside, place);
            } finally {
                delete(beside);
            }
            return new Writing.Done(folder);
        } catch (IOException failure) {
            return refusal(failure);
        } catch (UncheckedIOException | JacksonException failure) {
            return refusal(failure.getCause() instanceof IOException cause ? cause : new IOException(failure));
        }
    }

    private static Path parentOf(Path place) {
        var parent = place.getParent();
        return parent == null ? place : parent;
    }

    private static Path newFolderBeside(Path place) throws IOException {
        for (var attempt = 0; ; attempt++) {
            var name = ".%s.%d.%d"
                    .formatted(place.getFileName(), ProcessHandle.current().pid(), attempt);
            try {
                return Files.createDirectory(parentOf(place).resolve(name));
            } catch (FileAlreadyExistsException taken) {
                if (attempt > 1_000) {
                    throw taken;
                }
            }
        }
    }

    private static void writeAll(Results results, List<RunStep> steps, int threads, Path target) throws IOException {
        var start = System.nanoTime();
        var verification = results.verification();
        var lines = new FutureTask<>((Callable<Boolean>) () -> {
            LineDecisionsFile.write(verification.decisions(), target);
            return true;
        });
        if (threads > 1) {
            Thread.ofPlatform().name("write-lines").start(lines);
        } else {
            lines.run();
        }
        try {
            FindingsFile.write(verification.findings(), results.sentences(), target);
            ProviderSummaryFile.write(verification.providers(), target);
            RejectedRowsFile.write(results.content().rejectedRows(), target);
            SummaryFile.write(results, target);
        } finally {
            await(lines);
        }
        var all = new ArrayList<>(steps);
        all.add(new RunStep("write", System.nanoTime() - start));
        RunFile.write(all, results.content(), threads, target);
    }

    private static void await(FutureTask<Boolean> lines) throws IOException {
        try {
            lines.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("The writing was interrupted.", stop);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException known -> throw known;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    /** Lets the new folder take the place of what stood there, which comes back if that fails. */
    private static void putInPlace(Path beside, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(beside, place);
            return;
        }
        var aside = newFolderBeside(place);
        Files.delete(aside);
        Files.move(place, aside);
        try {
            Files.move(beside, place);
        } catch (IOException failure) {
            Files.move(aside, place);
            throw failure;
        }
        delete(aside);
    }

    private static void delete(Path unwanted) throws IOException {
        if (Files.exists(unwanted)) {
            for (var name : namesIn(unwanted)) {
                Files.delete(unwanted.resolve(name));
            }
            Files.delete(unwanted);
        }
    }

    private Writing.Refused refusal(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return Writing.Refused.because("disk-full", folder);
        }
        return switch (failure) {
            case AccessDeniedException denied -> Writing.Refused.because("no-permission", folder);
            case NoSuchFileException missing -> Writing.Refused.because("no-place", folder, message);
            case FileAlreadyExistsException taken -> Writing.Refused.because("no-place", folder, message);
            default -> Writing.Refused.because("write-failed", folder, message);
        };
    }
}
