package se.tillit.audit.usecase.chain;

import java.time.Instant;
import java.util.List;

/**
 * Closes the entries that were written since the seal before, usually those of a second. Its hash stands on the hash
 * before, so that nothing can be changed without changing every seal that follows.
 *
 * @param number 1, 2, 3 … without gaps
 * @param at when it was set
 * @param previous the hash of the seal before
 * @param leaves the entries that it closes, by number
 * @param hash the hash as it was written
 */
public record Seal(long number, Instant at, Digest previous, List<Leaf> leaves, Digest hash) {

    /**
     * An entry as the seal knows it. Kept for each, so that the one that was changed can be named.
     *
     * @param entry the entry's number
     * @param digest what it said
     */
    public record Leaf(long entry, Digest digest) {}

    /** Copies the list. */
    public Seal {
        leaves = List.copyOf(leaves);
    }

    /** The seal that closes these entries after the one before. */
    public static Seal after(SealMark before, Instant at, List<TrailEntry> entries) {
        var leaves = entries.stream()
                .map(entry -> new Leaf(entry.number(), entry.leaf()))
                .toList();
        var number = before.number() + 1;
        return new Seal(number, at, before.hash(), leaves, hash(number, at, before.hash(), leaves));
    }

    /** The first seal of all. */
    public static Seal first(Instant at, List<TrailEntry> entries) {
        return after(SealMark.START, at, entries);
    }

    /** The hash that it must have by what it says. */
    public Digest reckoned() {
        return hash(number, at, previous, leaves);
    }

    /** What is told of it outside the database. */
    public SealMark mark() {
        return new SealMark(number, at, leaves.size(), hash);
    }

    private static Digest hash(long number, Instant at, Digest previous, List<Leaf> leaves) {
        var digesting = Digesting.of("tillit-seal-1")
                .digest(previous)
                .number(number)
                .instant(at)
                .whole(leaves.size());
        for (var leaf : leaves) {
            digesting.number(leaf.entry()).digest(leaf.digest());
        }
        return digesting.done();
    }
}
