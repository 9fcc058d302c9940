package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.generator.billing.Line;
import se.tillit.generator.people.Decision;
import se.tillit.generator.town.Provider;

/** More than was granted, and, for a whole provider, suspiciously exactly what was granted. */
final class FrameFaults {
    private static final Provider MAXIMISER = Provider.VINTERLJUSET;
    private static final int ENOUGH_RECIPIENTS = 34;

    private final Planting planting;

    FrameFaults(Planting planting) {
        this.planting = planting;
    }

    /** Shrinks frames so that the month's last lines do not fit. */
    void exceed(int lines) {
        Set<Decision> tried = new HashSet<>();
        var free = planting.freeLines();
        int done = 0;
        while (done < lines && free.hasNext()) {
            var visit = free.next().visit();
            boolean suits = visit.assignment().provider() != MAXIMISER && tried.add(visit.decision());
            if (suits) {
                done += exceed(visit.decision());
            }
        }
    }

    private int exceed(Decision decision) {
        var drawn = new ArrayList<Line>();
        for (var visit : planting.visitsTo(decision.recipient())) {
            if (visit.decision() == decision) {
                var line = planting.findLine(visit);
                if (visit.isReserved() || line.isEmpty() || !planting.days().covers(planting.dayOf(visit))) {
                    return 0;
                }
                drawn.add(line.get());
            }
        }
        if (drawn.size() < 20) {
            return 0;
        }
        drawn.sort(Comparator.comparingLong((Line line) -> line.visit().start())
                .thenComparing(line -> line.visit().number()));
        int total = drawn.stream().mapToInt(Line::minutes).sum();
        int frame = total - drawn.getLast().minutes() - planting.chance().between(1, 40);
        planting.month().tables().decisions().set(decision.id(), "minutes_per_month", Integer.toString(frame));
        int left = frame;
        int done = 0;
        for (var line : drawn) {
            line.visit().reserve();
            if (line.minutes() > left) {
                planting.answerLine("frame-exceeded", line);
                done++;
            }
            left = Math.max(0, left - line.minutes());
        }
        return done;
    }

    /** Makes the frames of one provider's recipients what was done, within a percent. */
    void maximise() {
        Map<Decision, Integer> executed = new LinkedHashMap<>();
        var recipients = new HashSet<>();
        for (var visit : planting.month().visits()) {
            if (visit.assignment().provider() == MAXIMISER && planting.days().covers(planting.dayOf(visit))) {
                executed.merge(visit.decision(), visit.minutes(), Integer::sum);
                recipients.add(visit.recipient());
            }
        }
        if (recipients.size() < ENOUGH_RECIPIENTS) {
            return;
        }
        executed.forEach((decision, minutes) -> {
            if (decision.assignments().size() == 1 && decision.extras().isEmpty()) {
                setFrame(decision, minutes);
            }
        });
        emptyUnused(executed, recipients);
        planting.answer("frame-maximised", "provider", MAXIMISER.id());
    }

    private void setFrame(Decision decision, int minutes) {
        var days = planting.days();
        int inForce = days.common(decision.firstDay(), decision.lastDay());
        int frame = (int) Math.ceil(minutes * 1.006 * days.count() / inForce);
        planting.month().tables().decisions().set(decision.id(), "minutes_per_month", Integer.toString(frame));
    }

    /** Nothing was left of what was granted and not used. */
    private void emptyUnused(Map<Decision, Integer> executed, Set<Object> recipients) {
        for (var decision : List.copyOf(executed.keySet())) {
            for (var other : decision.recipient().decisions()) {
                boolean unused = !executed.containsKey(other)
                        && other.assignments().size() == 1
                        && recipients.contains(other.recipient())
                        && other.covers(planting.days().last());
                if (unused) {
                    planting.month().tables().decisions().set(other.id(), "minutes_per_month", "0");
                }
            }
        }
    }
}
