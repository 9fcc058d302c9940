package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.billing.Line;
import se.tillit.generator.files.TableWriter;
import se.tillit.generator.people.Decision;
import se.tillit.generator.people.Home;
import se.tillit.generator.people.PlannedVisit;
import se.tillit.generator.people.Strangers;
import se.tillit.generator.staff.Employment;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Area;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Employments with a month of their own: visits copied from the plan, by the round clock, to one person only. */
final class HabitFaults {
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int PRICE_WITHOUT_CONTRACT = 45_000;

    private final Planting planting;
    private final Employer employer;
    private final TableWriter writer;
    private final Strangers strangers;

    HabitFaults(Planting planting, Employer employer, TableWriter writer) {
        this.planting = planting;
        this.employer = employer;
        this.writer = writer;
        this.strangers = new Strangers(planting.world());
    }

    /** How someone visits: when in the day, for how long, and how much both vary in seconds. */
    private record Habit(int start, int window, int minutes, int startNoise, int endNoise) {}

    void plant(int linesWithoutContract) {
        var copied = live(
                Provider.MUNICIPAL,
                Area.WEST,
                List.of(
                        new Habit(hour(8, 3), 0, 27, 30, 20),
                        new Habit(hour(9, 4), 0, 33, 30, 20),
                        new Habit(hour(10, 6), 0, 22, 30, 20)),
                3,
                31);
        planting.answer("copied-schedule", "employment", copied.id());
        var round = live(
                Provider.MUNICIPAL,
                Area.CENTRE,
                List.of(
                        new Habit(hour(8, 10), 50 * MINUTE, 25, 40, 20),
                        new Habit(hour(9, 0), 70 * MINUTE, 30, 40, 20),
                        new Habit(hour(10, 5), 80 * MINUTE, 20, 40, 20)),
                3,
                31);
        planting.answer("round-times", "employment", round.id());
        var relative = live(
                Provider.LAVSKRIKAN,
                Area.EAST,
                List.of(
                        new Habit(hour(8, 20), 40 * MINUTE, 34, 1_700, 260),
                        new Habit(hour(16, 30), 50 * MINUTE, 22, 1_700, 260)),
                1,
                31);
        planting.answer("only-one-recipient", "employment", relative.id());
        for (int left = linesWithoutContract; left > 0; left -= 12) {
            live(
                    Provider.LANGBANKEN,
                    Area.WEST,
                    List.of(new Habit(hour(11, 17), 35 * MINUTE, 26, 1_100, 200)),
                    1,
                    Math.min(left, 12));
        }
    }

    private static int hour(int hour, int minute) {
        return hour * HOUR + minute * MINUTE;
    }

    /** An employment and its recipients, neighbours of one another, visited day after day. */
    private Employment live(Provider provider, Area area, List<Habit> habits, int recipients, int mostDays) {
        var days = planting.days();
        var employment = employer.employ(provider, Employer.usualTerms(days.first()));
        var decisions = new ArrayList<Decision>();
        int frame = 0;
        for (var habit : habits) {
            frame += habit.minutes() * 35 * (recipients == 1 ? 1 : 0);
        }
        for (int number = 0; number < recipients; number++) {
            var theirs = recipients == 1 ? habits : List.of(habits.get(number));
            decisions.add(settle(
                    provider,
                    area,
                    number,
                    theirs,
                    Math.max(frame, habits.get(number).minutes() * 35)));
        }
        int worked = 0;
        for (int day = days.first(); day <= days.last() && worked < mostDays; day++) {
            if (Days.weekday(day) != 7) {
                workDay(employment, decisions, habits, day);
                worked++;
            }
        }
        return employment;
    }

    private Decision settle(Provider provider, Area area, int number, List<Habit> habits, int frame) {
        var chance = planting.chance();
        var place = area.middle().plus(40.0 * number + chance.between(0, 30), 60.0 * number);
        var recipient = strangers.recipient(
                new Home(area, false, place), planting.days().first() - 90);
        List<PlannedVisit> planned = new ArrayList<>();
        for (var habit : habits) {
            for (int weekday = 1; weekday <= 7; weekday++) {
                int opens = habit.start() - habit.window();
                planned.add(strangers.planned(weekday, opens, opens + 2 * HOUR, habit.minutes()));
            }
        }
        var decision = strangers.care(recipient, provider, frame, planned);
        writer.add(planting.month().tables(), recipient, planting.month().month());
        return decision;
    }

    private void workDay(Employment employment, List<Decision> decisions, List<Habit> habits, int day) {
        var chance = planting.chance();
        var visits = new ArrayList<Visit>();
        for (int number = 0; number < habits.size(); number++) {
            var habit = habits.get(number);
            var decision = decisions.get(Math.min(number, decisions.size() - 1));
            var care = new Visit.Care(
                    decision,
                    decision.assignments().getFirst(),
                    decision.plans().getFirst());
            long start = planting.world().clock().instant(day, habit.start()) + chance.between(0, habit.startNoise());
            long end = start + habit.minutes() * MINUTE + chance.between(-habit.endNoise(), habit.endNoise());
            var visit = new Visit(
                    planting.world().numbers().nextNumber('V'),
                    care,
                    Visit.Site.HOME,
                    Visit.Payment.BILLED,
                    start,
                    end);
            visit.tagged(decision.recipient().tags().getFirst().id(), "");
            visit.registeredAt(end + chance.between(10, 80));
            visit.reserve();
            visits.add(visit);
        }
        var id = planting.world().numbers().next('S', 6);
        planting.month()
                .shifts()
                .add(new Shift(
                        id,
                        employment,
                        visits.getFirst().start() - 900,
                        visits.getLast().end() + 900,
                        visits));
        planting.month().visits().addAll(visits);
        visits.forEach(this::bill);
    }

    private void bill(Visit visit) {
        var provider = visit.assignment().provider();
        boolean covered = provider.worksIn(visit.recipient().home().area());
        int price = covered ? planting.priceOf(visit) : PRICE_WITHOUT_CONTRACT;
        var line = planting.invoice(provider, 1).add(new Line(visit, visit.minutes(), price));
        if (!covered) {
            planting.answerLine("contract-missing", line);
        }
    }
}
