package se.tillit.exchange.explain;

import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.explain.Explanation.Entry;
import se.tillit.exchange.explain.Explanation.Section;
import se.tillit.exchange.wording.Words;
import se.tillit.verification.LineTrace.Result;

/** Writes an explanation for a terminal: lines of at most 92 characters, ended by LF, the same on every machine. */
public final class PlainText {

    private static final int WIDTH = 92;
    private static final int LONGEST_LABEL = 34;

    private PlainText() {}

    /** The explanation as lines of text. */
    public static String of(Explanation explanation) {
        var text = new StringBuilder();
        line(text, Words.plain(explanation.title()));
        line(text, "=".repeat(Math.min(WIDTH, length(explanation.title()))));
        for (var section : explanation.sections()) {
            line(text, "");
            line(text, section.title());
            line(text, "-".repeat(length(section.title())));
            entries(text, section);
        }
        return text.toString();
    }

    private static void entries(StringBuilder text, Section section) {
        var labels = labelWidth(section);
        for (var entry : section.entries()) {
            switch (entry) {
                case Entry.Row(var label, var value) -> hanging(text, padded(Words.plain(label), labels), value);
                case Entry.Sentence(var sentence) -> hanging(text, "", sentence);
                case Entry.Check(var rule, var result, var word, var question, var answer) -> {
                    hanging(text, mark(result) + " ", question + " " + capital(word) + ".");
                    if (!answer.isEmpty()) {
                        hanging(text, "  ", answer);
                    }
                }
                case Entry.Step(var label, var formula, var sum) -> step(text, label, formula, sum);
            }
        }
    }

    private static int labelWidth(Section section) {
        var longest = 0;
        for (var entry : section.entries()) {
            if (entry instanceof Entry.Row(var label, var value) && length(label) <= LONGEST_LABEL) {
                longest = Math.max(longest, length(label));
            }
        }
        return longest + 2;
    }

    /** A label too long for its column stands on a line of its own. */
    private static String padded(String label, int width) {
        return length(label) + 2 > width ? label + "\n" + " ".repeat(width) : label + " ".repeat(width - length(label));
    }

    /** The sum stands to the right, on the first line or, where the label is long, on one of its own. */
    private static void step(StringBuilder text, String label, String formula, String sum) {
        var gap = WIDTH - length(label) - length(sum);
        line(text, Words.plain(label) + " ".repeat(Math.max(2, gap)) + Words.plain(sum));
        if (!formula.isEmpty()) {
            hanging(text, "  ", formula);
        }
    }

    private static String mark(Result result) {
        return switch (result) {
            case CLEAR -> "+";
            case NOTED -> "*";
            case ADJUSTED -> "<";
            case HELD -> "=";
            case REJECTED -> "x";
            case SHADOW -> "?";
            case OFF, NOT_RUN, NOT_TRIED -> "-";
        };
    }

    /** The text after the start, its later lines as far in as its first. */
    private static void hanging(StringBuilder text, String start, String said) {
        var lead = start;
        var newLine = start.lastIndexOf('\n');
        if (newLine >= 0) {
            line(text, start.substring(0, newLine));
            lead = start.substring(newLine + 1);
        }
        var indent = " ".repeat(length(lead));
        for (var part : wrapped(said, WIDTH - length(lead))) {
            line(text, (lead + Words.plain(part)).stripTrailing());
            lead = indent;
        }
    }

    private static List<String> wrapped(String said, int width) {
        var lines = new ArrayList<String>();
        var current = new StringBuilder();
        for (var word : said.split(" ", -1)) {
            if (!current.isEmpty() && length(current.toString()) + 1 + length(word) > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
