package se.tillit.generator.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.generator.billing.Claim;
import se.tillit.generator.billing.Line;
import se.tillit.generator.files.Tables;
import se.tillit.generator.files.Texts;
import se.tillit.generator.people.Decision;
import se.tillit.generator.people.Plan;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Visit;

/** Visits without an assignment or a plan, and to people who are not at home. */
final class CareFaults {
    private static final int HOUR = 3_600;
    private static final int ABSENCES_OF_A_HABIT = 3;

    private final Planting planting;
    private final Texts texts = new Texts();

    CareFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(int each) {
        assignElsewhere(each);
        leaveGapsInPlans(each);
        sendAway(Math.max(each, 4));
    }

    private Tables tables() {
        return planting.month().tables();
    }

    /** The line names another decision of the recipient's, which another provider was given. */
    private void assignElsewhere(int times) {
        var free = planting.freeLines();
        for (int done = 0; done < times && free.hasNext(); done++) {
            var line = free.next();
            var visit = line.visit();
            visit.reserve();
            var given = visit.assignment().provider() == Provider.LAVSKRIKAN ? Provider.MUNICIPAL : Provider.LAVSKRIKAN;
            var id = planting.world().numbers().next('B', 6);
            var since = texts.date(visit.decision().firstDay());
            tables().decisions().add(id, visit.recipient().id(), "personal_care", "300", "SoL", "false", since, "");
            tables().assignments()
                    .add(
                            planting.world().numbers().next('U', 6),
                            id,
                            given.id(),
                            "",
                            texts.instant(visit.assignment().orderedAt()),
                            "",
                            since,
                            "");
            line.states(Claim.of(visit).withDecision(id));
            planting.answerLine("assignment-missing", line);
        }
    }

    /** The old plan ends a day before, and the new one begins a day after. */
    private void leaveGapsInPlans(int times) {
        Set<Decision> decisions = new HashSet<>();
        int done = 0;
        var free = planting.freeLines();
        while (done < times && free.hasNext()) {
            var visit = free.next().visit();
            int day = planting.dayOf(visit);
            var sameDay = planting.visitsTo(visit.recipient()).stream()
                    .filter(other -> other.decision() == visit.decision() && planting.dayOf(other) == day)
                    .toList();
            boolean suits = day > planting.days().first()
                    && day < planting.days().last()
                    && sameDay.stream().noneMatch(Visit::isReserved)
                    && sameDay.stream()
                            .allMatch(other -> planting.findLine(other).isPresent());
            if (suits && decisions.add(visit.decision())) {
                done += sameDay.size();
                leaveGap(visit.plan(), day);
                for (var other : sameDay) {
                    other.reserve();
                    planting.findLine(other).ifPresent(line -> planting.answerLine("plan-missing", line));
                }
            }
        }
    }

    private void leaveGap(Plan plan, int day) {
        tables().plans().set(plan.id(), "valid_to", texts.date(day - 1));
        var id = planting.world().numbers().next('G', 6);
        var approved = texts.instant(planting.world().clock().instant(day, 15 * HOUR));
        tables().plans()
                .add(id, plan.decision().id(), plan.provider().id(), approved, approved, texts.date(day + 1), "");
        for (var visit : plan.visits()) {
            var numbers = planting.world().numbers();
            var copied = numbers.next('Y', 6);
            tables().plannedVisits()
                    .add(
                            copied,
                            id,
                            tables().plannedVisits().value(visit.id(), "weekday"),
                            tables().plannedVisits().value(visit.id(), "window_start"),
                            tables().plannedVisits().value(visit.id(), "window_end"),
                            tables().plannedVisits().value(visit.id(), "minutes"),
                            tables().plannedVisits().value(visit.id(), "staff"),
                            "",
                            "");
        }
    }

    /** The recipient was in hospital between the visits before and after; one provider makes a habit of it. */
    private void sendAway(int times) {
        Map<Provider, Integer> absences = new HashMap<>();
        var habitual = planting.freeLines();
        for (int done = 0; done < Math.max(4, times / 2); done++) {
            Planting.next(habitual, line -> line.invoice().provider() == Provider.LAVSKRIKAN && isApart(line.visit()))
                    .ifPresent(line -> sendAway(line, absences));
        }
        var free = planting.freeLines();
        for (int done = 0; done < times / 2; done++) {
            Planting.next(free, line -> isApart(line.visit())).ifPresent(line -> sendAway(line, absences));
        }
        absences.forEach((provider, count) -> {
            if (count >= ABSENCES_OF_A_HABIT) {
                planting.answer("visits-while-absent", "provider", provider.id());
            }
        });
    }

    private void sendAway(Line line, Map<Provider, Integer> absences) {
        var visit = line.visit();
        visit.reserve();
        long[] between = between(visit);
        tables().absences()
                .add(
                        planting.world().numbers().next('F', 5),
                        visit.recipient().id(),
                        planting.chance().percent(70) ? "hospital" : "away",
                        texts.instant(Math.max(between[0] + 60, visit.start() - 3 * HOUR)),
                        texts.instant(Math.min(between[1] - 60, visit.end() + 3 * HOUR)));
        absences.merge(line.invoice().provider(), 1, Integer::sum);
        planting.answerLine("recipient-absent", line);
    }

    private boolean isApart(Visit visit) {
        long[] between = between(visit);
        return visit.start() - between[0] > HOUR / 2 && between[1] - visit.end() > HOUR / 2;
    }

    /** The end of the visit before and the start of the one after. */
    private long[] between(Visit visit) {
        long before = visit.start() - 6 * HOUR;
        long after = visit.end() + 6 * HOUR;
        for (var other : List.copyOf(planting.visitsTo(visit.recipient()))) {
            if (other != visit && other.end() <= visit.start()) {
                before = Math.max(before, other.end());
            } else if (other != visit && other.start() >= visit.end()) {
                after = Math.min(after, other.start());
            } else if (other != visit) {
                return new long[] {visit.start(), visit.end()};
            }
        }
        return new long[] {before, after};
    }
}
