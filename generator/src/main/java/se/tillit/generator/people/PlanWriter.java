package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.Service;

/** Lays out the visits of a service over the week, and grants a frame that leaves them room. */
final class PlanWriter {
    private static final int MINUTE = 60;
    private static final int LAST_MINUTE = (23 * 60 + 58) * MINUTE;
    private static final int LATEST = (21 * 60 + 30) * MINUTE;

    private final long seed;
    private final Numbers numbers;

    PlanWriter(long seed, Numbers numbers) {
        this.seed = seed;
        this.numbers = numbers;
    }

    /** The visits of the service, or none where the needs have no use for it. */
    List<PlannedVisit> visitsFor(Service service, Recipient recipient, Needs needs, int day) {
        var chance = Chance.of(seed, "plan " + service.text(), recipient.number(), day);
        var visits = new ArrayList<PlannedVisit>();
        switch (service) {
            case PERSONAL_CARE -> addPersonalCare(visits, recipient, needs, chance);
            case DELEGATED_HEALTH -> addHealth(visits, recipient, needs, chance);
            case HOUSEHOLD -> addHousehold(visits, recipient, needs, day, chance);
            case RESPITE -> {
                if (needs.respite() != Needs.NO_RESPITE) {
                    int minutes = 10 * chance.between(12, 18);
                    addWeekly(visits, recipient, needs.respite(), 2, minutes, 1);
                    addWeekly(visits, recipient, needs.respite(), 4, minutes, 1);
                }
            }
            case ESCORT -> {
                if (needs.escort()) {
                    add(visits, recipient, Slot.ESCORT, chance.between(1, 5), 90, 1, 4, day);
                }
            }
        }
        return visits;
    }

    /** The same visits a quarter of an hour later, or earlier late at night, as a new plan has them. */
    List<PlannedVisit> movedOn(List<PlannedVisit> visits) {
        var moved = new ArrayList<PlannedVisit>();
        for (var visit : visits) {
            int quarter = (visit.windowEnd() > LATEST ? -15 : 15) * MINUTE;
            int later = visit.slot().isAtNight() ? 0 : quarter;
            moved.add(new PlannedVisit(
                    numbers.next('Y', 6),
                    visit.slot(),
                    visit.weekday(),
                    visit.windowStart() + later,
                    visit.windowEnd() + later,
                    visit.minutes(),
                    visit.staff(),
                    visit.everyWeeks(),
                    visit.firstWeek()));
        }
        return moved;
    }

    /** A frame for the longest month, of which the plan needs 88 to 95 percent. */
    int frameFor(List<PlannedVisit> visits, Chance chance) {
        double most = 0;
        for (var visit : visits) {
            double times =
                    visit.everyWeeks() == 1 ? (visits.size() >= 6 ? 31 / 7.0 : 5) : visit.everyWeeks() == 2 ? 3 : 2;
            most += times * visit.minutes() * visit.staff();
        }
        return (int) Math.ceil(most * 100 / chance.between(88, 95));
    }

    /** A visit of half an hour that a sudden need asks for. */
    PlannedVisit suddenVisit(Recipient recipient, int weekday) {
        int start = windowStart(recipient, Slot.SUDDEN_NEED);
        return new PlannedVisit("", Slot.SUDDEN_NEED, weekday, start, start + 7_200, 30, 1, 1, 0);
    }

    private void addPersonalCare(List<PlannedVisit> visits, Recipient recipient, Needs needs, Chance chance) {
        for (var slot : slotsOf(needs)) {
            int usual = usualMinutes(slot, chance);
            for (int weekday = 1; weekday <= 7; weekday++) {
                int minutes = usual + (chance.percent(25) ? 5 : 0);
                add(visits, recipient, slot, weekday, minutes, needs.twoAtOnce() && !slot.isAtNight() ? 2 : 1, 1, 0);
            }
        }
    }

    private void addHealth(List<PlannedVisit> visits, Recipient recipient, Needs needs, Chance chance) {
        if (needs.health()) {
            int minutes = chance.percent(50) ? 5 : 10;
            for (int weekday = 1; weekday <= 7; weekday++) {
                add(visits, recipient, Slot.MORNING, weekday, minutes, 1, 1, 0);
            }
        }
    }

