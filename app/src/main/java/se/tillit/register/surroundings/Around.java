package se.tillit.register.surroundings;

import java.util.Set;
import se.tillit.invoices.LineId;

/**
 * What somebody wants to see the surroundings of. Everything that bears on how lines of a recipient are decided comes
 * along: the household, the staff who came with what they did within some hours of it under every employment, and the lines,
 * decisions, plans and settled lines that lead to any of it. Of a line's own staff member, and of staff that is asked for,
 * the whole month comes along.
 *
 * @param lines invoice lines, by which their recipients are meant
 * @param recipients case numbers
 * @param staff employments
 */
public record Around(Set<LineId> lines, Set<String> recipients, Set<String> staff) {

    /** Copies the sets. */
    public Around {
        lines = Set.copyOf(lines);
        recipients = Set.copyOf(recipients);
        staff = Set.copyOf(staff);
    }

    /** An invoice line. */
    public static Around line(LineId line) {
        return new Around(Set.of(line), Set.of(), Set.of());
    }

    /** A recipient. */
    public static Around recipient(String recipient) {
        return new Around(Set.of(), Set.of(recipient), Set.of());
    }

    /** Someone of the staff, under every employment. */
    public static Around staff(String staff) {
        return new Around(Set.of(), Set.of(), Set.of(staff));
    }
}
