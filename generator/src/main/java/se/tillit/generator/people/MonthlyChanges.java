package se.tillit.generator.people;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.Service;

/**
 * What befalls people in a month. Each change comes to its share of the recipients, at least one where there are a
 * hundred, and nobody has two in a month, so that each can be seen for itself.
 */
final class MonthlyChanges {
    private static final int ENOUGH = 100;
    private static final int HOUR = 3_600;

    private final World world;
    private final CareWriter care;
    private final Newcomers newcomers;
    private final Teams teams;

    MonthlyChanges(World world, CareWriter care, Newcomers newcomers, Teams teams) {
        this.world = world;
        this.care = care;
        this.newcomers = newcomers;
        this.teams = teams;
    }

    void apply(YearMonth month) {
        int first = Days.number(month.atDay(1));
        var chance = Chance.of(world.seed(), "changes", first);
        var steady = steadyOn(first);
        chance.shuffle(steady);
        var turn = steady.iterator();
        int count = steady.size();
        each(turn, share(count, 0.8), it -> dies(it, first + chance.between(3, 26), chance));
        each(turn, share(count, 0.6), it -> it.leavesOn(first + chance.between(5, 25)));
        each(turn, share(count, 3.0), it -> changeDecision(it, first + chance.between(6, 22)));
        each(turn, share(count, 2.0), it -> changePlan(it, first + chance.between(6, 22)));
        each(turn, share(count, 1.2), it -> changeProvider(it, first + chance.between(6, 22), chance));
        each(turn, share(count, 3.0), it -> stayAway(it, "hospital", first + chance.between(0, 24), chance));
        each(turn, share(count, 0.7), it -> it.willBeFetchedOn(first + chance.between(2, 24)));
        each(turn, share(count, 1.5), it -> stayAway(it, "short_term_stay", first + chance.between(0, 20), chance));
        each(turn, share(count, 1.5), it -> stayAway(it, "away", first + chance.between(0, 24), chance));
        each(turn, share(count, 1.0), it -> needMore(it, first + chance.between(4, 12), chance));
        each(turn, share(count, 1.2), it -> replaceTag(it, first + chance.between(4, 24)));
        welcome(share(count, 1.5), first, chance);
        letStaffGo(first, chance);
    }

    private interface Change {
        void befall(Recipient recipient);
    }

    private static int share(int count, double percent) {
        int share = (int) Math.round(count * percent / 100);
        return count >= ENOUGH ? Math.max(1, share) : share;
    }

    private static void each(Iterator<Recipient> turn, int times, Change change) {
        for (int done = 0; done < times && turn.hasNext(); done++) {
            change.befall(turn.next());
        }
    }

    private List<Recipient> steadyOn(int first) {
        var steady = new ArrayList<Recipient>();
        long start = world.clock().instant(first - 1, 0);
        for (var recipient : world.recipients()) {
            boolean stays = recipient.firstDay() < first - 20 && recipient.lastDay() == Days.OPEN;
            if (stays
                    && personalCareOf(recipient, first).isPresent()
                    && recipient.needs().visitsANight() == 0
                    && !recipient.isAwayBetween(start, Absence.STILL)) {
                steady.add(recipient);
            }
        }
        return steady;
    }

    private static Optional<Decision> personalCareOf(Recipient recipient, int day) {
        return recipient.decisions().stream()
                .filter(decision -> decision.service() == Service.PERSONAL_CARE && decision.covers(day))
                .findFirst();
    }

    private void dies(Recipient recipient, int day, Chance chance) {
        recipient.leavesOn(day);
        long at = world.clock().instant(day, chance.between(9 * HOUR, 21 * HOUR));
        recipient.absences().add(new Absence(nextAbsence(), "deceased", at, Absence.STILL));
    }

    private void changeDecision(Recipient recipient, int day) {
        personalCareOf(recipient, day)
                .ifPresent(decision -> decision.findAssignment(day)
                        .ifPresent(given -> care.changeDecision(decision, given.provider(), day)));
    }

    private void changePlan(Recipient recipient, int day) {
        personalCareOf(recipient, day)
                .ifPresent(decision -> decision.findAssignment(day)
                        .flatMap(given -> decision.findPlan(given.provider(), day))
                        .ifPresent(plan -> care.changePlan(decision, plan, day)));
    }

    private void changeProvider(Recipient recipient, int day, Chance chance) {
        var old = personalCareOf(recipient, day).flatMap(decision -> decision.findAssignment(day));
        var others = new ArrayList<Provider>();
        for (var provider : Provider.values()) {
            if (provider.worksIn(recipient.home().area())
                    && old.isPresent()
                    && old.get().provider() != provider) {
                others.add(provider);
            }
        }
        var chosen = chance.pick(others);
        care.changeProvider(recipient, chosen, day);
        teams.join(recipient, chosen);
    }

    private void stayAway(Recipient recipient, String kind, int day, Chance chance) {
        long start = world.clock().instant(day, chance.between(10 * HOUR, 15 * HOUR));
        long end = world.clock().instant(day + chance.between(1, 6), chance.between(9 * HOUR, 14 * HOUR));
        recipient.absences().add(new Absence(nextAbsence(), kind, start, end));
    }

    private void needMore(Recipient recipient, int day, Chance chance) {
        personalCareOf(recipient, day)
                .ifPresent(decision -> care.grantExtra(decision, day, day + chance.between(2, 10)));
    }

    private void replaceTag(Recipient recipient, int day) {
        var old = recipient.tags().removeLast();
        recipient.tags().add(new Tag(old.id(), old.firstDay(), day));
        recipient.tags().add(new Tag(world.numbers().next('T', 6), day, Days.OPEN));
    }

    /** Newcomers in the first half of the month, so that a plan that is late is still there before the invoice. */
    private void welcome(int count, int first, Chance chance) {
        for (int arrived = 0; arrived < count; arrived++) {
            boolean hurried = arrived % 2 == 0;
            int day = first + (hurried ? chance.between(1, 14) : chance.between(1, 24));
            var recipient = newcomers.arriving(day, hurried ? CareWriter.Start.DISCHARGE : CareWriter.Start.ORDINARY);
            world.recipients().add(recipient);
            var provider =
                    recipient.decisions().getFirst().assignments().getFirst().provider();
            teams.join(recipient, provider);
        }
    }

    private void letStaffGo(int first, Chance chance) {
        for (var employment : world.hiring().employments()) {
            boolean settled = employment.lastDay() == Days.OPEN
                    && employment.person().employments().size() == 1
                    && employment.terms().firstDay() < first - 30;
            if (settled && chance.percent(1.2)) {
                employment.endOn(first + chance.between(5, 25));
            }
        }
    }

    private String nextAbsence() {
        return world.numbers().next('F', 5);
    }
}
