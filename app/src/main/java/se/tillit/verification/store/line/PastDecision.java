package se.tillit.verification.store.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * What became of a line from one run until another.
 *
 * @param run the run that first decided so
 * @param at when that run was done
 * @param until the run that decided otherwise; none while it stands
 * @param outcome what became of it
 * @param approved what was approved
 * @param rules codes of the rules that decided
 */
public record PastDecision(
        long run, Instant at, @Nullable Long until, Outcome outcome, Money approved, List<String> rules) {

    /** Copies the rules. */
    public PastDecision {
        rules = List.copyOf(rules);
    }
}
