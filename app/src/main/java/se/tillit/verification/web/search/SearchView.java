package se.tillit.verification.web.search;

import java.util.List;
import se.tillit.server.web.Frame;

/**
 * What a search found.
 *
 * @param query what was asked
 * @param isAsked whether anything was
 * @param wrong what is wrong with it; empty where nothing is
 * @param summary how much was found, in words
 * @param groups what was found, kind by kind
 * @param hints what one can search for
 */
public record SearchView(
        String query, boolean isAsked, String wrong, String summary, List<Group> groups, List<String> hints) {

    /**
     * Things of a kind.
     *
     * @param name the kind
     * @param hits the things
     * @param more that there may be more of them; empty where all are told
     */
    public record Group(String name, List<Found> hits, String more) {
        /** Copies the things. */
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A thing.
     *
     * @param main the thing, where it was last; no address where it may not be opened
     * @param note more of it
     * @param others the other months in which it is
     */
    public record Found(Frame.Link main, String note, List<Frame.Link> others) {
        /** Copies the months. */
        public Found {
            others = List.copyOf(others);
        }
    }

    /** Copies the lists. */
    public SearchView {
        groups = List.copyOf(groups);
        hints = List.copyOf(hints);
    }
}
