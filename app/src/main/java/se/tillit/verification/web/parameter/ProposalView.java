package se.tillit.verification.web.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change.
 *
 * @param href its page
 * @param name what would be changed
 * @param key its key
 * @param value to what
 * @param now what applies today
 * @param days when it would apply
 * @param contract the contract that it would be an exception for; empty where it is for all
 * @param source where it was decided, and why
 * @param state how it goes, in words
 * @param isWaiting whether it waits for a second person
 * @param proposed by whom and when
 * @param decided by whom and when; empty while it waits
 * @param decidedWhy the reason given then
 * @param tried when it was tried; empty where it was not
 * @param months what the trial told, by month
 * @param trialUnderWay how far a trial has come, in percent; none where none is under way
 * @param trialFailed whether the latest trial could not be done
 * @param canTry whether the one who looks may try it
 * @param canDecide whether they may confirm or refuse it
 * @param canWithdraw whether they may take it back
 * @param isOwn whether they proposed it themselves
 * @param mustBeTried whether it must be tried before it is confirmed
 */
public record ProposalView(
        String href,
        String name,
        String key,
        String value,
        String now,
        String days,
        String contract,
        String source,
        String state,
        boolean isWaiting,
        String proposed,
        String decided,
        String decidedWhy,
        String tried,
        List<Month> months,
        @Nullable Integer trialUnderWay,
        boolean trialFailed,
        boolean canTry,
        boolean canDecide,
        boolean canWithdraw,
        boolean isOwn,
        boolean mustBeTried) {

    /**
     * What a trial told of a month.
     *
     * @param name the month by name
     * @param sentence what would have changed, in a sentence
     * @param rows sums by outcome, now and with the proposal
     * @param providers by provider
     */
    public record Month(String name, String sentence, List<Row> rows, List<Provider> providers) {
        /** Copies the lists. */
        public Month {
            rows = List.copyOf(rows);
            providers = List.copyOf(providers);
        }
    }

    /**
     * Sums of an outcome.
     *
     * @param outcome the outcome
     * @param before with what is in force
     * @param after with the proposal
     * @param difference how much more
     */
    public record Row(String outcome, String before, String after, String difference) {}

    /**
     * What would have changed for a provider.
     *
     * @param name what it is called
     * @param lines lines that would be decided otherwise
     * @param before approved with what is in force
     * @param after approved with the proposal
     * @param difference how much more
     */
    public record Provider(String name, String lines, String before, String after, String difference) {}

    /** Copies the list. */
    public ProposalView {
        months = List.copyOf(months);
    }
}
