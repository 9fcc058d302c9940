package se.tillit.generator.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.town.Provider;

/** An invoice or a credit note of a provider, with its lines. */
public final class Invoice {
    private final Provider provider;
    private final String id;
    private final int issuedOn;
    private final String credits;
    private final List<Line> lines = new ArrayList<>();
    private YearMonth period;
    private long surplus;

    /** An invoice without lines; {@code credits} is empty where it is not a credit note. */
    public Invoice(Provider provider, String id, YearMonth period, int issuedOn, String credits) {
        this.provider = provider;
        this.id = id;
        this.period = period;
        this.issuedOn = issuedOn;
        this.credits = credits;
    }

    /** Who sends it. */
    public Provider provider() {
        return provider;
    }

    /** Its number, unique for the provider. */
    public String id() {
        return id;
    }

    /** The month it is for. */
    public YearMonth period() {
        return period;
    }

    /** The day of issue. */
    public int issuedOn() {
        return issuedOn;
    }

    /** The invoice that it credits, or empty. */
    public String credits() {
        return credits;
    }

    /** Its lines; the first one is line 1. */
    public List<Line> lines() {
        return lines;
    }

    /** The sum of its lines in öre, and of what was added to the total without a line. */
    public long total() {
        return surplus + lines.stream().mapToLong(Line::amountOre).sum();
    }

    /** States another month. */
    public void statedFor(YearMonth other) {
        period = other;
    }

    /** States a total that is so much more than the sum of the lines, in öre. */
    public void overstatedBy(long ore) {
        surplus = ore;
    }

    /** Adds a line at the end. */
    public Line add(Line line) {
        line.belongsTo(this, lines.size() + 1);
        lines.add(line);
        return line;
    }
}
