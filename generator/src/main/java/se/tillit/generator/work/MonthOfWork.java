package se.tillit.generator.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.tillit.generator.people.Team;
import se.tillit.generator.people.World;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.PriceChange;

/** Works through the days of one month after another. Nights that run into the next month are carried over. */
public final class MonthOfWork {
    private static final int WALK_ALONG_EVERY = 4;
    private static final int LATE_SYNC_EVERY = 3;

    private final World world;
    private final StopFinder stops;
    private final Roster roster;
    private final Registration registration;
    private final WalkAlong walkAlong;
    private List<Shift> carriedShifts = new ArrayList<>();
    private boolean started;

    /** Work in the world, from its first month on. */
    public MonthOfWork(World world) {
        this.world = world;
        this.stops = new StopFinder(world.clock());
        this.roster = new Roster(world);
        this.registration = new Registration(world);
        this.walkAlong = new WalkAlong(world);
    }

    /** The month as it was logged. */
    public MonthLog work(YearMonth month, PriceChange priceChange) {
        var days = Days.of(month);
        var shifts = new ArrayList<>(carriedShifts);
        if (!started) {
            workNights(days.first() - 1, shifts);
            started = true;
        }
        for (int day = days.first(); day <= days.last(); day++) {
            for (var team : world.teams()) {
                if (team.watch() == Team.Watch.DAY) {
                    workDay(team, day, days, shifts);
                }
            }
            workNights(day, shifts);
        }
        long start = world.clock().instant(days.first(), 0);
        long end = world.clock().instant(days.last() + 1, 0);
        shifts.removeIf(shift -> shift.end() <= start);
        carriedShifts = new ArrayList<>(
                shifts.stream().filter(shift -> shift.end() > end).toList());
        var visits = new ArrayList<Visit>();
        for (var shift : shifts) {
            for (var visit : shift.visits()) {
                if (visit.start() >= start && visit.start() < end) {
                    visits.add(visit);
                }
            }
        }
        visits.sort(Comparator.comparingInt(Visit::number));
        var lookAlikes = new LookAlikeFinder(world, month).find(visits, shifts, priceChange);
        return new MonthLog(month, visits, shifts, lookAlikes);
    }

    private void workDay(Team team, int day, Days days, List<Shift> shifts) {
        var due = stops.stopsOf(team, day);
        if (due.isEmpty()) {
            return;
        }
        var worked = roster.staffed(team, new Router(world, team).lay(due));
        worked.forEach(registration::register);
        shifts.addAll(worked);
        var longest = worked.stream()
                .max(Comparator.comparingInt((Shift shift) -> shift.visits().size()));
        if (isTurn(team, day, days, LATE_SYNC_EVERY, 3)) {
            longest.ifPresent(registration::synchroniseLate);
        }
        if (isTurn(team, day, days, WALK_ALONG_EVERY, 9)) {
            longest.ifPresent(shift -> shifts.add(walkAlong.introduce(team, shift)));
        }
    }

    private void workNights(int day, List<Shift> shifts) {
        for (var team : world.teams()) {
            if (team.watch() == Team.Watch.NIGHT) {
                var worked = roster.staffed(team, new Router(world, team).lay(stops.stopsOf(team, day)));
                worked.forEach(registration::register);
                shifts.addAll(worked);
            }
        }
    }

    /** Each so many teams have their turn once in the month, on different days. */
    private static boolean isTurn(Team team, int day, Days days, int every, int from) {
        return team.number() % every == 1 && day == days.first() + from + team.number() % 13;
    }
}
