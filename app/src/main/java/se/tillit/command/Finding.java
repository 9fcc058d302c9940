package se.tillit.command;

import java.util.List;
import se.tillit.exchange.Language;

/** What an examination of an installation found about one thing: how it is, and what to do where it is not well. */
record Finding(State state, String key, List<String> places) {

    /** How it is. */
    enum State {
        /** Well. */
        WELL,
        /** Worth knowing, nothing is wrong. */
        REMARK,
        /** Wrong. */
        WRONG
    }

    Finding {
        places = List.copyOf(places);
    }

    static Finding well(String key, Object... places) {
        return new Finding(State.WELL, key, texts(places));
    }

    static Finding remark(String key, Object... places) {
        return new Finding(State.REMARK, key, texts(places));
    }

    static Finding wrong(String key, Object... places) {
        return new Finding(State.WRONG, key, texts(places));
    }

    private static List<String> texts(Object... places) {
        return java.util.Arrays.stream(places).map(Object::toString).toList();
    }

    /** A line: a word for how it is, and a sentence. */
    String line(Language language) {
        var word = CommandTexts.text("doctor." + state.name().toLowerCase(java.util.Locale.ROOT), language);
        return "%-8s %s".formatted(word, CommandTexts.text("doctor." + key, language, places.toArray()));
    }
}
