package se.tillit.privacy.web.rule;

import java.util.List;
import se.tillit.server.web.form.Filled;

/**
 * The form by which a rule on retention is proposed.
 *
 * @param form what was typed, and what is wrong with it
 * @param kinds kinds of records
 * @param starts what the months can be reckoned from
 */
public record RuleFormView(Filled form, List<Option> kinds, List<Option> starts) {

    /**
     * Something that can be chosen.
     *
     * @param code its code
     * @param text what it is called
     */
    public record Option(String code, String text) {}

    /** Copies the lists. */
    public RuleFormView {
        kinds = List.copyOf(kinds);
        starts = List.copyOf(starts);
    }
}
