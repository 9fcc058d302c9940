package se.tillit.privacy.web;

import java.util.List;

/**
 * The page of retention.
 *
 * @param summary what would go, in a sentence
 * @param rows what would go, by kind and month
 * @param numbers the numbers to confirm; empty where nothing would go
 * @param count how many rows would go
 * @param rules how long each kind is kept, and why
 * @param coming rules that come into force later
 * @param proposals rules that were proposed, those that wait first
 * @param holds what is held back
 * @param unsettled how many months are held back because a payment waits
 * @param last how the last time went, in a sentence; empty where there was none
 * @param form what was filled in to hold something back
 */
public record RetentionView(
        String summary,
        List<Row> rows,
        String numbers,
        long count,
        List<Rule> rules,
        List<Rule> coming,
        List<Proposal> proposals,
        List<Held> holds,
        long unsettled,
        String last,
        HoldForm form) {

    /**
     * What would go of a kind in a month.
     *
     * @param kind the kind
     * @param month the month
     * @param count how many rows
     */
    public record Row(String kind, String month, String count) {}

    /**
     * How long a kind is kept.
     *
     * @param code the code of the kind
     * @param kind the kind
     * @param time how long
     * @param basis why
     * @param since since when that is decided
     */
    public record Rule(String code, String kind, String time, String basis, String since) {}

    /**
     * A rule that was proposed.
     *
     * @param href where it is
     * @param kind the kind
     * @param time how long
     * @param from from which day
     * @param state how the proposal goes
     * @param by by whom it was proposed
     */
    public record Proposal(String href, String kind, String time, String from, String state, String by) {}

    /**
     * Something that is held back.
     *
     * @param id its number
     * @param thing what kind of thing
     * @param key which
     * @param why why
     * @param by by whom
     * @param at since when
     */
    public record Held(long id, String thing, String key, String why, String by, String at) {}

    /**
     * What was filled in.
     *
     * @param thing what kind of thing
     * @param key which
     * @param why why
     * @param wrong the fields that are wrong
     */
    public record HoldForm(String thing, String key, String why, List<String> wrong) {
        /** Nothing was filled in. */
        static final HoldForm EMPTY = new HoldForm("month", "", "", List.of());

        /** Copies the list. */
        public HoldForm {
            wrong = List.copyOf(wrong);
        }
    }

    /** Copies the lists. */
    public RetentionView {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        coming = List.copyOf(coming);
        proposals = List.copyOf(proposals);
        holds = List.copyOf(holds);
    }
}
