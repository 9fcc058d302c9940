package se.tillit.generator.faults;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiPredicate;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Visits that no one person could have made one after another, or made twice over in one home. */
final class RouteFaults {
    private static final double FAR_METRES = 3_900;
    private static final int MOST_JOURNEYS = 2;
    private static final int OVERLAP = 420;
    private static final int SHARED = 300;

    private final Planting planting;
    private final Map<Employment, Integer> journeys = new HashMap<>();

    RouteFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(int each) {
        pairs(each, this::fly);
        pairs(each / 2 + 1, this::beInTwoPlaces);
        pairs(each, this::countTwice);
    }

    /** Tries each pair of neighbours in free shifts until so many are spoilt. */
    private void pairs(int times, BiPredicate<Visit, Visit> fault) {
        Iterator<Shift> shifts = planting.month().shifts().iterator();
        int done = 0;
        while (done < times && shifts.hasNext()) {
            var visits = shifts.next().visits();
            for (int at = 1; at < visits.size() && done < times; at++) {
                var before = visits.get(at - 1);
                var after = visits.get(at);
                boolean free = isFree(before) && isFree(after) && before.end() <= after.start();
                if (free && fault.test(before, after)) {
                    before.reserve();
                    after.reserve();
                    done++;
                    break;
                }
            }
        }
    }

    private boolean isFree(Visit visit) {
        var recipient = visit.recipient();
        return !visit.isReserved()
                && visit.site() == Visit.Site.HOME
                && planting.findLine(visit).isPresent()
                && planting.days().covers(planting.dayOf(visit))
                && planting.dayOf(visit) == planting.world().clock().day(visit.end())
                && !visit.decision().doubleStaffing()
                && recipient.absences().isEmpty()
                && !recipient.traits().protectedIdentity();
    }

    /** Some kilometres in no time. */
    private boolean fly(Visit before, Visit after) {
        var there = after.recipient().home().place();
        long start = before.end() + planting.chance().between(4, 15);
        long end = start + after.end() - after.start();
        boolean suits = before.recipient().home().place().metresTo(there) > FAR_METRES
                && journeys.getOrDefault(after.employment(), 0) < MOST_JOURNEYS
                && planting.canMove(after, start, end);
        if (suits) {
            journeys.merge(after.employment(), 1, Integer::sum);
            after.movedTo(start, end);
            planting.answerHeldVisit("impossible-travel", after);
        }
        return suits;
    }

    private boolean beInTwoPlaces(Visit before, Visit after) {
        long start = before.end() - OVERLAP;
        long end = start + after.end() - after.start();
        boolean suits = !before.recipient().sharesHomeWith(after.recipient())
                && start > before.start() + 60
                && end > before.end() + 60
                && planting.canMove(after, start, end);
        if (suits) {
            after.movedTo(start, end);
            planting.answerHeldVisit("staff-in-two-places", before);
            planting.answerHeldVisit("staff-in-two-places", after);
        }
        return suits;
    }

    /** In one home the second visit begins before the first has ended, and both are billed in full. */
    private boolean countTwice(Visit before, Visit after) {
        long start = before.end() - SHARED;
        int price = planting.priceOf(after);
        var line = planting.findLine(after);
        boolean suits = before.recipient().sharesHomeWith(after.recipient())
                && before.assignment().provider() != Provider.VINTERLJUSET
                && start > before.start() + 60
                && after.start() - before.end() < 120
                && line.isPresent();
        if (suits) {
            long oldStart = after.start();
            after.movedTo(start, after.end());
            if (planting.priceOf(after) != price) {
                after.movedTo(oldStart, after.end());
                return false;
            }
            line.get().claimsMinutes(after.minutes());
            planting.answerLine("time-counted-twice", line.get());
        }
        return suits;
    }
}
