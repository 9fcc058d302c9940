package se.tillit.audit.usecase.chain;

import java.util.List;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;

/**
 * Deeds that tell why the trail is not what it was: what retention took from it, and that a backup was restored. A check
 * takes them for an explanation.
 */
public final class TrailDeeds {

    static final String FORGOTTEN = "audit.forgotten";
    static final String ERASED = "audit.erased";

    static final String RESTORED = "backup.restore";

    private TrailDeeds() {}

    /** A backup was restored, whose trail ends with the seal; 0 where it has none. */
    public static Deed restored(long lastSeal, Why why) {
        return new Deed(Deed.Kind.CHANGE, RESTORED, Deed.Thing.INSTALLATION, List.of(Long.toString(lastSeal)), why);
    }

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
