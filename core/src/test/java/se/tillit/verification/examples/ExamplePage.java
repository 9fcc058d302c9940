package se.tillit.verification.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A page of worked examples: headings with tables of facts under them, those of the first heading for all. */
final class ExamplePage {

    /** One row of a table. */
    record Fact(String key, String value) {}

    /** One example: what holds for all, where it says nothing of its own in the matter, and its own facts. */
    record Example(String title, List<Fact> facts) {
        @Override
        public String toString() {
            return title;
        }
    }

    private ExamplePage() {}

    static String text(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8).replace('\u00a0', ' ');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The examples of the page; the first heading holds what is said for all. */
    static List<Example> examples(Path page) {
        var parts = text(page).split("(?m)^## ");
        var common = facts(parts[1]);
        var examples = new ArrayList<Example>();
        for (var at = 2; at < parts.length; at++) {
            var own = facts(parts[at]);
            var subjects = new HashSet<String>();
            own.forEach(fact -> subjects.add(subjectOf(fact)));
            var all = new ArrayList<>(own);
            common.stream().filter(fact -> !subjects.contains(subjectOf(fact))).forEach(all::add);
            examples.add(new Example(parts[at].lines().findFirst().orElseThrow(), List.copyOf(all)));
        }
        return examples;
    }

    private static String subjectOf(Fact fact) {
        return fact.key().split(" ")[0];
    }

    private static List<Fact> facts(String part) {
        return part.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| uppgift"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Fact(cells[1].strip(), cells[2].strip()))
                .toList();
    }
}
