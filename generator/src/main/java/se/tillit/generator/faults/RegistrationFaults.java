package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.generator.billing.Line;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Method;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Visits registered in the wrong home, by hand, late, or all at once. */
final class RegistrationFaults {
    private static final Provider BY_HAND = Provider.VINTERLJUSET;
    private static final int HOUR = 3_600;
    private static final int ENOUGH = 160;
    private static final int BY_HAND_PERCENT = 28;

    private final Planting planting;

    RegistrationFaults(Planting planting) {
        this.planting = planting;
    }

    /** One provider leaves tags and locks for the app, until more than a quarter of its time is not registered at home. */
    void leaveTheHome() {
        var visits = planting.month().visits().stream()
                .filter(visit -> visit.assignment().provider() == BY_HAND && visit.site() == Visit.Site.HOME)
                .filter(visit -> planting.days().covers(planting.dayOf(visit)))
                .toList();
        if (visits.size() < ENOUGH) {
            return;
        }
        int minutes = visits.stream().mapToInt(Visit::minutes).sum();
        int outside = visits.stream()
                .filter(visit -> !isInHome(visit))
                .mapToInt(Visit::minutes)
                .sum();
        for (int turn = 0; turn < 3; turn++) {
            for (int at = turn; at < visits.size() && outside * 100L < (long) minutes * BY_HAND_PERCENT; at += 3) {
                var visit = visits.get(at);
                if (isInHome(visit) && !visit.isReserved()) {
                    visit.registeredBy(Method.APP, Method.APP);
                    visit.tagged("", "");
                    outside += visit.minutes();
                }
            }
        }
        planting.answer("manual-share", "provider", BY_HAND.id());
    }

    private static boolean isInHome(Visit visit) {
        return List.of(Method.NFC, Method.LOCK).containsAll(List.of(visit.startMethod(), visit.endMethod()));
    }

    void plant(int each) {
        readWrongTags(each);
        keepReasonsBack(each);
        registerLate(each);
        registerInBatches(Math.max(1, each / 60));
    }

    private void readWrongTags(int times) {
        var free = planting.freeLines();
        for (int done = 0; done < times; done++) {
            int kind = done % 3;
            Planting.next(free, line -> isByTag(line.visit())).ifPresent(line -> {
                var visit = line.visit();
                visit.reserve();
                var other = Planting.next(planting.freeLines(), it -> it.visit().recipient() != visit.recipient());
                if (kind == 0 && other.isPresent()) {
                    visit.tagged(
                            other.get().visit().recipient().tags().getLast().id(), "");
                } else if (kind == 1) {
                    visit.tagged(visit.tag(), "T9" + planting.chance().between(10_000, 99_999));
                } else {
                    visit.tagged("", "");
                }
                planting.answerHeldVisit("wrong-tag", visit);
            });
        }
    }

    private static boolean isByTag(Visit visit) {
        return visit.startMethod() == Method.NFC && visit.endMethod() == Method.NFC;
    }

    private void keepReasonsBack(int times) {
        var free = planting.freeLines();
        for (int done = 0; done < times && free.hasNext(); done++) {
            var visit = free.next().visit();
            visit.registeredBy(visit.startMethod(), Method.MANUAL);
            visit.explained(done % 3 == 0 ? "  " : "");
            visit.registeredAt(visit.end() + planting.chance().between(600, 8 * HOUR));
            planting.answerHeldVisit("manual-unexplained", visit);
        }
    }

    /** Three days late is noted; later than the invoice it holds the line. */
    private void registerLate(int times) {
        var free = planting.freeLines();
        for (int done = 0; done < times; done++) {
            boolean afterInvoice = done % 2 == 0;
            Planting.next(free, line -> isEarly(line.visit())).ifPresent(line -> registerLate(line, afterInvoice));
        }
    }

    private void registerLate(Line line, boolean afterInvoice) {
        var visit = line.visit();
        var chance = planting.chance();
        if (afterInvoice) {
            int day = line.invoice().issuedOn() + chance.between(1, 5);
            visit.registeredAt(planting.world().clock().instant(day, chance.between(7 * HOUR, 20 * HOUR)));
            planting.answerHeldVisit("registered-late", visit);
        } else {
            visit.registeredAt(visit.end() + chance.between(73 * HOUR, 110 * HOUR));
            planting.answerVisit("registered-late", visit);
        }
    }

    private boolean isEarly(Visit visit) {
        return planting.dayOf(visit) < planting.days().last() - 6;
    }

    /** Two days' visits stored within minutes, the day after. */
    private void registerInBatches(int times) {
        Map<Employment, Shift> earlier = new LinkedHashMap<>();
        var free = planting.freeShifts();
        int done = 0;
        while (done < times && free.hasNext()) {
            var shift = free.next();
            var other = earlier.put(shift.employment(), shift);
            if (other != null && registerTogether(other, shift)) {
                earlier.remove(shift.employment());
                done++;
            }
        }
    }

    private boolean registerTogether(Shift one, Shift other) {
        int firstDay = planting.world().clock().day(Math.min(one.start(), other.start()));
        int lastDay = planting.world().clock().day(Math.max(one.start(), other.start()));
        List<Visit> visits = new ArrayList<>(one.visits());
        visits.addAll(other.visits());
        visits.removeIf(visit -> visit.startMethod() == Method.MANUAL || visit.endMethod() == Method.MANUAL);
        if (lastDay != firstDay + 1 || visits.size() < 9 || visits.size() > 26) {
            return false;
        }
        long at = planting.world().clock().instant(lastDay + 1, 13 * HOUR + 300);
        for (var visit : visits) {
            at += 20;
            visit.registeredAt(at);
            visit.reserve();
        }
        planting.answer("batch-registration", "employment", one.employment().id());
        return true;
    }
}
