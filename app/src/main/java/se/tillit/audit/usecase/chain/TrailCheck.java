package se.tillit.audit.usecase.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the trail anew. It is told every seal in order, with the entries that say that they belong to it, then the
 * entries that name a seal that is not there, then those that are not sealed; last it reports.
 */
public final class TrailCheck implements StoredTrail.Reader {

    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration SEALING_TAKES = Duration.ofMinutes(1);

    private record Gone(long from, long to, long entries) {}

    private final Instant now;
    private final List<TrailFinding> faults = new ArrayList<>();
    private final List<OutsideCheck> outside;
    private final Explanations explanations = new Explanations();
    private final Map<Long, Long> removed = new TreeMap<>();
    private final Map<Long, Long> added = new TreeMap<>();
    private final List<Gone> emptied = new ArrayList<>();
    private final SealedLate late = new SealedLate();
    private SealMark before = SealMark.START;
    private long entries;
    private long seals;
    private long unnamed;
    private long unsealed;
    private @Nullable Instant oldestUnsealed;

    /** At this time, beside these files. */
    public TrailCheck(Instant now, List<OutsideSeals> files) {
        this.now = now;
        this.outside =
                files.stream().map(file -> new OutsideCheck(file, this::found)).toList();
    }

    /** The next seal, and the entries that say that they belong to it. */
    @Override
    public void seal(Seal seal, List<TrailEntry> said) {
        seals++;
        var standsOn = before;
        checkChain(seal);
        outside.forEach(file -> file.compare(seal));
        var byNumber = new HashMap<Long, TrailEntry>();
        said.forEach(entry -> byNumber.put(entry.number(), entry));
        said.forEach(this::read);
        said.forEach(entry -> explanations.readSealed(entry, standsOn));
        var missing = new ArrayList<Long>();
        for (var leaf : seal.leaves()) {
            var entry = byNumber.remove(leaf.entry());
            if (entry == null) {
                missing.add(leaf.entry());
            } else if (!entry.leaf().equals(leaf.digest())) {
                found(new TrailFinding.EntryChanged(entry.number(), seal.number()));
            } else if (entry.at().plus(LATE).isBefore(seal.at())) {
                late.add(entry.number());
            }
        }
        byNumber.keySet().forEach(number -> keep(added, number, seal.number()));
        if (!missing.isEmpty() && missing.size() == seal.leaves().size()) {
            empty(seal);
        } else {
            missing.forEach(number -> keep(removed, number, seal.number()));
        }
    }

    private void checkChain(Seal seal) {
        if (seal.number() != before.number() + 1) {
            found(new TrailFinding.SealsRemoved(before.number() + 1, seal.number() - 1));
        } else if (!seal.previous().equals(before.hash())) {
            found(new TrailFinding.ChainBroken(seal.number()));
        }
        if (!seal.reckoned().equals(seal.hash())) {
            found(new TrailFinding.SealChanged(seal.number()));
        }
        before = seal.mark();
    }

    private void empty(Seal seal) {
        var last = emptied.isEmpty() ? null : emptied.getLast();
        if (last != null && last.to() + 1 == seal.number()) {
            emptied.set(
                    emptied.size() - 1,
                    new Gone(
                            last.from(),
                            seal.number(),
                            last.entries() + seal.leaves().size()));
        } else {
            emptied.add(new Gone(seal.number(), seal.number(), seal.leaves().size()));
        }
        if (seal.leaves().size() <= TrailReport.MOST) {
            seal.leaves().forEach(leaf -> keep(removed, leaf.entry(), -seal.number()));
        }
    }

    /** An entry that names a seal that is not there. */
    @Override
    public void stray(TrailEntry entry, long seal) {
        read(entry);
        keep(added, entry.number(), seal);
    }

    /** An entry that is not sealed. */
    @Override
    public void unsealed(TrailEntry entry) {
        read(entry);
        if (removed.containsKey(entry.number())) {
            keep(added, entry.number(), 0);
            return;
        }
        unsealed++;
        var oldest = oldestUnsealed;
        if (oldest == null || entry.at().isBefore(oldest)) {
            oldestUnsealed = entry.at();
        }
    }

    private void read(TrailEntry entry) {
        entries++;
        explanations.read(entry);
    }

    /** What it came to. */
    public TrailReport report() {
        outside.forEach(file -> file.finish(before.number(), explanations));
        resolveEntries();
        var all = new ArrayList<TrailFinding>(faults);
        for (var gone : emptied) {
            all.addAll(explanations.gone(gone.from(), gone.to(), gone.entries()));
        }
        all.addAll(explanations.erasedWords());
        all.addAll(tail());
        all.addAll(late.finding());
        all.sort(Comparator.comparing(TrailFinding::isFault).reversed());
        var named = all.subList(0, Math.min(all.size(), TrailReport.MOST));
        return new TrailReport(entries, seals, before.number(), named, unnamed + all.size() - named.size());
    }

    /** What is gone from one place and has come to another was moved. A seal below 0 has lost all its entries. */
    private void resolveEntries() {
        var moved = new ArrayList<Long>();
        added.forEach((number, said) -> {
            var seal = removed.remove(number);
            if (seal == null) {
                found(new TrailFinding.EntryAdded(number, said));
            } else {
                moved.add(Math.abs(seal));
                found(new TrailFinding.EntryMoved(number, Math.abs(seal)));
            }
        });
        emptied.removeIf(gone -> gone.from() == gone.to() && moved.contains(gone.from()));
        removed.forEach((number, seal) -> {
            if (seal > 0 && !explanations.isForgotten(seal)) {
                found(new TrailFinding.EntryRemoved(number, seal));
            }
        });
    }

    private List<TrailFinding> tail() {
        var found = new ArrayList<TrailFinding>();
        var told = outside.stream().mapToLong(OutsideCheck::latest).max().orElse(0);
        if (outside.isEmpty()) {
            found.add(new TrailFinding.OutsideMissing());
        } else if (told < before.number()) {
            found.add(new TrailFinding.OutsideBehind(told + 1, before.number()));
        }
        var oldest = oldestUnsealed;
        if (oldest != null) {
            found.add(
                    oldest.plus(SEALING_TAKES).isBefore(now)
                            ? new TrailFinding.SealingStopped(unsealed, oldest)
                            : new TrailFinding.Unsealed(unsealed, oldest));
        }
        return found;
    }

    private void found(TrailFinding finding) {
        if (faults.size() < TrailReport.MOST) {
            faults.add(finding);
        } else {
            unnamed++;
        }
    }

    private void keep(Map<Long, Long> kept, long number, long seal) {
        if (kept.size() < 100 * TrailReport.MOST) {
            kept.put(number, seal);
        } else {
            unnamed++;
        }
    }

    /** Entries that were sealed long after the time that they tell. */
    private static final class SealedLate {
        private long first;
        private long count;

        void add(long entry) {
            first = count == 0 ? entry : Math.min(first, entry);
            count++;
        }

        List<TrailFinding> finding() {
            return count == 0 ? List.of() : List.of(new TrailFinding.SealedLate(first, count));
        }
    }
}
