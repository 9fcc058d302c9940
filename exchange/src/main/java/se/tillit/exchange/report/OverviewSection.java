package se.tillit.exchange.report;

import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.figures.Balance;
import se.tillit.exchange.figures.Reasons;
import se.tillit.exchange.report.Block.Account.Entry;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.kernel.Money;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.Severity;

/** What matters: the sums of the month, and what somebody must look at. */
final class OverviewSection {

    private final Report report;
    private final Say say;

    OverviewSection(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    Section section(String id) {
        var blocks = new ArrayList<Block>();
        blocks.add(account());
        blocks.add(new Block.Points(points()));
        blocks.add(new Block.Text(say.text("overview.meaning"), Tone.ASIDE));
        return new Section(id, say.text("overview.title"), say.text("overview.link"), blocks);
    }

    private Block account() {
        var sums = report.month().sums();
        var balance = new Balance(sums);
        var entries = new ArrayList<Entry>();
        entries.add(entry("claimed_sek", sums.claimed(), say.counted("overview.claimed", sums.lines()), Tone.PLAIN));
        entries.add(entry(
                "approved_sek",
                sums.approved(),
                say.text("overview.approved", say.percent(balance.shareOf(sums.approved()))),
                Tone.GOOD));
        entries.add(entry(
                "held_sek",
                sums.held(),
                lines("overview.held", sums.linesHeld()),
                sums.linesHeld() > 0 ? Tone.ACT : Tone.PLAIN));
        entries.add(
                entry("adjusted_sek", sums.adjusted(), lines("overview.adjusted", sums.linesAdjusted()), Tone.PLAIN));
        entries.add(
                entry("rejected_sek", sums.rejected(), lines("overview.rejected", sums.linesRejected()), Tone.PLAIN));
        return new Block.Account(entries);
    }

    private String lines(String key, long lines) {
        return lines == 0 ? say.text("overview.no-line") : say.counted(key, lines);
    }

    private Entry entry(String name, Money money, String sentence, Tone tone) {
        return new Entry(name, money.plain(), say.sum(money), say.text("word." + name), sentence, tone);
    }

    private List<Block.Text> points() {
        var points = new ArrayList<Block.Text>();
        largestReason(Outcome.HOLD, points);
        largestReason(Outcome.REJECT, points);
        var serious = report.verification().findings().stream()
                .filter(finding -> finding.severity() == Severity.SERIOUS && finding.mode() != Mode.SHADOW)
                .count();
        points.add(
                serious == 0
                        ? plain(say.text("overview.no-serious"))
                        : new Block.Text(say.counted("overview.serious", serious), Tone.ACT));
        var credits = new Balance(report.month().sums()).creditsOfUnpaid();
        if (!credits.equals(Money.ZERO)) {
            points.add(plain(say.text("overview.credits", say.sum(credits.negated()))));
        }
        var notRun = report.verification().notRun().size();
        if (notRun > 0) {
            points.add(new Block.Text(say.counted("overview.not-run", notRun), Tone.ACT));
        }
        var rejected = report.content().rejectedRows().size();
        if (rejected > 0) {
            points.add(new Block.Text(say.counted("overview.rejected-rows", rejected), Tone.ACT));
        }
        return points;
    }

    private void largestReason(Outcome outcome, List<Block.Text> points) {
        report.reasons().all().stream()
                .filter(row -> row.outcome() == outcome)
                .findFirst()
                .map(row -> plain(sentence(outcome, row)))
                .ifPresent(points::add);
    }

    private String sentence(Outcome outcome, Reasons.Row row) {
        return say.counted(
                outcome == Outcome.HOLD ? "overview.most-held" : "overview.most-rejected",
                row.lines(),
                say.sum(row.sum()),
                say.rule(row.rule()).name());
    }

    private static Block.Text plain(String text) {
        return new Block.Text(text, Tone.PLAIN);
    }
}
