package se.tillit.generator.work;

import java.util.Comparator;
import java.util.List;
import se.tillit.generator.people.Team;
import se.tillit.generator.people.World;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.town.Chance;

/** Finds someone for each route, and writes the staff log. */
final class Roster {
    private static final int HOUR = 3_600;
    private static final int LEAST_BY_DAY = 5 * HOUR / 2;
    private static final int LEAST_BY_NIGHT = 6 * HOUR;

    /** So many that nobody is left to a single pair of hands. */
    private static final int LEAST_STAFF = 6;

    private final World world;

    Roster(World world) {
        this.world = world;
    }

    /** The shifts of the day's routes, in order of time. */
    List<Shift> staffed(Team team, List<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparingLong(Route::began))
                .map(route -> staff(team, route))
                .toList();
    }

    private Shift staff(Team team, Route route) {
        var chance = Chance.of(world.seed(), "shift", team.number(), route.began());
        long start = route.visits().getFirst().start() - chance.between(420, 960);
        long home = route.visits().stream().mapToLong(Visit::end).max().orElseThrow() + chance.between(360, 960);
        long least = (team.watch() == Team.Watch.NIGHT ? LEAST_BY_NIGHT : LEAST_BY_DAY) + chance.between(0, 900);
        long end = Math.max(home, start + least);
        int day = world.clock().day(start);
        var employment = findFree(team, day, start, end);
        employment.works(day, start, end);
        return new Shift(world.numbers().next('S', 6), employment, start, end, route.visits());
    }

    /** Who has worked least of the week's hours; somebody new where nobody can, or where the team is too small. */
    private Employment findFree(Team team, int day, long start, long end) {
        Employment best = null;
        double least = Double.MAX_VALUE;
        for (var employment : team.staff()) {
            double worked =
                    (double) employment.workedInWeekOf(day) / employment.terms().weeklyHours();
            if (worked < least && employment.canWork(day, start, end)) {
                least = worked;
                best = employment;
            }
        }
        boolean tooFew = team.staff().size() < LEAST_STAFF && least > 0;
        if (best == null || tooFew) {
            best = world.hiring().hire(team.provider(), day, start, end);
            team.staff().add(best);
        }
        return best;
    }
}
