package se.tillit.audit.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.audit.Why;

/**
 * What an auditor looks for; empty where it does not matter.
 *
 * @param from noted then or later
 * @param until noted before
 * @param account by whom
 * @param kind the kind of deed
 * @param what the key of the deed
 * @param thing the kind of thing
 * @param key the key of a thing
 */
public record TrailQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        String account,
        String kind,
        String what,
        String thing,
        String key) {

    private static final String ANY = "–";

    /** Looks for everything. */
    public static final TrailQuery ALL = new TrailQuery(null, null, "", "", "", "", "");

    /** What is looked for, for the trail itself; without the key, which is noted as a key. */
    Why why() {
        var start = from;
        var end = until;
        var isAll = start == null && end == null && (account + kind + what + thing).isEmpty();
        return isAll
                ? Why.NONE
                : Why.of(
                        "search",
                        start == null ? ANY : TrailTime.text(start),
                        end == null ? ANY : TrailTime.text(end),
                        account.isEmpty() ? ANY : account,
                        kind.isEmpty() ? ANY : Why.word("kind." + kind),
                        what.isEmpty() ? ANY : Why.word("deed." + what),
                        thing.isEmpty() ? ANY : Why.word("thing." + thing));
    }
}
