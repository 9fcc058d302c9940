package se.tillit.intake.usecase;

import java.util.ArrayList;
import java.util.List;

/** A delivery cannot be used: the key of the sentence that says why, and what it is about. */
final class Unusable extends RuntimeException {

    private final List<String> failure;

    Unusable(String key, List<String> places) {
        super(key, null, false, false);
        var all = new ArrayList<String>();
        all.add(key);
        all.addAll(places);
        this.failure = List.copyOf(all);
    }

    /** The key and the places. */
    List<String> failure() {
        return failure;
    }
}
