package se.tillit.verification.web.parameter;

import java.util.List;

/**
 * The parameters.
 *
 * @param waiting proposals that wait for a second person
 * @param set values that the municipality has set and that stand, those to come among them
 * @param all every parameter and mode with what is in force today
 * @param history values that were replaced
 * @param decided proposals that were decided
 * @param canPropose whether the one who looks may propose
 */
public record ParametersView(
        List<ProposalRow> waiting,
        List<SetRow> set,
        List<Row> all,
        List<SetRow> history,
        List<ProposalRow> decided,
        boolean canPropose) {

    /**
     * A parameter or mode today.
     *
     * @param key its key
     * @param name what it is
     * @param value its value today
     * @param standard its default
     * @param exceptions contracts with a value of their own today; empty where there are none
     */
    public record Row(String key, String name, String value, String standard, String exceptions) {}

    /**
     * A value that was set.
     *
     * @param key its key
     * @param name what it is
     * @param value the value
     * @param days when it applies
     * @param contract the contract that it is an exception for; empty where it is for all
     * @param source where it was decided
     * @param when when it was set, or when another took its place
     * @param proposalHref the proposal
     */
    public record SetRow(
            String key,
            String name,
            String value,
            String days,
            String contract,
            String source,
            String when,
            String proposalHref) {}

    /**
     * A proposal.
     *
     * @param href its page
     * @param name what would be changed
     * @param key its key
     * @param value to what
     * @param days when it would apply
     * @param state how it goes
     * @param proposed by whom and when
     * @param decided by whom and when; empty while it waits
     */
    public record ProposalRow(
            String href,
            String name,
            String key,
            String value,
            String days,
            String state,
            String proposed,
            String decided) {}

    /** Copies the lists. */
    public ParametersView {
        waiting = List.copyOf(waiting);
        set = List.copyOf(set);
        all = List.copyOf(all);
        history = List.copyOf(history);
        decided = List.copyOf(decided);
    }
}
