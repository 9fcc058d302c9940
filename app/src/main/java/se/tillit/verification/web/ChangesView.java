package se.tillit.verification.web;

import java.util.List;

/**
 * What became different between two runs of a month.
 *
 * @param month the month by name
 * @param before the earlier run, in words
 * @param beforeHref its page
 * @param after the later run, in words
 * @param why what differs in what they were reached from, one sentence each; empty where nothing does
 * @param parametersEnded parameters that the later run no longer has
 * @param parametersBegun parameters that only the later run has
 * @param shifts lines by outcome before and after
 * @param providers each provider's approved sum before and after, where it differs
 * @param lines the lines on this page
 * @param count how many lines there are in all
 * @param more where the next lines are; empty on the last page
 */
public record ChangesView(
        String month,
        String before,
        String beforeHref,
        String after,
        List<String> why,
        List<String> parametersEnded,
        List<String> parametersBegun,
        List<Shift> shifts,
        List<ProviderRow> providers,
        List<Line> lines,
        long count,
        String more) {

    /**
     * Lines that went from one outcome to another.
     *
     * @param before the outcome before
     * @param after the outcome after
     * @param lines how many
     * @param difference how much more is approved
     */
    public record Shift(String before, String after, String lines, String difference) {}

    /**
     * A provider whose approved sum differs.
     *
     * @param name what it is called
     * @param before what was approved
     * @param after what is approved now
     * @param difference how much more that is
     */
    public record ProviderRow(String name, String before, String after, String difference) {}

    /**
     * A line that is decided otherwise.
     *
     * @param provider the supplier's name
     * @param invoice the invoice
     * @param line the line
     * @param before what was said before
     * @param after what is said now
     * @param difference how much more is approved
     */
    public record Line(String provider, String invoice, String line, Said before, Said after, String difference) {}

    /**
     * What a run says of a line.
     *
     * @param outcome what becomes of it, in words
     * @param approved what is approved; empty where the line is not there
     * @param rules what the rules that decided are called
     */
    public record Said(String outcome, String approved, List<String> rules) {
        /** Copies the rules. */
        public Said {
            rules = List.copyOf(rules);
        }
    }

    /** Copies the lists. */
    public ChangesView {
        why = List.copyOf(why);
        parametersEnded = List.copyOf(parametersEnded);
        parametersBegun = List.copyOf(parametersBegun);
        shifts = List.copyOf(shifts);
        providers = List.copyOf(providers);
        lines = List.copyOf(lines);
    }
}
