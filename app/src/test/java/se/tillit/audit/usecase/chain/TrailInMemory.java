package se.tillit.audit.usecase.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A sealed trail of made-up entries that a test can tamper with, and the file outside it. */
final class TrailInMemory {

    static final Instant NOON = Instant.parse("2026-10-25T12:00:00Z");

    final TreeMap<Long, TrailEntry> entries = new TreeMap<>();
    final TreeMap<Long, Seal> seals = new TreeMap<>();
    final List<OutsideSeals.Line> file = new ArrayList<>();
    Instant now = NOON;

    /** Seals with so many entries each, one a second. */
    static TrailInMemory sealed(RandomGenerator random, int... sizes) {
        var trail = new TrailInMemory();
        for (var size : sizes) {
            for (var index = 0; index < size; index++) {
                trail.note(random, "lines.read", List.of("R" + random.nextInt(100), "R" + random.nextInt(100)));
            }
            trail.seal();
        }
        return trail;
    }

    void note(RandomGenerator random, String what, List<String> keys) {
        var words = new ArrayList<Word>();
        for (var key : keys) {
            words.add(new Word.Kept(words.size() + 1, key, "%032x".formatted(random.nextLong() & Long.MAX_VALUE)));
        }
        var number = entries.isEmpty() ? 1 : entries.lastKey() + 1;
        entries.put(
                number,
                new TrailEntry(
                        number, now, "anna", "controller", "read", what, "line", "private:0a", "c0", words, null));
    }

    void seal() {
        var open =
                entries.values().stream().filter(entry -> entry.seal() == null).toList();
        now = now.plusSeconds(1);
        var seal = seals.isEmpty()
                ? Seal.first(now, open)
                : Seal.after(seals.lastEntry().getValue().mark(), now, open);
        seals.put(seal.number(), seal);
        open.forEach(entry -> entries.put(entry.number(), with(entry, entry.account(), entry.words(), seal.number())));
        file.add(new OutsideSeals.Told(seal.mark()));
    }

    static TrailEntry with(
            TrailEntry entry, String account, List<Word> words, @org.jspecify.annotations.Nullable Long seal) {
        return new TrailEntry(
                entry.number(),
                entry.at(),
                account,
                entry.roles(),
                entry.kind(),
                entry.what(),
                entry.thing(),
                entry.origin(),
                entry.request(),
                words,
                seal);
    }

    /** The copy that a backup would be. */
    TrailInMemory copy() {
        var copy = new TrailInMemory();
        copy.entries.putAll(entries);
        copy.seals.putAll(seals);
        copy.file.addAll(file);
        copy.now = now;
        return copy;
    }

    /** The trail as it goes on when this copy has been put back, a while after the other went on. */
    void restored(RandomGenerator random, Duration later, long lastSeal) {
        file.clear();
        now = now.plus(later);
        note(random, TrailDeeds.RESTORED, List.of(Long.toString(lastSeal)));
        seal();
    }

    TrailReport check() {
        return check(file);
    }

    TrailReport check(List<OutsideSeals.Line> file) {
        var check = new TrailCheck(
                now, file.isEmpty() ? List.of() : List.of(new OutsideSeals("audit-seals.log", file.iterator())));
        for (var seal : seals.values()) {
            check.seal(
                    seal,
                    entries.values().stream()
                            .filter(entry -> entry.seal() != null && entry.seal() == seal.number())
                            .toList());
        }
        for (var entry : entries.values()) {
            var seal = entry.seal();
            if (seal != null && !seals.containsKey(seal)) {
                check.stray(entry, seal);
            }
        }
        entries.values().stream().filter(entry -> entry.seal() == null).forEach(check::unsealed);
        return check.report();
    }
}
