package se.tillit.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;

/** When one recipient was absent, with the absences taken together. */
public final class Absences {

    /** No absence known. */
    public static final Absences NONE = new Absences(List.of());

    private final List<Absence> all;
    private final List<Interval> together;
    private final long died;

    Absences(List<Absence> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id, IdOrder.INSTANCE))
                .toList();
        this.together = Interval.union(all.stream().map(Absence::time).toList());
        this.died = all.stream()
                .filter(Absences::isDeath)
                .mapToLong(absence -> absence.time().fromMicros())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Every absence, earliest first. */
    public List<Absence> all() {
        return all;
    }

    /** The absences as times apart from each other. */
    public List<Interval> together() {
        return together;
    }

    /** How much of the time lies inside absences taken together. */
    public Elapsed insideOf(Interval time) {
        return time.timeInside(together);
    }

    /** Whether all of the time lies inside absences; a time of no length does so where it lies within, ends included. */
    public boolean coverAllOf(Interval time) {
        if (time.fromMicros() == time.toMicros()) {
            return touch(time);
        }
        return insideOf(time).equals(time.length());
    }

    /** The absence that says that the recipient had died before the time began. */
    public Optional<Absence> findDeathBefore(Interval time) {
        return time.fromMicros() > died ? all.stream().filter(Absences::isDeath).findFirst() : Optional.empty();
    }

    private static boolean isDeath(Absence absence) {
        return absence.kind() == AbsenceKind.DECEASED;
    }

    /** Whether any absence has time in common with the time. */
    public boolean touch(Interval time) {
        for (var absence : together) {
            if (absence.overlaps(time)) {
                return true;
            }
        }
        return false;
    }

    /** The absences that have time in common with the time. */
    public List<Absence> touching(Interval time) {
        return all.stream().filter(absence -> absence.time().overlaps(time)).toList();
    }
}
