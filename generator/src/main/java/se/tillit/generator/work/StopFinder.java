package se.tillit.generator.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.people.Decision;
import se.tillit.generator.people.Extra;
import se.tillit.generator.people.PlannedVisit;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.Slot;
import se.tillit.generator.people.Team;
import se.tillit.generator.time.StockholmClock;

/** Finds what is due for a team on a day, in the order in which the windows open. */
final class StopFinder {
    private static final int HOUR = 3_600;

    private final StockholmClock clock;

    StopFinder(StockholmClock clock) {
        this.clock = clock;
    }

    /** The night patrol's day lasts until the morning after. */
    List<Stop> stopsOf(Team team, int day) {
        var stops = new ArrayList<Stop>();
        for (var recipient : team.members()) {
            if (team.watch() == Team.Watch.DAY) {
                addStops(stops, team, recipient, day, false, false);
            } else {
                addStops(stops, team, recipient, day, true, false);
                addStops(stops, team, recipient, day + 1, true, true);
            }
        }
        if (team.watch() == Team.Watch.NIGHT) {
            straddleClockChange(stops, day);
        }
        stops.sort(Comparator.comparingLong(Stop::windowStart));
        return stops;
    }

    private void addStops(
            List<Stop> stops, Team team, Recipient recipient, int day, boolean atNight, boolean smallHours) {
        Map<Slot, List<Stop.Part>> bySlot = new EnumMap<>(Slot.class);
        for (var decision : recipient.decisions()) {
            if (decision.covers(day)) {
                decision.findAssignment(day)
                        .filter(given -> given.provider() == team.provider())
                        .ifPresent(given -> decision.findPlan(team.provider(), day)
                                .ifPresent(plan -> {
                                    var care = new Visit.Care(decision, given, plan);
                                    for (var planned : plan.visitsOn(day)) {
                                        var slot = planned.slot();
                                        boolean ours = slot.isAtNight() == atNight
                                                && (slot == Slot.SMALL_HOURS) == smallHours
                                                && planned.isDueIn(day);
                                        if (ours) {
                                            add(bySlot, care, planned, null);
                                        }
                                    }
                                    if (!atNight) {
                                        addExtra(bySlot, care, decision, day);
                                    }
                                }));
            }
        }
        bySlot.forEach((slot, parts) -> {
            var first = parts.getFirst().planned();
            stops.add(new Stop(
                    recipient,
                    slot,
                    day,
                    clock.instant(day, first.windowStart()),
                    clock.instant(day, first.windowEnd()),
                    parts));
        });
    }

    private static void addExtra(Map<Slot, List<Stop.Part>> bySlot, Visit.Care care, Decision decision, int day) {
        for (var extra : decision.extras()) {
            if (extra.firstDay() <= day && day <= extra.lastDay()) {
                add(bySlot, care, extra.visit(), extra);
            }
        }
    }

    private static void add(
            Map<Slot, List<Stop.Part>> bySlot, Visit.Care care, PlannedVisit planned, @Nullable Extra extra) {
        bySlot.computeIfAbsent(planned.slot(), unused -> new ArrayList<>(2)).add(new Stop.Part(care, planned, extra));
    }

    /** Where the clock changes in the night, the first visit of the small hours is made just then. */
    private void straddleClockChange(List<Stop> stops, int day) {
        long midnight = clock.instant(day + 1, 0);
        long change = clock.changeBetween(midnight, midnight + 5 * HOUR);
        if (change != 0) {
            for (int at = 0; at < stops.size(); at++) {
                if (stops.get(at).slot() == Slot.SMALL_HOURS) {
                    stops.set(at, stops.get(at).within(change - 660, change - 30));
                    return;
                }
            }
        }
    }
}
