package se.tillit.verification.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Reason;

/**
 * What several line rules together say of a line.
 *
 * @param rejection why it is rejected; no later rule was tried
 * @param holds why it is held
 * @param isSuspended whether it is held so that no later rule was tried
 * @param noted what rules in shadow would have said; it decides nothing
 */
public record Screening(@Nullable Reason rejection, List<Reason> holds, boolean isSuspended, List<Reason> noted) {

    /** Nothing to object to. */
    public static final Screening CLEAR = new Screening(null, List.of(), false, List.of());

    /** Whether no later rule is tried. */
    public boolean isEnded() {
        return isSuspended || rejection != null;
    }

    /** Whether nothing was found at all. */
    public boolean isClear() {
        return !isEnded() && holds.isEmpty() && noted.isEmpty();
    }

    /** What one rule says. */
    public static Screening of(Verdict verdict) {
        return CLEAR.with(verdict);
    }

    /** What one rule in shadow says. */
    public static Screening noted(Verdict verdict) {
        return CLEAR.noting(verdict);
    }

    Screening with(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear() -> this;
            case Verdict.Reject(var reason) -> new Screening(reason, List.of(), false, noted);
            case Verdict.Hold(var reason) -> new Screening(rejection, added(holds, reason), false, noted);
            case Verdict.HoldAtOnce(var reason) -> new Screening(rejection, added(holds, reason), true, noted);
        };
    }

    Screening noting(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear() -> this;
            case Verdict.Reject(var reason) -> noting(reason);
            case Verdict.Hold(var reason) -> noting(reason);
            case Verdict.HoldAtOnce(var reason) -> noting(reason);
        };
    }

    private Screening noting(Reason reason) {
        return new Screening(rejection, holds, isSuspended, added(noted, reason));
    }

    /** What these and the rules tried after them say; what comes after an end is not heard. */
    public Screening then(Screening next) {
        if (isEnded() || next.isClear()) {
            return this;
        }
        var allHolds = new ArrayList<>(holds);
        allHolds.addAll(next.holds);
        var allNoted = new ArrayList<>(noted);
        allNoted.addAll(next.noted);
        return new Screening(
                next.rejection,
                next.rejection == null ? List.copyOf(allHolds) : List.of(),
                next.isSuspended,
                List.copyOf(allNoted));
    }

    private static List<Reason> added(List<Reason> reasons, Reason reason) {
        var more = new ArrayList<>(reasons);
        more.add(reason);
        return List.copyOf(more);
    }
}
