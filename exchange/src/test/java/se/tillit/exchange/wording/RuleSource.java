package se.tillit.exchange.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.tillit.verification.RuleCode;

/**
 * What the source of a rule says that it tells: the names of its facts and its variants. It is read from the source, so
 * that a text that asks for a fact that no rule gives is found even where no example reaches it.
 */
record RuleSource(Set<String> facts, Set<String> variants) {

    private static final Path RULES = Path.of("..", "core", "src", "main", "java", "se", "tillit", "verification");
    private static final Pattern FACT = Pattern.compile("\\.with\\(\\s*\"([^\"]+)\"");
    private static final Pattern VARIANT = Pattern.compile("\\.as\\(([^;]*?\"[a-z-]+\")\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z-]+)\"");

    static RuleSource of(RuleCode rule) {
        var found = ALL.get(rule);
        return found == null ? new RuleSource(Set.of(), Set.of()) : found;
    }

    private static final TreeMap<RuleCode, RuleSource> ALL = read();

    private static TreeMap<RuleCode, RuleSource> read() {
        var all = new TreeMap<RuleCode, RuleSource>();
        for (var rule : RuleCode.values()) {
            var name = new StringBuilder();
            for (var word : rule.code().split("-", -1)) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
            for (var family : new String[] {"invoice", "line", "amount", "visit", "pattern", "across"}) {
                var file = RULES.resolve(family).resolve(name + ".java");
                if (Files.exists(file)) {
                    all.put(rule, parse(text(file)));
                }
            }
        }
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleSource parse(String source) {
        var facts = new TreeSet<String>();
        var variants = new TreeSet<String>();
        FACT.matcher(source).results().forEach(match -> facts.add(match.group(1)));
        VARIANT.matcher(source)
                .results()
                .forEach(match -> WORD.matcher(match.group(1)).results().forEach(word -> variants.add(word.group(1))));
        return new RuleSource(facts, variants);
    }
}
