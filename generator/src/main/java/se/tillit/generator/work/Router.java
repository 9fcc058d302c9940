package se.tillit.generator.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.people.Absence;
import se.tillit.generator.people.Slot;
import se.tillit.generator.people.Team;
import se.tillit.generator.people.World;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Service;

/**
 * Lays a team's routes through a day: each stop goes to the route that reaches it with the least loss of time, or
 * begins a new one. Times are those of the day as it really went, delays included.
 */
final class Router {
    private static final int HOUR = 3_600;
    private static final double CLOCK_OFF_PERCENT = 0.8;
    private static final int CLOCK_OFF_METRES = 600;

    private final World world;
    private final Durations durations;
    private final List<Route> routes = new ArrayList<>();
    private final long longest;
    private final long idle;

    Router(World world, Team team) {
        this.world = world;
        this.durations = new Durations(world.clock());
        boolean night = team.watch() == Team.Watch.NIGHT;
        this.longest = (night ? 19 : 16) * HOUR / 2;
        this.idle = night ? 5 * HOUR : 3 * HOUR / 2;
    }

    List<Route> lay(List<Stop> stops) {
        stops.forEach(this::visit);
        return routes;
    }

    private void visit(Stop stop) {
        var recipient = stop.recipient();
        var chance = Chance.of(
                world.seed(),
                "visit",
                recipient.number(),
                stop.day(),
                stop.slot().ordinal());
        var lengths = durations.of(stop, chance);
        long length = lengths.stream().mapToLong(Long::longValue).sum();
        if (length == 0) {
            return;
        }
        long notBefore = Math.max(stop.windowStart() + chance.between(30, 600), recipient.busyUntil() + 60);
        var route = nearest(stop, notBefore, length, null, chance);
        long start = route == null ? notBefore : startOf(route, stop, notBefore, chance);
        if (start > stop.windowEnd() || recipient.isAwayBetween(start - 60, start + length + 60)) {
            return;
        }
        boolean personal = stop.parts().getFirst().care().decision().service() == Service.PERSONAL_CARE;
        if (personal && lengths.getFirst() > 0 && recipient.isFetchedOn(stop.day())) {
            fetch(stop, route, start, chance);
        } else if (stop.slot() == Slot.SHARED_RESPITE) {
            handOver(stop, route, start, lengths.getFirst(), chance);
        } else {
            visitParts(stop, route, start, notBefore, lengths, chance);
        }
    }

    private void visitParts(
            Stop stop, @Nullable Route found, long earliest, long notBefore, List<Long> lengths, Chance chance) {
        var first = stop.parts().getFirst();
        boolean two = first.planned().staff() == 2 && lengths.getFirst() > 0;
        Route second = null;
        long start = earliest;
        if (two && found != null) {
            second = nearest(stop, notBefore, lengths.getFirst(), found, chance);
            if (second != null) {
                start = Math.max(earliest, second.free() + second.wayTo(stop.recipient(), chance));
            }
            if (start > stop.windowEnd() || stop.recipient().isAwayBetween(start - 60, start + HOUR)) {
                second = null;
                start = earliest;
            }
        }
        var route = open(found);
        long at = start;
        for (int part = 0; part < lengths.size(); part++) {
            long length = lengths.get(part);
            if (length > 0) {
                route.add(newVisit(stop, stop.parts().get(part), at, at + length));
                at += length;
            }
        }
        if (two) {
            int later = chance.between(5, 90);
            long end = start + lengths.getFirst() - chance.between(0, 60);
            open(second).add(newVisit(stop, first, start + later, end));
        }
    }

    /** Of two who share a long visit the second comes some minutes before the first one goes. */
    private void handOver(Stop stop, @Nullable Route found, long start, long length, Chance chance) {
        var part = stop.parts().getFirst();
        long half = start + length / 2;
        long arrives = half - chance.between(120, 270);
        var first = open(found);
        var early = newVisit(stop, part, start, half);
        first.add(early);
        Route second = null;
        for (var route : routes) {
            boolean inTime = route != first
                    && route.free() + route.wayTo(stop.recipient(), chance) <= arrives
                    && arrives - route.free() <= idle
                    && start + length - route.began() <= longest;
            if (inTime) {
                second = route;
                break;
            }
        }
        var late = newVisit(stop, part, arrives, start + length);
        open(second).add(late);
        early.mark(LookAlike.HAND_OVER);
        late.mark(LookAlike.HAND_OVER);
    }

    /** The ambulance comes in the middle, and the helper goes when it has gone. */
    private void fetch(Stop stop, @Nullable Route found, long start, Chance chance) {
        var part = stop.parts().getFirst();
        long fetched = start + chance.between(240, 480);
        var visit = newVisit(stop, part, start, fetched + chance.between(120, 300));
        open(found).add(visit);
        visit.mark(LookAlike.AMBULANCE);
        long home = world.clock().instant(stop.day() + chance.between(2, 5), chance.between(10 * HOUR, 15 * HOUR));
        stop.recipient().isFetched(new Absence(world.numbers().next('F', 5), "hospital", fetched, home));
    }

    private Route open(@Nullable Route found) {
        if (found != null) {
            return found;
        }
        var opened = new Route();
        routes.add(opened);
        return opened;
    }

    private Visit newVisit(Stop stop, Stop.Part part, long start, long end) {
        stop.recipient().isBusyUntil(end);
        durations.draw(part, start, end);
        var site = stop.slot() == Slot.ERRAND ? Visit.Site.ELSEWHERE : Visit.Site.HOME;
        return new Visit(world.numbers().nextNumber('V'), part.care(), site, Visit.Payment.BILLED, start, end);
    }

    private @Nullable Route nearest(Stop stop, long notBefore, long length, @Nullable Route other, Chance chance) {
        Route best = null;
        long least = Long.MAX_VALUE;
        for (var route : routes) {
            long start = Math.max(route.free() + route.wayTo(stop.recipient(), chance), notBefore);
            long lost = start - route.free();
            boolean fits = route != other
                    && start <= stop.windowEnd()
                    && lost <= idle
                    && start + length - route.began() <= longest;
            if (fits && lost < least) {
                least = lost;
                best = route;
            }
        }
        return best;
    }

    /** The start on the route; now and then the clock of a near neighbour's phone is a minute off. */
    private long startOf(Route route, Stop stop, long notBefore, Chance chance) {
        long start = Math.max(route.free() + route.wayTo(stop.recipient(), chance), notBefore);
        var last = route.last();
        boolean near = !last.recipient().sharesHomeWith(stop.recipient())
                && last.recipient()
                                .home()
                                .place()
                                .metresTo(stop.recipient().home().place())
                        < CLOCK_OFF_METRES;
        long off = last.end() - chance.between(20, 90);
        boolean late = near
                && chance.percent(CLOCK_OFF_PERCENT)
                && off > last.start() + 120
                && off >= notBefore
                && route.free() == last.end();
        if (late) {
            last.mark(LookAlike.CLOCK_OFF);
            return off;
        }
        return start;
    }
}
