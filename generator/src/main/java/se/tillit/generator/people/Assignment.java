package se.tillit.generator.people;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Provider;

/** Which provider carries out a decision, from when, and what it has done of the month's frame. */
public final class Assignment {
    /** Honest providers stop here, so that clocks and rounding never carry them over the frame. */
    private static final int MOST_PERCENT = 96;

    private final String id;
    private final Decision decision;
    private final Provider provider;
    private final String urgency;
    private final long orderedAt;
    private final long acceptedAt;
    private final int firstDay;
    private int lastDay = Days.OPEN;
    private @Nullable YearMonth countedMonth;
    private int left;

    Assignment(
            String id,
            Decision decision,
            Provider provider,
            String urgency,
            long orderedAt,
            long acceptedAt,
            int firstDay) {
        this.id = id;
        this.decision = decision;
        this.provider = provider;
        this.urgency = urgency;
        this.orderedAt = orderedAt;
        this.acceptedAt = acceptedAt;
        this.firstDay = firstDay;
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** Who does it. */
    public Provider provider() {
        return provider;
    }

    /** How soon it must start; empty for ordinary. */
    public String urgency() {
        return urgency;
    }

    /** When the case officer ordered it. */
    public long orderedAt() {
        return orderedAt;
    }

    /** When the provider accepted it. */
    public long acceptedAt() {
        return acceptedAt;
    }

    /** The first day. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day, or {@link Days#OPEN}. */
    public int lastDay() {
        return lastDay;
    }

    boolean covers(int day) {
        return firstDay <= day && day <= lastDay;
    }

    void endOn(int day) {
        lastDay = Math.min(lastDay, day);
    }

    /** How many minutes an honest provider still does in the month. */
    public int leftIn(YearMonth month) {
        if (!month.equals(countedMonth)) {
            countedMonth = month;
            var days = Days.of(month);
            int inForce = days.common(Math.max(firstDay, decision.firstDay()), Math.min(lastDay, decision.lastDay()));
            left = decision.minutesPerMonth() * inForce * MOST_PERCENT / (100 * days.count());
        }
        return left;
    }

    /** Counts minutes that were done in the month. */
    public void draw(YearMonth month, int minutes) {
        left = leftIn(month) - minutes;
    }
}
