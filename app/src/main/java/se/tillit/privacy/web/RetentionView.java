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
 * @param holds what is held back
 * @param unsettled how many months are held back because a payment waits
 * @param last how the last time went, in a sentence; empty where there was none
 * @param form what was filled in to hold something back
 */
public record RetentionView(
        String summary,
        List<Row> rows,
        String numbers,
        String count,
        List<Rule> rules,
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
     * @param kind the kind
     * @param time how long
     * @param basis why
     * @param since since when that is decided
     */
    public record Rule(String kind, String time, String basis, String since) {}

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
        holds = List.copyOf(holds);
    }
}
