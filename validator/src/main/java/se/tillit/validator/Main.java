package se.tillit.validator;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tries documents against the rules. With arguments, each is the path of a file, and every finding is printed after the
 * path. Without, documents come on standard input, each as its number of bytes in digits, a line end and the bytes; each
 * is answered with a line {@code finding} for every finding and a line {@code done}, or with a line {@code failed}. The
 * first line of all is {@code ready}.
 */
public final class Main {

    private static final int MOST_DIGITS = 10;

    private final PeppolRules rules = new PeppolRules();
    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Runs the program. */
    public static void main(String[] arguments) throws IOException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Whatever libraries print must not come between the answers.
        System.setOut(System.err);
        var program = new Main(answers);
        if (arguments.length == 0) {
            program.answer(new BufferedInputStream(System.in));
        }
        for (var path : arguments) {
            for (var finding : program.rules.findingsIn(Files.readAllBytes(Path.of(path)))) {
                answers.print(path + "\t" + finding.asLine() + "\n");
            }
        }
        answers.flush();
    }

    private void answer(InputStream documents) throws IOException {
        say("ready");
        for (var length = lengthFrom(documents); length >= 0; length = lengthFrom(documents)) {
            answer(documents, length);
        }
    }

    private void answer(InputStream documents, int length) throws IOException {
        try {
            for (var finding : rules.findingsIn(documents.readNBytes(length))) {
                out.print("finding\t" + finding.asLine() + "\n");
            }
            say("done");
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            say("failed\t" + String.valueOf(wrong).replaceAll("\\p{Cntrl}+", " "));
        }
    }

    private void say(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** How long the next document is; below zero where none follows. */
    private static int lengthFrom(InputStream documents) throws IOException {
        var length = 0;
        for (var digits = 0; digits < MOST_DIGITS; digits++) {
            var next = documents.read();
            if (next == '\n' && digits > 0) {
                return length;
            }
            if (next < '0' || next > '9') {
                return -1;
            }
            length = Math.addExact(Math.multiplyExact(length, 10), next - '0');
        }
        return -1;
    }
}
