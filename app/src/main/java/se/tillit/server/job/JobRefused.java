package se.tillit.server.job;

import java.util.List;

/** A job cannot be done, and it is not a fault of ours: the key of the sentence that says why, and what it is about. */
public final class JobRefused extends RuntimeException {

    private final String key;
    private final List<String> places;

    /** With the key of the sentence and what it is about. */
    public JobRefused(String key, String... places) {
        super(key, null, false, false);
        this.key = key;
        this.places = List.of(places);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence is about. */
    public List<String> places() {
        return places;
    }
}
