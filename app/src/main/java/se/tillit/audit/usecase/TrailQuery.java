package se.tillit.audit.usecase;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Looks for everything. */
    public static final TrailQuery ALL = new TrailQuery(null, null, "", "", "", "", "");

    /** What is looked for, for the trail itself; without the key, which is noted as a key. */
    String words() {
        var start = from;
        var end = until;
        return Stream.of(
                        List.of("from", start == null ? "" : start.toString()),
                        List.of("until", end == null ? "" : end.toString()),
                        List.of("account", account),
                        List.of("kind", kind),
                        List.of("what", what),
                        List.of("thing", thing))
                .filter(part -> !part.getLast().isEmpty())
                .map(part -> String.join("=", part))
                .collect(Collectors.joining(" "));
    }
}
