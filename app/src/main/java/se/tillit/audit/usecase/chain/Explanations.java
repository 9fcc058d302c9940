package se.tillit.audit.usecase.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the trail itself tells of retention, against what is gone. */
final class Explanations {

    private record Range(long from, long to, long entry) {}

    private record Restore(SealMark last, Instant at, long entry) {}

    private record Missing(long first, long words) {}

    private final List<Range> forgotten = new ArrayList<>();
    private final List<Restore> restores = new ArrayList<>();
    private final Map<Long, Long> told = new HashMap<>();
    private final Map<Long, Missing> missing = new HashMap<>();

    void read(TrailEntry entry) {
        if (entry.what().equals(TrailDeeds.FORGOTTEN)) {
            numbers(entry).ifPresent(pair -> forgotten.add(new Range(pair[0], pair[1], entry.number())));
        } else if (entry.what().equals(TrailDeeds.ERASED)) {
            numbers(entry).ifPresent(pair -> told.merge(pair[0], pair[1], Long::sum));
        }
        for (var word : entry.words()) {
            if (word instanceof Word.Erased erased) {
                missing.merge(
                        erased.erasure(),
                        new Missing(entry.number(), 1),
                        (known, one) -> new Missing(known.first(), known.words() + one.words()));
            }
        }
    }

    /**
     * What an entry of a seal tells of a restored backup. It is believed only in the first seal after the one that the
     * backup ended with, which it names.
     *
     * @param standsOn the seal before the entry's own
     */
    void readSealed(TrailEntry entry, SealMark standsOn) {
        if (entry.what().equals(TrailDeeds.RESTORED)
                && entry.keys().equals(List.of(Long.toString(standsOn.number())))) {
            restores.add(new Restore(standsOn, entry.at(), entry.number()));
        }
    }

    /**
     * What is found where a file tells of other seals than the database has, if a restored backup explains it: they come
     * after the last seal of the backup, and none of them was set after it was restored.
     */
    Optional<TrailFinding> findRestored(long from, long to, Instant last, String file) {
        return restores.stream()
                .filter(restore -> restore.last().number() < from && !last.isAfter(restore.at()))
                .findFirst()
                .map(restore ->
                        new TrailFinding.Restored(from, to, restore.last().at(), last, restore.entry(), file));
    }

    private static Optional<long[]> numbers(TrailEntry entry) {
        try {
            var numbers = entry.keys().stream().mapToLong(Long::parseLong).toArray();
            return numbers.length == 2 ? Optional.of(numbers) : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** What is found where all entries of the seals are gone, part by part as it is explained. */
    List<TrailFinding> gone(long from, long to, long entries) {
        for (var range : forgotten) {
            if (range.from() <= from && to <= range.to()) {
                return List.of(new TrailFinding.Forgotten(from, to, range.entry()));
            }
        }
        return List.of(new TrailFinding.EntriesRemoved(from, to, entries));
    }

    /** Whether the trail says of the seal that its entries were taken away. */
    boolean isForgotten(long seal) {
        return forgotten.stream().anyMatch(range -> range.from() <= seal && seal <= range.to());
    }

    List<TrailFinding> erasedWords() {
        var found = new ArrayList<TrailFinding>();
        var explained = 0L;
        for (var erasure : missing.entrySet()) {
            var gone = erasure.getValue();
            var noted = told.getOrDefault(erasure.getKey(), 0L);
            if (gone.words() > noted) {
                found.add(new TrailFinding.WordsErasedUnnoted(gone.first(), gone.words() - noted));
            } else {
                explained += gone.words();
            }
        }
        if (explained > 0) {
            found.add(new TrailFinding.WordsErased(explained));
        }
        return found;
    }
}
