package se.tillit.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.run.VerificationRun;
import se.tillit.contracts.Provider;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.Severity;
import se.tillit.verification.Verification;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** The outcome of a verification on a screen: sums, providers, what did not run, and the largest findings. */
final class SummaryText {

    private static final int LARGEST = 10;
    private static final int NAME_WIDTH = 30;
    private static final int INDENT = 20;
    private static final int WIDTH = 100;

    private final VerificationRun run;
    private final Verification answer;
    private final Language language;
    private final Words words;

    SummaryText(VerificationRun run, Language language) {
        this.run = run;
        this.answer = run.month().answer();
        this.language = language;
        this.words = Words.in(language);
    }

    /** Prints sums, providers, and what did not run. */
    void print(PrintWriter out) {
        var sums = answer.providers().stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus);
        line(out, text("summary.title", words.text(answer.month()), count(sums.lines())));
        line(out, "");
        row(out, "summary.claimed", sums.lines(), sums.claimed());
        row(out, "summary.approved", sums.linesPaid() + sums.linesAdjusted(), sums.approved());
        row(out, "summary.adjusted", sums.linesAdjusted(), sums.adjusted());
        row(out, "summary.held", sums.linesHeld(), sums.held());
        row(out, "summary.rejected", sums.linesRejected(), sums.rejected());
        credits(out);
        line(out, "");
        providers(out);
        line(out, "");
        findings(out);
        if (!run.content().rejectedRows().isEmpty()) {
            line(
                    out,
                    text(
                            "summary.rejected-rows",
                            count(run.content().rejectedRows().size())));
        }
        var rules = new RuleTexts(language);
        answer.notRun()
                .forEach((rule, kind) -> line(
                        out,
                        text(
                                "summary.not-run",
                                rules.of(rule).name(),
                                kind.name().toLowerCase(Locale.ROOT) + ".csv")));
    }

    private void row(PrintWriter out, String key, long lines, Money amount) {
        line(out, "  %-34s %12s %20s".formatted(text(key), count(lines), words.text(amount)));
    }

    /** A credit of what was never paid takes nothing back; with it the sums above add up to what was claimed. */
    private void credits(PrintWriter out) {
        var lines = 0;
        var sum = Money.ZERO;
        for (var decision : answer.decisions()) {
            var difference = decision.claimed().minus(decision.approved());
            if (decision.outcome() == Outcome.PAY && !difference.equals(Money.ZERO)) {
                lines++;
                sum = sum.plus(difference);
            }
        }
        if (lines > 0) {
            row(out, "summary.credits", lines, sum);
        }
    }

    private void providers(PrintWriter out) {
        var format = "  %-" + NAME_WIDTH + "s" + " %14s".repeat(5);
        line(
                out,
                format.formatted(
                        text("summary.provider"),
                        text("summary.column.claimed"),
                        text("summary.column.approved"),
                        text("summary.column.adjusted"),
                        text("summary.column.held"),
                        text("summary.column.rejected")));
        for (var provider : answer.providers()) {
            var sums = provider.sums();
            line(
                    out,
                    format.formatted(
                            shortened(provider.provider()),
                            words.amount(sums.claimed()),
                            words.amount(sums.approved()),
                            words.amount(sums.adjusted()),
                            words.amount(sums.held()),
                            words.amount(sums.rejected())));
        }
    }

    private void findings(PrintWriter out) {
        var bySeverity =
                answer.findings().stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        line(
                out,
                text(
                        "summary.findings",
                        count(answer.findings().size()),
                        count(bySeverity.getOrDefault(Severity.SERIOUS, 0L)),
                        count(bySeverity.getOrDefault(Severity.DEVIATION, 0L)),
                        count(bySeverity.getOrDefault(Severity.INFORMATION, 0L))));
        var tried = answer.findings().stream()
                .filter(finding -> finding.mode() == Mode.SHADOW)
                .count();
        if (tried > 0) {
            line(out, text("summary.shadow", count(tried)));
        }
    }

    private String shortened(Provider provider) {
        var name = words.text(provider);
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    /** Prints the findings with the largest sums, with their evidence. */
    void printLargest(PrintWriter out) {
        var texts = new FindingTexts();
        var largest = largest();
        if (largest.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, text("summary.largest"));
        for (var finding : largest) {
            var amount = words.text(Objects.requireNonNull(finding.amount()));
            line(out, "  %16s  %s".formatted(amount, idOf(finding)));
            wrapped(out, texts.text(finding, language));
        }
        line(out, "");
    }

    /** The text on lines of its own, to the right of the amounts. */
    private static void wrapped(PrintWriter out, String text) {
        var current = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!current.isEmpty() && INDENT + current.length() + 1 + word.length() > WIDTH) {
                line(out, " ".repeat(INDENT) + current);
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        line(out, " ".repeat(INDENT) + current);
    }

    private static void line(PrintWriter out, String text) {
        out.println(Words.plain(text));
    }

    /** A line that was cut, whose explanation shows the arithmetic. */
    Optional<LineId> findExample() {
        return answer.decisions().stream()
                .filter(decision -> decision.outcome() == Outcome.ADJUST)
                .map(decision -> decision.line().id())
                .findFirst();
    }

    private static String idOf(Finding finding) {
        var subject = finding.lines().isEmpty()
                ? String.join(";", finding.visits())
                : finding.lines().getFirst().toString();
        return finding.rule().code() + "  " + subject;
    }

    /** The finding with the largest sum of each rule, and of those the largest: ten of one kind would tell less. */
    private List<Finding> largest() {
        var byAmount = Comparator.comparing((Finding finding) -> Objects.requireNonNull(finding.amount()));
        return answer.findings().stream()
                .filter(finding -> finding.amount() != null)
                .collect(Collectors.groupingBy(
                        Finding::rule, TreeMap::new, Collectors.reducing(BinaryOperator.maxBy(byAmount))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(byAmount.reversed())
                .limit(LARGEST)
                .toList();
    }

    private String count(long number) {
        return words.text(number);
    }

    private String text(String key, Object... places) {
        return CliTexts.text(key, language, places);
    }
}
