package se.tillit.audit.usecase.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.audit.usecase.chain.TrailInMemory.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is done to a trail at random: if it differs from what was sealed, the check says so. */
class RandomTamperingTest {

    private static final int TRAILS = 2_000;

    @Test
    void names_every_tampering_and_finds_nothing_where_there_is_none() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < TRAILS; round++) {
            var sizes = random.ints(1 + random.nextInt(8), 1, 6).toArray();
            var trail = TrailInMemory.sealed(random, sizes);
            var untouched = trail.copy();
            assertThat(trail.check().findings())
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
            var done = new ArrayList<String>();
            for (var times = 1 + random.nextInt(3); times > 0; times--) {
                done.add(tamper(trail, random));
            }
            var differs = !trail.entries.equals(untouched.entries) || !trail.seals.equals(untouched.seals);
            assertThat(trail.check().isIntact())
                    .as("seed %d, round %d: %s", seed, round, done)
                    .isEqualTo(!differs);
        }
    }

    private static String tamper(TrailInMemory trail, Random random) {
        var entry = pick(trail.entries, random);
        var seal = pick(trail.seals, random);
        if (entry == null || seal == null) {
            return "nothing left";
        }
        switch (random.nextInt(9)) {
            case 0 -> trail.entries.remove(entry.number());
            case 1 ->
                trail.entries.put(entry.number(), with(entry, "x" + random.nextInt(3), entry.words(), entry.seal()));
            case 2 -> trail.entries.put(entry.number(), with(entry, entry.account(), entry.words(), seal.number()));
            case 3 ->
                trail.entries.put(
                        entry.number(),
                        with(
                                entry,
                                entry.account(),
                                entry.words().subList(0, entry.words().size() / 2),
                                entry.seal()));
            case 4 -> trail.seals.remove(seal.number());
            case 5 ->
                trail.seals.put(
                        seal.number(),
                        new Seal(seal.number(), seal.at().plusMillis(1), seal.previous(), seal.leaves(), seal.hash()));
            case 6 ->
                trail.seals.put(
                        seal.number(),
                        Seal.after(
                                new SealMark(seal.number() - 1, seal.at(), 1, seal.previous()),
                                seal.at(),
                                trail.entries.values().stream()
                                        .filter(one -> one.seal() != null && one.seal() == seal.number())
                                        .toList()));
            case 7 -> {
                trail.seals.tailMap(seal.number()).clear();
                trail.entries.values().removeIf(one -> one.seal() != null && one.seal() >= seal.number());
            }
            default -> {
                trail.entries.values().removeIf(one -> one.seal() != null && one.seal() == seal.number());
                trail.seals.put(
                        seal.number(),
                        Seal.after(
                                new SealMark(seal.number() - 1, seal.at(), 1, seal.previous()), seal.at(), List.of()));
            }
        }
        return "entry %d, seal %d".formatted(entry.number(), seal.number());
    }

    private static <V> @org.jspecify.annotations.Nullable V pick(TreeMap<Long, V> values, Random random) {
        return values.isEmpty() ? null : List.copyOf(values.values()).get(random.nextInt(values.size()));
    }
}
