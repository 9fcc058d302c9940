package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** A staff log that says too little, nothing, or too much. */
final class PresenceFaults {
    /** The provider whose staff log holds hardly more than its visits. */
    static final Provider SHAVER = Provider.LANGBANKEN;
    /** The provider that hands in no staff log. */
    static final Provider SILENT = Provider.TUSSILAGON;

    private static final int HOUR = 3_600;
    private static final int ENOUGH = 110;

    private final Planting planting;
    private final Employer employer;

    PresenceFaults(Planting planting, Employer employer) {
        this.planting = planting;
        this.employer = employer;
    }

    void plant(int persons) {
        workDayAndNight(persons);
        standBy();
    }

    /** Fifteen hours of presence in a day. */
    private void workDayAndNight(int persons) {
        var free = planting.freeShifts();
        for (int done = 0; done < persons; done++) {
            Planting.next(free, this::canBeLong).ifPresent(shift -> {
                shift.loggedAs(shift.start(), shift.start() + 15 * HOUR);
                shift.visits().forEach(Visit::reserve);
                planting.answer(
                        "excessive-hours", "person", shift.employment().person().key());
            });
        }
    }

    private boolean canBeLong(Shift shift) {
        var provider = shift.employment().provider();
        return (provider == Provider.MUNICIPAL || provider == Provider.LAVSKRIKAN)
                && shift.end() - shift.start() > 5 * HOUR
                && planting.world().clock().secondOfDay(shift.start()) < 9 * HOUR;
    }

    /** Six shifts in which nobody was visited. */
    private void standBy() {
        int first = planting.days().first();
        var employment = employer.employ(Provider.MUNICIPAL, Employer.usualTerms(first));
        for (int turn = 0; turn < 6; turn++) {
            long start = planting.world().clock().instant(first + 1 + 3 * turn, 9 * HOUR + 60 * turn);
            planting.month()
                    .shifts()
                    .add(new Shift(
                            planting.world().numbers().next('S', 6), employment, start, start + 5 * HOUR, List.of()));
        }
        planting.answer("shift-without-visits", "employment", employment.id());
    }

    /** Replaces one provider's shifts by its visits and some seconds. */
    void shave() {
        if (visitsOf(SHAVER) < ENOUGH) {
            return;
        }
        var pieces = new ArrayList<Shift>();
        for (var shift : planting.month().shifts()) {
            if (shift.employment().provider() == SHAVER) {
                cut(shift, pieces);
            } else {
                pieces.add(shift);
            }
        }
        planting.month().shifts().clear();
        planting.month().shifts().addAll(pieces);
        planting.answer("hours-beyond-presence", "provider", SHAVER.id());
    }

    private void cut(Shift shift, List<Shift> pieces) {
        var visits = new ArrayList<>(shift.visits());
        visits.sort(Comparator.comparingLong(Visit::start));
        long start = 0;
        long end = 0;
        for (var visit : visits) {
            if (visit.start() > end) {
                addPiece(shift, start, end, pieces);
                start = visit.start() - planting.chance().between(0, 9);
            }
            end = Math.max(end, visit.end() + planting.chance().between(0, 9));
        }
        addPiece(shift, start, end, pieces);
    }

    private void addPiece(Shift shift, long start, long end, List<Shift> pieces) {
        if (end > 0) {
            var id = planting.world().numbers().next('S', 6);
            pieces.add(new Shift(id, shift.employment(), start, end, List.of()));
        }
    }

    /** One provider hands in no staff log at all. */
    void fallSilent() {
        if (visitsOf(SILENT) > 0) {
            planting.month().shifts().removeIf(shift -> shift.employment().provider() == SILENT);
            planting.answer("evidence-missing", "provider", SILENT.id());
        }
    }

    private long visitsOf(Provider provider) {
        return planting.month().visits().stream()
                .filter(visit -> visit.assignment().provider() == provider)
                .filter(visit -> planting.days().covers(planting.dayOf(visit)))
                .count();
    }
}
