package se.tillit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java file as the house rules look at it. {@code code} has the words of comments and literals blanked out,
 * {@code comments} all that is not a comment, line for line as in the file.
 */
record SourceFile(Path path, List<String> lines, List<String> code, List<String> comments) {

    static SourceFile read(Path root, Path file) {
        try {
            return of(file, Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile of(Path path, String text) {
        var split = new JavaText(text);
        return new SourceFile(
                path,
                text.lines().toList(),
                split.code().lines().toList(),
                split.comments().lines().toList());
    }

    boolean isTest() {
        return path.toString().contains("src/test/");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String typeName() {
        return path.toString().replaceFirst("^.*/", "").replace(".java", "");
    }

    /** The package, from the path. */
    String packageName() {
        return path.toString()
                .replaceFirst("^.*src/(main|test)/java/", "")
                .replaceFirst("/[^/]*$", "")
                .replace('/', '.');
    }

    /** {@code file:line}, for a line counted from 0. */
    String at(int line) {
        return "%s:%d".formatted(path, line + 1);
    }
}
