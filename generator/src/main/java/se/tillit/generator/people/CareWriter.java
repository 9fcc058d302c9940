package se.tillit.generator.people;

import java.util.List;
import se.tillit.generator.time.StockholmClock;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Numbers;
import se.tillit.generator.town.Provider;
import se.tillit.generator.town.Service;

/** Writes decisions, hands them to providers and gets plans for them: at the start, and whenever something changes. */
final class CareWriter {
    private static final int HOUR = 3_600;

    private final long seed;
    private final Numbers numbers;
    private final StockholmClock clock;
    private final PlanWriter plans;

    CareWriter(long seed, Numbers numbers, StockholmClock clock) {
        this.seed = seed;
        this.numbers = numbers;
        this.clock = clock;
        this.plans = new PlanWriter(seed, numbers);
    }

    /** How care begins. */
    enum Start {
        /** Ordered a week before; the plan is there. */
        ORDINARY,
        /** Home from hospital at a day's notice; the plan is written during the first days. */
        DISCHARGE
    }

    /** Grants and orders all that the recipient needs, from the recipient's first day. */
    void begin(Recipient recipient, Provider provider, Start start) {
        var needs = recipient.needs();
        int day = recipient.firstDay();
        for (var service : Service.values()) {
            var visits = plans.visitsFor(service, recipient, needs, day);
            if (!visits.isEmpty()) {
                var decision = grant(recipient, service, visits, day);
                order(decision, provider, day, start);
                plan(decision, provider, day, visits, start);
            }
        }
    }

    /** Replaces the decision by another of more or less help, from the day. */
    void changeDecision(Decision old, Provider provider, int day) {
        var recipient = old.recipient();
        var needs = recipient.needs().changed(Chance.of(seed, "changed", recipient.number(), day));
        var visits = plans.visitsFor(old.service(), recipient, needs, day);
        old.endOn(day - 1);
        var decision = grant(recipient, old.service(), visits, day);
        order(decision, provider, day, Start.ORDINARY);
        plan(decision, provider, day, visits, Start.ORDINARY);
    }

    /** Replaces the provider's plan by one with other hours, from the day. */
    void changePlan(Decision decision, Plan old, int day) {
        old.endOn(day - 1);
        plan(decision, old.provider(), day, plans.movedOn(old.visits()), Start.ORDINARY);
    }

    /** Hands all that is in force over to the provider, from the day. */
    void changeProvider(Recipient recipient, Provider provider, int day) {
        for (var decision : recipient.decisions()) {
            if (decision.covers(day)) {
                var visits = decision.plans().getLast().visits();
                decision.assignments().forEach(assignment -> assignment.endOn(day - 1));
                decision.plans().forEach(plan -> plan.endOn(day - 1));
                order(decision, provider, day, Start.ORDINARY);
                plan(decision, provider, day, plans.movedOn(visits), Start.ORDINARY);
            }
        }
    }

    /** Grants some days of sudden need, approved the day after they began. */
    void grantExtra(Decision decision, int firstDay, int lastDay) {
        var visit = plans.suddenVisit(decision.recipient(), 1);
        int minutes = (lastDay - firstDay + 1) * visit.minutes() * 5 / 4;
        long approved = clock.instant(firstDay + 1, 10 * HOUR + 600);
        decision.extras().add(new Extra(numbers.next('X', 4), firstDay, lastDay, minutes, approved, visit));
    }

    private Decision grant(Recipient recipient, Service service, List<PlannedVisit> visits, int day) {
        var chance = Chance.of(seed, "frame", recipient.number(), service.ordinal(), day);
        boolean two = visits.stream().anyMatch(visit -> visit.staff() == 2);
        var decision = new Decision(numbers.next('B', 6), recipient, service, plans.frameFor(visits, chance), two, day);
        recipient.decisions().add(decision);
        return decision;
    }

    private void order(Decision decision, Provider provider, int day, Start start) {
        var chance = Chance.of(seed, "order", decision.recipient().number(), day);
        boolean hurried = start == Start.DISCHARGE;
        long ordered = clock.instant(day - (hurried ? 1 : chance.between(4, 8)), chance.between(8, 15) * HOUR);
        long accepted = ordered + chance.between(10, hurried ? 120 : 1_200) * 60L;
        decision.assignments()
                .add(new Assignment(
                        numbers.next('U', 6),
                        decision,
                        provider,
                        hurried ? "discharge" : chance.percent(50) ? "ordinary" : "",
                        ordered,
                        accepted,
                        day));
    }

    private void plan(Decision decision, Provider provider, int day, List<PlannedVisit> visits, Start start) {
        var chance = Chance.of(seed, "approval", decision.recipient().number(), day);
        int inForce = start == Start.DISCHARGE ? day + chance.between(4, 9) : day;
        int submitted = start == Start.DISCHARGE ? inForce - 2 : day - chance.between(3, 4);
        int approved = start == Start.DISCHARGE ? inForce - 1 : day - chance.between(1, 2);
        var approval = new Plan.Approval(
                clock.instant(submitted, chance.between(8, 16) * HOUR + 60 * chance.between(0, 59)),
                clock.instant(approved, chance.between(8, 16) * HOUR + 60 * chance.between(0, 59)));
        decision.plans().add(new Plan(numbers.next('G', 6), decision, provider, approval, day, inForce, visits));
    }
}
