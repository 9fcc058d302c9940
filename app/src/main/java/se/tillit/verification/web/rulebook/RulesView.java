package se.tillit.verification.web.rulebook;

import java.util.List;

/**
 * All rules.
 *
 * @param groups the rules by what they look at
 * @param hasFigures whether it is told how often they spoke
 * @param hasModes whether it is told which of them decide
 */
public record RulesView(List<Group> groups, boolean hasFigures, boolean hasModes) {

    /**
     * Rules that look at the same.
     *
     * @param name at what
     * @param rules the rules
     */
    public record Group(String name, List<Row> rules) {
        /** Copies the rules. */
        public Group {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param name what it is called
     * @param href its page
     * @param question what it asks
     * @param mode whether it decides
     * @param findings how many findings it made in the latest month
     */
    public record Row(String name, String href, String question, String mode, String findings) {}

    /** Copies the groups. */
    public RulesView {
        groups = List.copyOf(groups);
    }
}
