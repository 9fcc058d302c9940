package se.tillit.audit.usecase.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file outside the database beside the seals, both in the order of their numbers. */
final class OutsideCheck {

    /** Seals in a row of which the file tells something else than the database has, or which it has not at all. */
    private record Differing(long from, long to, Instant last) {
        boolean goesOnAt(long number) {
            return to + 1 == number;
        }
    }

    private final OutsideSeals file;
    private final Consumer<TrailFinding> findings;
    private final List<Differing> differing = new ArrayList<>();
    private long line;
    private long latest;
    private @Nullable SealMark next;

    OutsideCheck(OutsideSeals file, Consumer<TrailFinding> findings) {
        this.file = file;
        this.findings = findings;
        this.next = read().orElse(null);
    }

    /** Compares the seal with what the file says of it, if it says anything. */
    void compare(Seal seal) {
        var told = next;
        while (told != null && told.number() <= seal.number()) {
            if (told.number() == seal.number() && !told.equals(seal.mark())) {
                differs(told);
            }
            told = read().orElse(null);
        }
        next = told;
    }

    private void differs(SealMark told) {
        var last = differing.isEmpty() ? null : differing.getLast();
        if (last != null && last.goesOnAt(told.number())) {
            differing.set(differing.size() - 1, new Differing(last.from(), told.number(), told.at()));
        } else {
            differing.add(new Differing(told.number(), told.number(), told.at()));
        }
    }

    /**
     * After the last seal: whatever the file still has to tell is of seals that are gone. What a restored backup
     * explains is told as such; all else is named seal by seal.
     */
    void finish(long lastSeal, Explanations explanations) {
        var told = next;
        while (told != null) {
            differs(told);
            told = read().orElse(null);
        }
        next = null;
        for (var one : differing) {
            explanations
                    .findRestored(one.from(), one.to(), one.last(), file.name())
                    .ifPresentOrElse(findings, () -> unexplained(one, lastSeal));
        }
    }

    private void unexplained(Differing one, long lastSeal) {
        for (var seal = one.from(); seal <= Math.min(one.to(), lastSeal); seal++) {
            findings.accept(new TrailFinding.SealDiffersOutside(seal, file.name()));
        }
        if (one.to() > lastSeal) {
            findings.accept(new TrailFinding.TailRemoved(Math.max(one.from(), lastSeal + 1), one.to(), file.name()));
        }
    }

    /** The last seal that the file tells of; 0 for none. */
    long latest() {
        return latest;
    }

    private Optional<SealMark> read() {
        while (file.lines().hasNext()) {
            line++;
            switch (file.lines().next()) {
                case OutsideSeals.Unreadable(var number) ->
                    findings.accept(new TrailFinding.OutsideUnreadable(number, file.name()));
                case OutsideSeals.Told(var mark)
                when mark.number() <= latest -> findings.accept(new TrailFinding.OutsideUnreadable(line, file.name()));
                case OutsideSeals.Told(var mark) -> {
                    latest = mark.number();
                    return Optional.of(mark);
                }
            }
        }
        return Optional.empty();
    }
}
