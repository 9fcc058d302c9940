package se.tillit.audit.usecase.chain;

import java.util.List;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;

/** Deeds by which retention tells what it took from the trail itself. A check takes them for an explanation. */
public final class TrailDeeds {

    static final String FORGOTTEN = "audit.forgotten";
    static final String ERASED = "audit.erased";

    private TrailDeeds() {}

    /** The entries of the seals, first and last included, were taken away. */
    public static Deed forgotten(long fromSeal, long toSeal, Why why) {
        return change(FORGOTTEN, List.of(Long.toString(fromSeal), Long.toString(toSeal)), why);
    }

    /** As many words of entries were taken away, under the number of this erasure. */
    public static Deed erased(long erasure, long words, Why why) {
        return change(ERASED, List.of(Long.toString(erasure), Long.toString(words)), why);
    }

    private static Deed change(String what, List<String> keys, Why why) {
        return new Deed(Deed.Kind.CHANGE, what, Deed.Thing.AUDIT, keys, why);
    }
}
