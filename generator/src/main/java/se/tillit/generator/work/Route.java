package se.tillit.generator.work;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.town.Chance;

/** One person's way through a day, as it is being laid. */
final class Route {
    private static final int TO_THE_FIRST = 600;
    private static final int BREAK_AFTER = 4 * 3_600;
    private static final int BREAK = 1_800;

    private final List<Visit> visits = new ArrayList<>();
    private long free;
    private boolean rested;

    List<Visit> visits() {
        return visits;
    }

    Visit last() {
        return visits.getLast();
    }

    /** When the next way can begin. */
    long free() {
        return free;
    }

    /** About when the shift began. */
    long began() {
        return visits.getFirst().start() - TO_THE_FIRST;
    }

    /** Adds a visit; after some hours there is a break. */
    void add(Visit visit) {
        visits.add(visit);
        free = visit.end();
        if (!rested && free - began() > BREAK_AFTER) {
            free += BREAK;
            rested = true;
        }
    }

    /** How long the way takes from the last visit, in seconds, at well below 50 km/h as the crow flies. */
    long wayTo(Recipient next, Chance chance) {
        var here = last().recipient();
        if (here.sharesHomeWith(next)) {
            return chance.between(25, 70);
        }
        double metres = here.home().place().metresTo(next.home().place());
        boolean fast = here.home().rural() || next.home().rural();
        return chance.between(70, 130) + Math.round(metres * 1.3 / (fast ? 15 : 9));
    }
}
