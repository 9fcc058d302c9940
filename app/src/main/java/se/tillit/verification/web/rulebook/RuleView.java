package se.tillit.verification.web.rulebook;

import java.util.List;

/**
 * A rule.
 *
 * @param name what it is called
 * @param code its name in files
 * @param question what it asks
 * @param text what it says
 * @param why why it exists
 * @param example an example with numbers
 * @param lookAlikes what looks the same and is in order
 * @param mode whether it decides today, as a sentence; empty for those who may not know
 * @param parameters its limits today
 * @param hasFigures whether it is told how often it spoke
 * @param months how often, month by month
 * @param right how often it was right, as far as is known
 */
public record RuleView(
        String name,
        String code,
        String question,
        String text,
        String why,
        String example,
        String lookAlikes,
        String mode,
        List<Limit> parameters,
        boolean hasFigures,
        List<Month> months,
        String right) {

    /**
     * A limit.
     *
     * @param name what it is called
     * @param value its value today
     * @param standard its value where nothing was decided
     * @param exceptions values for single contracts
     */
    public record Limit(String name, String value, String standard, String exceptions) {}

    /**
     * A month.
     *
     * @param name the month
     * @param href its findings of the rule; empty for those who may not see them
     * @param findings how many
     * @param amount what they are about
     * @param stopped lines held or rejected
     * @param reduced lines of which something was taken off
     */
    public record Month(String name, String href, String findings, String amount, String stopped, String reduced) {}

    /** Copies the lists. */
    public RuleView {
        parameters = List.copyOf(parameters);
        months = List.copyOf(months);
    }
}
