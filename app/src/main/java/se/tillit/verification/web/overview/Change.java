package se.tillit.verification.web.overview;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.server.web.Viewing;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Run;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/**
 * What became different between a run and the one before it, in a sentence.
 *
 * @param text the sentence
 * @param href where all of it is shown; empty where there is nothing, or they may not see it
 */
public record Change(String text, String href) {

    private static final Messages TEXTS = Messages.beside(Change.class, "overview");

    /** Between the two, with what each came to for the one who looks. */
    public static Change of(Run run, @Nullable Run before, Sums now, Sums then, Viewing viewing) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        if (before == null) {
            return new Change(TEXTS.text("changed.first", language), "");
        }
        var when = spoken.moment(before.finishedAt());
        var isOutside = viewing.who().provider() != null;
        var isSame = isOutside ? now.equals(then) : run.linesChanged() == 0;
        if (isSame) {
            return new Change(TEXTS.text("changed.nothing", language, when), "");
        }
        var sums = TEXTS.text(
                "changed.sums",
                language,
                spoken.difference(now.approved().minus(then.approved())),
                spoken.sum(then.approved()),
                spoken.sum(now.approved()));
        var lines = TEXTS.text(
                run.linesChanged() == 1 ? "changed.line" : "changed.lines",
                language,
                spoken.count(run.linesChanged()),
                when);
        var href = "%s/runs/%d/changes".formatted(Places.month(run.month()), run.id());
        return new Change(isOutside ? sums : lines + " " + sums, viewing.may(Action.READ_LINES) ? href : "");
    }
}
