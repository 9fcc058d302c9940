package se.tillit.verification.indicators;

import se.tillit.kernel.Money;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;

/** Sums while they are counted: a month has millions of lines, and no object is made for each. */
final class SumsTally {

    private final long[] lines = new long[Outcome.values().length];
    private long claimed;
    private long approved;
    private long held;
    private long adjusted;
    private long rejected;

    /** Counts one more line. */
    void count(LineDecision decision) {
        var claim = decision.claimed().ore();
        lines[decision.outcome().ordinal()]++;
        claimed = Math.addExact(claimed, claim);
        approved = Math.addExact(approved, decision.approved().ore());
        switch (decision.outcome()) {
            case PAY -> {}
            case ADJUST ->
                adjusted = Math.addExact(adjusted, claim - decision.approved().ore());
            case HOLD -> held = Math.addExact(held, claim);
            case REJECT -> rejected = Math.addExact(rejected, claim);
        }
    }

    /** What was counted. */
    Sums sums() {
        return new Sums(
                Money.ofOre(claimed),
                Money.ofOre(approved),
                Money.ofOre(held),
                Money.ofOre(adjusted),
                Money.ofOre(rejected),
                lines[Outcome.PAY.ordinal()],
                lines[Outcome.ADJUST.ordinal()],
                lines[Outcome.HOLD.ordinal()],
                lines[Outcome.REJECT.ordinal()]);
    }
}
