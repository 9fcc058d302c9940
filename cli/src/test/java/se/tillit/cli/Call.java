package se.tillit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.tillit.cli.call.CliTexts;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/**
 * A call of the command line within the test, and what came of it.
 *
 * @param code the exit code
 * @param out what was said on standard output
 * @param err what was said on standard error, the display of progress included
 */
record Call(int code, String out, String err) {

    private static final Set<String> PROGRESS_OF_MANY = Set.of("batch.people", "batch.verify", "batch.across");
    private static final Pattern STEPS = steps();

    /** Calls with the arguments, of which any may be a path. */
    static Call of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        var code = Tillit.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Call(code, out.toString(), err.toString());
    }

    /** What was said on standard error beside the display of progress, line by line. */
    List<String> complaints() {
        return err.lines().filter(line -> !STEPS.matcher(line).matches()).toList();
    }

    private static Pattern steps() {
        var messages = Messages.beside(CliTexts.class, "cli");
        return Pattern.compile(Set.of(Language.values()).stream()
                .flatMap(language -> messages.keys(language).stream()
                        .filter(key -> key.startsWith("step.")
                                || key.startsWith("generate.")
                                || PROGRESS_OF_MANY.contains(key))
                        .map(key -> messages.text(key, language, "\u0000")))
                .map(text -> Pattern.quote(text).replace("\u0000", "\\E[-0-9 \u00a0,]+\\Q"))
                .collect(Collectors.joining("|")));
    }
}
