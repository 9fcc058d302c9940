package se.tillit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the whole project lies, wherever the tests are started. */
record Repository(Path root) {

    static Repository here() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "No folder with .mvn at or above %s".formatted(Path.of("").toAbsolutePath()));
        }
        return new Repository(folder);
    }

    List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file of the modules, what the build writes left out. */
    List<SourceFile> sources() {
        return files(".java").map(file -> SourceFile.read(root, file)).toList();
    }

    /** Files with one of the endings, relative to the root, in order. */
    Stream<Path> files(String... endings) {
        try (var all = Files.walk(root)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(Repository::isOurs)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (var part : file) {
            var name = part.toString();
            if (name.equals("target") || name.equals(".git") || name.equals(".idea")) {
                return false;
            }
        }
        return true;
    }
}
