package se.tillit.command.workshop;

import se.tillit.kernel.SettlementMonth;

/**
 * A month that was made up.
 *
 * @param month which
 * @param lines how many invoice lines it has
 */
public record MadeUpMonth(SettlementMonth month, long lines) {

    /** What a line of {@link MakeUpProcess} tells. */
    public static MadeUpMonth parse(String line) {
        var parts = line.split(" ", 2);
        return new MadeUpMonth(SettlementMonth.parse(parts[0]), Long.parseLong(parts[1]));
    }

    /** As such a line. */
    String line() {
        return month + " " + lines;
    }
}
