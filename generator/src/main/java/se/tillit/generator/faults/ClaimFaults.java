package se.tillit.generator.faults;

import java.util.function.BiConsumer;
import se.tillit.generator.billing.Claim;
import se.tillit.generator.billing.Line;

/** Lines that claim what was not done, was done otherwise, or has been claimed before. */
final class ClaimFaults {
    private static final int SUPPLEMENT = 2;

    private final Planting planting;

    ClaimFaults(Planting planting) {
        this.planting = planting;
    }

    void plant(int each) {
        spoil("line-unspecified", each, this::leaveOut);
        spoil("visit-unknown", each, this::invent);
        spoil("line-contradicts-visit", each, this::contradict);
        spoil("visit-already-billed", each, this::billAgain);
        billSettled();
        spoil("decision-missing", each, this::takeDecisionOfAnother);
        spoil("amount-miscalculated", each, this::miscalculate);
        spoil("price-exceeds-contract", each, this::raisePrice);
        spoil("time-exceeds-visit", each, this::addTime);
    }

    private void spoil(String rule, int times, BiConsumer<String, Line> fault) {
        var free = planting.freeLines();
        for (int done = 0; done < times && free.hasNext(); done++) {
            var line = free.next();
            line.visit().reserve();
            fault.accept(rule, line);
        }
    }

    /** Either the line does not say by whom, or a lump sum stands at the end of the invoice. */
    private void leaveOut(String rule, Line line) {
        if (planting.chance().percent(50)) {
            line.states(Claim.of(line.visit()).withStaff(""));
            planting.answerLine(rule, line);
        } else {
            long lump = 100L * planting.chance().between(800, 6_500);
            planting.answerLine(rule, line.invoice().add(new Line(Claim.nothing(), 0, 0, lump)));
        }
    }

    private void invent(String rule, Line line) {
        var unknown = "V9" + planting.chance().between(1_000_000, 9_999_999);
        var claim = Claim.of(line.visit()).withVisit(unknown);
        planting.answerLine(
                rule, line.invoice().add(new Line(claim, line.minutes(), line.priceOre(), line.amountOre())));
    }

    private void contradict(String rule, Line line) {
        var visit = line.visit();
        var honest = Claim.of(visit);
        var other = planting.freeLines().next();
        int kind = planting.chance().between(0, 2);
        if (kind == 0) {
            line.states(honest.withTimes(visit.start() + 5 * 3_600, visit.end() + 5 * 3_600));
        } else if (kind == 1 && !other.visit().recipient().id().equals(honest.recipient())) {
            line.states(honest.withRecipient(other.visit().recipient().id()));
        } else if (other.visit().employment() != visit.employment()) {
            line.states(honest.withStaff(other.visit().employment().id()));
        } else {
            line.states(honest.withStaff("P00000"));
        }
        planting.answerLine(rule, line);
    }

    private void billAgain(String rule, Line line) {
        boolean later = planting.chance().percent(60);
        var provider = line.invoice().provider();
        var invoice = later ? planting.invoice(provider, SUPPLEMENT) : line.invoice();
        planting.answerLine(rule, invoice.add(new Line(line.visit(), line.minutes(), line.priceOre())));
    }

    /** Bills once more some of what was settled in mid-month. */
    private void billSettled() {
        int done = 0;
        for (var settled : planting.month().settled()) {
            boolean thisMonth = planting.days().covers(planting.dayOf(settled.visit()));
            if (thisMonth && done < 2) {
                done++;
                var invoice = planting.invoice(settled.visit().assignment().provider(), SUPPLEMENT);
                var again = new Line(settled.visit(), settled.minutes(), planting.priceOf(settled.visit()));
                planting.answerLine("visit-already-billed", invoice.add(again));
            }
        }
    }

    private void takeDecisionOfAnother(String rule, Line line) {
        var other = Planting.next(
                planting.freeLines(),
                it -> it.visit().recipient() != line.visit().recipient());
        other.ifPresent(it -> {
            line.states(
                    Claim.of(line.visit()).withDecision(it.visit().decision().id()));
            planting.answerLine(rule, line);
        });
    }

    /** Mostly too much, now and then too little. */
    private void miscalculate(String rule, Line line) {
        boolean less = planting.chance().percent(15);
        long wrong =
                less ? -planting.chance().between(2, 900) : planting.chance().between(2, 12_000);
        line.claimsAmount(Math.max(1, line.amountOre() + wrong));
        planting.answerLine(rule, line);
    }

    private void raisePrice(String rule, Line line) {
        line.claimsPrice(line.priceOre() + line.priceOre() * planting.chance().between(2, 12) / 100);
        planting.answerLine(rule, line);
    }

    private void addTime(String rule, Line line) {
        line.claimsMinutes(line.visit().minutes() + planting.chance().between(1, 25));
        planting.answerLine(rule, line);
    }
}
