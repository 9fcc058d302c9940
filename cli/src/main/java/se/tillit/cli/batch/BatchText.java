package se.tillit.cli.batch;

import java.io.PrintWriter;
import java.util.function.ToLongFunction;
import se.tillit.cli.call.CliTexts;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.Words;
import se.tillit.kernel.Money;

/** The outcome of many verifications on a screen. */
public final class BatchText {

    private final BatchAnswer answer;
    private final Language language;
    private final Words words;

    /** The outcome, in the language. */
    public BatchText(BatchAnswer answer, Language language) {
        this.answer = answer;
        this.language = language;
        this.words = Words.in(language);
    }

    /** Prints the sums of all, and what could not be read. */
    public void print(PrintWriter out) {
        var sums = answer.sums();
        var municipalities = answer.months().stream()
                .map(month -> month.place().municipality())
                .distinct()
                .count();
        line(out, text("batch.title", count(answer.months().size()), count(municipalities), count(sums.lines())));
        line(out, "");
        row(out, "summary.claimed", sums.lines(), sums.claimed());
        row(out, "summary.approved", sums.linesPaid() + sums.linesAdjusted(), sums.approved());
        row(out, "summary.adjusted", sums.linesAdjusted(), sums.adjusted());
        row(out, "summary.held", sums.linesHeld(), sums.held());
        row(out, "summary.rejected", sums.linesRejected(), sums.rejected());
        line(out, "");
        counted(out, "batch.findings", sum(MonthDone::findings));
        counted(out, "batch.rejected-rows", sum(MonthDone::rejectedRows));
        counted(
                out,
                "batch.at-once",
                answer.verified().stream()
                        .mapToLong(MonthAnswer.Verified::atOnce)
                        .sum());
        for (var unreadable : answer.unreadable()) {
            line(out, text("batch.unreadable", unreadable.place().path(), unreadable.sentence()));
        }
    }

    private long sum(ToLongFunction<MonthDone> part) {
        return answer.verified().stream()
                .map(MonthAnswer.Verified::done)
                .mapToLong(part)
                .sum();
    }

    private void counted(PrintWriter out, String key, long many) {
        if (many > 0) {
            line(out, text(key, count(many)));
        }
    }

    private void row(PrintWriter out, String key, long lines, Money amount) {
        line(out, "  %-34s %12s %20s".formatted(text(key), count(lines), words.text(amount)));
    }

    private String count(long many) {
        return words.text(many);
    }

    private String text(String key, Object... places) {
        return CliTexts.text(key, language, places);
    }

    private static void line(PrintWriter out, String text) {
        out.println(Words.plain(text));
    }
}
