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
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.verification.Finding;
import se.tillit.verification.Outcome;
import se.tillit.verification.Verification;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** The outcome of a verification on a screen: sums, providers, what did not run, and the largest findings. */
final class SummaryText {

    private static final int LARGEST = 10;
    private static final int NAME_WIDTH = 30;

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
        out.println(text("summary.title", words.text(answer.month()), count(sums.lines())));
        out.println();
        row(out, "summary.claimed", sums.lines(), sums.claimed());
        row(out, "summary.approved", sums.linesPaid() + sums.linesAdjusted(), sums.approved());
        row(out, "summary.adjusted", sums.linesAdjusted(), sums.adjusted());
        row(out, "summary.held", sums.linesHeld(), sums.held());
        row(out, "summary.rejected", sums.linesRejected(), sums.rejected());
        out.println();
        providers(out);
        out.println();
        out.println(text("summary.findings", count(answer.findings().size())));
        if (!run.content().rejectedRows().isEmpty()) {
            out.println(text(
                    "summary.rejected-rows", count(run.content().rejectedRows().size())));
        }
        var rules = new RuleTexts(language);
        answer.notRun()
                .forEach((rule, kind) -> out.println(text(
                        "summary.not-run", rules.of(rule).name(), kind.name().toLowerCase(Locale.ROOT) + ".csv")));
    }

    private void row(PrintWriter out, String key, long lines, Money amount) {
        out.println("  %-34s %12s %20s".formatted(text(key), count(lines), words.text(amount)));
    }

    private void providers(PrintWriter out) {
        var format = "  %-" + NAME_WIDTH + "s %18s %18s %16s %16s %16s";
        out.println(format.formatted(
                text("summary.provider"),
                text("summary.column.claimed"),
                text("summary.column.approved"),
                text("summary.column.adjusted"),
                text("summary.column.held"),
                text("summary.column.rejected")));
        for (var provider : answer.providers()) {
            var sums = provider.sums();
            out.println(format.formatted(
                    shortened(provider.provider().name()),
                    words.text(sums.claimed()),
                    words.text(sums.approved()),
                    words.text(sums.adjusted()),
                    words.text(sums.held()),
                    words.text(sums.rejected())));
        }
    }

    private static String shortened(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    /** Prints the findings with the largest sums, with their evidence. */
    void printLargest(PrintWriter out) {
        var texts = new FindingTexts();
        var largest = largest();
        if (largest.isEmpty()) {
            return;
        }
        out.println();
        out.println(text("summary.largest"));
        for (var finding : largest) {
            out.println("  %14s  %s".formatted(words.text(Objects.requireNonNull(finding.amount())), idOf(finding)));
            out.println("                  " + texts.text(finding, language));
        }
        out.println();
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
