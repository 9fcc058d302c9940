package se.tillit.generator.billing;

import se.tillit.generator.work.Visit;

/** A line that was paid in an earlier settlement. */
public record Settled(String invoice, int line, Visit visit, int minutes, long approvedOre) {

    /** What was paid for a line of an earlier month. */
    public static Settled of(Line line) {
        return new Settled(line.invoice().id(), line.number(), line.visit(), line.minutes(), line.amountOre());
    }
}
