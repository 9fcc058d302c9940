package se.tillit.server.web.form;

import java.util.List;
import java.util.Map;

/**
 * A form as somebody filled it in.
 *
 * @param typed what was typed, by field
 * @param mistakes what is wrong, in the order of the form
 */
public record Filled(Map<String, String> typed, List<Mistake> mistakes) {

    /** Nothing is typed. */
    public static final Filled NOTHING = new Filled(Map.of(), List.of());

    /** Copies map and list. */
    public Filled {
        typed = Map.copyOf(typed);
        mistakes = List.copyOf(mistakes);
    }

    /** Typed so, with nothing said of it yet. */
    public static Filled of(Map<String, String> typed) {
        return new Filled(typed, List.of());
    }

    /** What was typed in the field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with the field; empty where nothing is. */
    public String error(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::sentence)
                .findFirst()
                .orElse("");
    }

    /** Whether something is wrong with the field. */
    public boolean isWrong(String field) {
        return !error(field).isEmpty();
    }
}
