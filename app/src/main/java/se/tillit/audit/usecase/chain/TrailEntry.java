package se.tillit.audit.usecase.chain;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it was noted.
 *
 * @param number its number; they grow, but some are never used
 * @param at when
 * @param account by whom
 * @param roles what they were then: codes with spaces between
 * @param kind {@code read}, {@code change}, {@code refusal} or {@code sign_in}
 * @param what the key of the deed
 * @param thing the kind of thing that it was done to
 * @param origin from what kind of address, and a digest of it that holds for a day; empty where no call came in
 * @param request the number of the call; the same for all that one call did
 * @param words the reason, where one was given, and the keys
 * @param seal the number of its seal; none before it is sealed
 */
public record TrailEntry(
        long number,
        Instant at,
        String account,
        String roles,
        String kind,
        String what,
        String thing,
        String origin,
        String request,
        List<Word> words,
        @Nullable Long seal) {

    /** Copies the list. */
    public TrailEntry {
        words = List.copyOf(words);
    }

    /** What the seal rests on; the seal's own number is no part of it. */
    public Digest leaf() {
        var digesting = Digesting.of("tillit-entry-1")
                .number(number)
                .instant(at)
                .text(account)
                .text(roles)
                .text(kind)
                .text(what)
                .text(thing)
                .text(origin)
                .text(request)
                .whole(words.size());
        for (var word : words) {
            digesting.whole(word.place()).digest(word.digest());
        }
        return digesting.done();
    }

    /** The keys that are still there. */
    public List<String> keys() {
        return kept().filter(word -> word.place() != Word.REASON)
                .map(Word.Kept::text)
                .toList();
    }

    /** The reason; empty where none was given or it has been erased. */
    public String why() {
        return kept().filter(word -> word.place() == Word.REASON)
                .map(Word.Kept::text)
                .findFirst()
                .orElse("");
    }

    /** How many of its words have been erased. */
    public long erased() {
        return words.stream().filter(Word.Erased.class::isInstance).count();
    }

    /** The same with its words shown otherwise. It no longer fits its seal. */
    public TrailEntry showing(UnaryOperator<String> shown) {
        var others = words.stream()
                .map(word -> word instanceof Word.Kept(var place, var text, var salt)
                        ? new Word.Kept(place, shown.apply(text), salt)
                        : word)
                .toList();
        return new TrailEntry(number, at, account, roles, kind, what, thing, origin, request, others, seal);
    }

    private Stream<Word.Kept> kept() {
        return words.stream().filter(Word.Kept.class::isInstance).map(Word.Kept.class::cast);
    }
}
