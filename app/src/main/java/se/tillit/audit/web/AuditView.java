package se.tillit.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the trail.
 *
 * @param form what was filled in
 * @param wrong the fields that cannot be understood
 * @param selects the fields in which one chooses
 * @param rows what was found
 * @param older where older entries are; none where there are none
 * @param query the part of an address that asks for the same, with its question mark
 * @param seals how it is with the seals, in sentences
 * @param check the last check of the trail; none where none was made
 */
public record AuditView(
        AuditForm form,
        List<String> wrong,
        List<Select> selects,
        List<Row> rows,
        @Nullable String older,
        String query,
        List<String> seals,
        @Nullable Check check) {

    /**
     * Something to choose.
     *
     * @param code its code
     * @param text what it is called
     */
    public record Choice(String code, String text) {}

    /**
     * A field in which one chooses.
     *
     * @param field its name
     * @param choices what there is to choose
     */
    public record Select(String field, List<Choice> choices) {
        /** Copies the list. */
        public Select {
            choices = List.copyOf(choices);
        }
    }

    /**
     * An entry.
     *
     * @param number its number
     * @param at when
     * @param account by whom
     * @param roles what they were
     * @param kind the kind of deed
     * @param what the deed
     * @param thing the kind of thing
     * @param keys the keys
     * @param why the reason
     * @param origin from where
     * @param seal its seal, or that it has none yet
     */
    public record Row(
            long number,
            String at,
            String account,
            String roles,
            String kind,
            String what,
            String thing,
            String keys,
            String why,
            String origin,
            String seal) {}

    /**
     * A check of the trail.
     *
     * @param state {@code waiting}, {@code running}, {@code done}, {@code failed}
     * @param isIntact whether it is done, and all is as it was sealed
     * @param summary what it came to
     * @param sentences what was found, the faults first
     */
    public record Check(String state, boolean isIntact, String summary, List<String> sentences) {
        /** Copies the list. */
        public Check {
            sentences = List.copyOf(sentences);
        }

        /** Whether it is still to be done. */
        public boolean isOpen() {
            return state.equals("waiting") || state.equals("running");
        }
    }

    /** The columns of the table between the number and the seal. */
    public List<String> columns() {
        return List.of("at", "account", "kind", "what", "thing", "why", "origin");
    }

    /** Copies the lists. */
    public AuditView {
        wrong = List.copyOf(wrong);
        selects = List.copyOf(selects);
        rows = List.copyOf(rows);
        seals = List.copyOf(seals);
    }
}
