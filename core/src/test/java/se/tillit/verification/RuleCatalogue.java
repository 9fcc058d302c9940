package se.tillit.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every rule as its source file tells of it: the text of docs/rules.md. */
final class RuleCatalogue {

    private static final String PACKAGE = "se/tillit/verification/";
    private static final Pattern SENTENCE = Pattern.compile("^(.*?\\.)(\\s|$)");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern REQUIREMENTS = Pattern.compile(" \\(requirements? ([A-Z0-9, ]+)\\)");

    private static final Set<RuleCode> OF_OTHER_WAYS_TO_PAY = Set.of(
            RuleCode.ABSENCE_DAYS_EXCEEDED,
            RuleCode.EXECUTED_BELOW_GRANTED,
            RuleCode.NOTHING_EXECUTED,
            RuleCode.VISIT_CUT_SHORT);

    private RuleCatalogue() {}

    /** The simple name that spells the code: {@code OffShift} for {@code off-shift}. */
    static String classNameOf(RuleCode rule) {
        return Arrays.stream(rule.code().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The package in which the rule lies. A credit line is matched before any line rule, beside the invoice's checks. */
    static String packageOf(RuleCode rule) {
        var family = rule == RuleCode.CREDIT_UNMATCHED ? RuleFamily.INVOICE : rule.family();
        return family.name().toLowerCase(Locale.ROOT);
    }

    /** Where its source file ought to lie. */
    static Path sourceOf(RuleCode rule) {
        return GeneratedDocument.root().resolve("core/src/main/java/" + fileOf(rule) + ".java");
    }

    /** Where its test ought to lie. */
    static Path testOf(RuleCode rule) {
        return GeneratedDocument.root().resolve("core/src/test/java/" + fileOf(rule) + "Test.java");
    }

    private static String fileOf(RuleCode rule) {
        return PACKAGE + packageOf(rule) + "/" + classNameOf(rule);
    }

    /** Every source file of the module whose name spells the code. */
    static List<Path> filesNamedAfter(RuleCode rule) {
        var name = classNameOf(rule) + ".java";
        try (var files = Files.walk(GeneratedDocument.root().resolve("core/src/main/java"))) {
            return files.filter(file -> file.endsWith(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rule says: the first sentence of its documentation comment, plain. */
    static String sentenceOf(RuleCode rule) {
        return REQUIREMENTS.matcher(firstSentence(rule)).replaceAll("");
    }

    /** The requirements that the rule meets, as its documentation comment names them; often none. */
    static String requirementsOf(RuleCode rule) {
        var named = REQUIREMENTS.matcher(comment(rule));
        return named.find() ? named.group(1) : "";
    }

    private static String firstSentence(RuleCode rule) {
        var sentence = SENTENCE.matcher(comment(rule));
        if (!sentence.find()) {
            throw new IllegalStateException("%s says nothing.".formatted(classNameOf(rule)));
        }
        var plain = sentence.group(1);
        var prefix = rule.code() + ": ";
        var told = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    private static String comment(RuleCode rule) {
        var source = GeneratedDocument.read(sourceOf(rule));
        var end = source.indexOf("public final class " + classNameOf(rule));
        var start = source.lastIndexOf("/**", end);
        if (start < 0) {
            throw new IllegalStateException("%s has no documentation comment.".formatted(classNameOf(rule)));
        }
        var text = source.substring(start + 3, source.indexOf("*/", start)).replaceAll("(?m)^\\s*\\*", " ");
        return TAG.matcher(text).replaceAll("$1").replace("<p>", " ").strip().replaceAll("\\s+", " ");
    }

    /** The document. */
    static String document() {
        var text = new StringBuilder("""
                # Rules

                Made from the code by `RuleCatalogueTest`; edit the rules, not this file. What a rule says is the first sentence of its file. Figures are defaults; [parameters.md](parameters.md) lists what a municipality can set, and any rule can be enforced, tried out in shadow, or turned off.
                """);
        table(text, "Invoices as a whole", RuleFamily.INVOICE);
        table(text, "Lines: may this be paid?", RuleFamily.LINE);
        table(text, "Lines: how much?", RuleFamily.AMOUNT);
        table(text, "Visits", RuleFamily.VISIT);
        table(text, "Patterns over a month", RuleFamily.PATTERN);
        table(text, "Across municipalities", RuleFamily.ACROSS);
        return text.toString();
    }

    private static void table(StringBuilder text, String heading, RuleFamily family) {
        text.append("\n## %s\n\n".formatted(heading));
        text.append("| # | rule | what it says | outcome | requirements | |\n|---|---|---|---|---|---|\n");
        for (var rule : RuleCode.values()) {
            if (rule.family() == family) {
                text.append(row(rule)).append('\n');
            }
        }
    }

    /** The rule's row. */
    static String row(RuleCode rule) {
        return "| %s | `%s` | %s | %s | %s | [rule](%s) · [test](%s) |"
                .formatted(
                        numberOf(rule),
                        rule.code(),
                        sentenceOf(rule).replace("|", "\\|"),
                        RuleOutcomes.of(rule),
                        requirementsOf(rule),
                        "../core/src/main/java/" + fileOf(rule) + ".java",
                        "../core/src/test/java/" + fileOf(rule) + "Test.java");
    }

    /** The number of a line or amount rule, 0–17; others, and those of other ways to pay, have none. */
    static String numberOf(RuleCode rule) {
        var number = Arrays.stream(RuleCode.values())
                .filter(other -> other.family() == RuleFamily.LINE || other.family() == RuleFamily.AMOUNT)
                .filter(other -> other != RuleCode.CREDIT_UNMATCHED && !OF_OTHER_WAYS_TO_PAY.contains(other))
                .toList()
                .indexOf(rule);
        return number < 0 ? "" : Integer.toString(number);
    }
}