    private void addHousehold(List<PlannedVisit> visits, Recipient recipient, Needs needs, int day, Chance chance) {
        if (needs.householdEveryWeeks() > 0) {
            int weekday = chance.between(1, 4);
            int minutes = 15 * chance.between(3, 6);
            add(visits, recipient, Slot.HOUSEHOLD, weekday, minutes, 1, needs.householdEveryWeeks(), day);
            if (needs.errand()) {
                addWeekly(visits, recipient, Slot.ERRAND, weekday + 1, 5 * chance.between(6, 9), 1);
            }
        }
    }

    private static List<Slot> slotsOf(Needs needs) {
        var slots = new ArrayList<Slot>(
                switch (needs.visitsADay()) {
                    case 0 -> List.of();
                    case 1 -> List.of(Slot.MORNING);
                    case 2 -> List.of(Slot.MORNING, Slot.EVENING);
                    case 3 -> List.of(Slot.MORNING, Slot.LUNCH, Slot.EVENING);
                    default -> List.of(Slot.MORNING, Slot.LUNCH, Slot.EVENING, Slot.BEDTIME);
                });
        if (needs.visitsANight() >= 1) {
            slots.add(Slot.MIDNIGHT);
        }
        if (needs.visitsANight() >= 2) {
            slots.add(Slot.SMALL_HOURS);
        }
        return slots;
    }

    private static int usualMinutes(Slot slot, Chance chance) {
        return switch (slot) {
            case MORNING -> 5 * chance.between(5, 8);
            case MIDNIGHT -> 25;
            case SMALL_HOURS -> 20;
            default -> 5 * chance.between(3, 5);
        };
    }

    private void addWeekly(
            List<PlannedVisit> visits, Recipient recipient, Slot slot, int weekday, int minutes, int staff) {
        add(visits, recipient, slot, weekday, minutes, staff, 1, 0);
    }

    private void add(
            List<PlannedVisit> visits,
            Recipient recipient,
            Slot slot,
            int weekday,
            int minutes,
            int staff,
            int everyWeeks,
            int firstWeek) {
        int start = windowStart(recipient, slot);
        visits.add(new PlannedVisit(
                numbers.next('Y', 6),
                slot,
                weekday,
                start,
                Math.min(start + windowMinutes(slot) * MINUTE, LAST_MINUTE),
                minutes,
                staff,
                everyWeeks,
                firstWeek));
    }

    /** A person keeps the hours of the day from plan to plan. */
    private int windowStart(Recipient recipient, Slot slot) {
        int quarter =
                Chance.of(seed, "hours", recipient.number(), slot.ordinal()).between(0, 3);
        int hours = switch (slot) {
            case MORNING -> 7 * 60;
            case LUNCH -> 11 * 60 + 15;
            case HOUSEHOLD, ERRAND -> 9 * 60 + 30 + 60 * quarter;
            case RESPITE, SHARED_RESPITE -> 12 * 60 + 30;
            case ESCORT -> 10 * 60 + 30 * quarter;
            case SUDDEN_NEED -> 13 * 60 + 15;
            case EVENING -> 16 * 60;
            case BEDTIME -> 19 * 60 + 15;
            case MIDNIGHT -> recipient.number() % 50 == 7 ? 23 * 60 + 40 : 22 * 60 + 15 * quarter;
            case SMALL_HOURS -> 2 * 60;
        };
        return (slot.isAtNight() ? hours : hours + 15 * quarter) * MINUTE;
    }

    private static int windowMinutes(Slot slot) {
        return switch (slot) {
            case MORNING -> 150;
            case LUNCH, BEDTIME -> 105;
            case HOUSEHOLD, ERRAND -> 210;
            case RESPITE, SHARED_RESPITE -> 75;
            case ESCORT, SUDDEN_NEED -> 120;
            case EVENING -> 135;
            case MIDNIGHT -> 60;
            case SMALL_HOURS -> 60;
        };
    }
}
