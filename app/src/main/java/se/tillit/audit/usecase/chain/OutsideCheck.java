package se.tillit.audit.usecase.chain;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file outside the database beside the seals, both in the order of their numbers. */
final class OutsideCheck {

    private final OutsideSeals file;
    private final Consumer<TrailFinding> findings;
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
                findings.accept(new TrailFinding.SealDiffersOutside(seal.number(), file.name()));
            }
            told = read().orElse(null);
        }
        next = told;
    }

    /** After the last seal: whatever the file still has to tell is of seals that are gone. */
    void finish(long lastSeal) {
        var told = next;
        while (told != null) {
            told = read().orElse(null);
        }
        next = null;
        if (latest > lastSeal) {
            findings.accept(new TrailFinding.TailRemoved(lastSeal + 1, latest, file.name()));
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
