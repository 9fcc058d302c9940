package se.tillit.exchange.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Fact;

/**
 * A message, taken apart once: text, and places for facts by name. {@code {day}} writes a fact, {@code {left:seconds}}
 * writes it in a style, {@code {from~to}} writes two instants as one stretch of time.
 *
 * <p>A fact that is not given shows as its name in square brackets, so that a fault in a text never stops a run.
 */
final class Template {

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Value(String name, Style style) implements Part {}

        record Span(String from, String to) implements Part {}
    }

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Takes the message apart.
     *
     * @throws IllegalArgumentException if a brace is not closed or a style is unknown
     */
    static Template parse(String message) {
        var parts = new ArrayList<Part>();
        var at = 0;
        while (at < message.length()) {
            var open = message.indexOf('{', at);
            if (open < 0) {
                parts.add(new Part.Text(message.substring(at)));
                break;
            }
            var close = message.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("A brace is not closed in: " + message);
            }
            if (open > at) {
                parts.add(new Part.Text(message.substring(at, open)));
            }
            parts.add(place(message.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(parts);
    }

    private static Part place(String inside) {
        var tilde = inside.indexOf('~');
        if (tilde >= 0) {
            return new Part.Span(inside.substring(0, tilde), inside.substring(tilde + 1));
        }
        var colon = inside.indexOf(':');
        return colon < 0
                ? new Part.Value(inside, Style.PLAIN)
                : new Part.Value(inside.substring(0, colon), Style.of(inside.substring(colon + 1)));
    }

    /** The names of the facts that it needs. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (var part : parts) {
            switch (part) {
                case Part.Text(var text) -> {}
                case Part.Value(var name, var style) -> names.add(name);
                case Part.Span(var from, var to) -> {
                    names.add(from);
                    names.add(to);
                }
            }
        }
        return names;
    }

    /** The message with the facts in their places. */
    String fill(List<Fact> facts, Values values) {
        var text = new StringBuilder(160);
        for (var part : parts) {
            switch (part) {
                case Part.Text(var words) -> text.append(words);
                case Part.Value(var name, var style) -> {
                    var value = value(name, facts);
                    text.append(value == null ? unknown(name) : values.text(name, value, style));
                }
                case Part.Span(var from, var to) -> {
                    var start = value(from, facts);
                    var end = value(to, facts);
                    text.append(start == null || end == null ? unknown(from + "~" + to) : values.span(start, end));
                }
            }
        }
        return text.toString();
    }

    private static @Nullable Object value(String name, List<Fact> facts) {
        for (var fact : facts) {
            if (fact.name().equals(name)) {
                return fact.value();
            }
        }
        return null;
    }

    private static String unknown(String name) {
        return "[" + name + "]";
    }

    /** How a value is written. */
    enum Style {
        /** As its type is. */
        PLAIN,
        /** An instant with its seconds. */
        SECONDS,
        /** A text that stands for one of our own words. */
        WORD,
        /** A ratio as a percentage alone. */
        PERCENT;

        private static Style of(String name) {
            return switch (name) {
                case "seconds" -> SECONDS;
                case "word" -> WORD;
                case "percent" -> PERCENT;
                default -> throw new IllegalArgumentException("No such style: " + name);
            };
        }
    }

    /** Writes values in a language. */
    interface Values {
        /** The value in the style. */
        String text(String name, Object value, Style style);

        /** The two as one stretch of time. */
        String span(Object from, Object to);
    }
}
