package se.tillit.generator.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.tillit.generator.people.World;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.LookAlike;
import se.tillit.generator.work.MonthLog;
import se.tillit.generator.work.Visit;

/**
 * Sends each provider's invoices: a large one some days after the month, a small one for what was left out, a credit
 * note with a new invoice, and now and then one in mid-month that is settled before the rest comes.
 */
public final class Biller {
    private static final double LATE_PERCENT = 0.08;
    private static final double LEFT_OUT_PERCENT = 0.4;
    private static final double LESS_PERCENT = 0.8;
    private static final int ONE_CREDIT_IN = 900;
    private static final int MOST_SETTLED = 40;

    private final World world;
    private final Pricing pricing;

    /** Bills at the prices of the world. */
    public Biller(World world) {
        this.world = world;
        this.pricing = new Pricing(world);
    }

    /** The invoices for the month's visits, and for what was carried over from the month before. */
    public Bills bill(MonthLog log, CarriedOver before) {
        Map<Provider, List<Visit>> byProvider = new EnumMap<>(Provider.class);
        for (var visit : log.visits()) {
            if (visit.payment() == Visit.Payment.BILLED) {
                byProvider
                        .computeIfAbsent(visit.assignment().provider(), unused -> new ArrayList<>())
                        .add(visit);
            }
        }
        var bills = Bills.none();
        byProvider.forEach((provider, visits) -> {
            visits.sort(Comparator.comparingLong(Visit::start).thenComparing(Visit::number));
            bill(provider, visits, log, bills);
        });
        billLate(log.month(), before, bills);
        creditLate(log.month(), before, bills);
        bills.invoices().removeIf(invoice -> invoice.lines().isEmpty());
        return bills;
    }

    private void bill(Provider provider, List<Visit> visits, MonthLog log, Bills bills) {
        var month = log.month();
        var days = Days.of(month);
        var chance = Chance.of(world.seed(), "billing", days.first(), provider.ordinal());
        int day = issueDay(month, provider);
        var main = new Invoice(provider, number(month, 1), month, day, "");
        var supplement = new Invoice(provider, number(month, 2), month, day + 2, "");
        boolean inMidMonth = provider.ordinal() == 1 + Math.floorMod(month.getMonthValue(), 4);
        int settled = 0;
        for (var visit : visits) {
            int minutes = claimedMinutes(provider, visit);
            boolean free = !visit.isReserved();
            if (free && chance.percent(LATE_PERCENT)) {
                visit.reserve();
                bills.carriedOver().late().add(visit);
            } else if (free && inMidMonth && settled < MOST_SETTLED && isEarly(visit, days) && chance.percent(4)) {
                visit.reserve();
                settled++;
                long paid = Line.productOf(minutes, pricing.priceOf(visit).orePerHour());
                bills.settled().add(new Settled(number(month, 5), settled, visit, minutes, paid));
            } else {
                if (free && minutes > 12 && chance.percent(LESS_PERCENT)) {
                    minutes -= chance.between(1, 5);
                    log.lookAlikes().add(LookAlike.LESS_BILLED, List.of(visit));
                }
                boolean leftOut = chance.percent(LEFT_OUT_PERCENT);
                (leftOut ? supplement : main).add(lineFor(visit, minutes));
            }
        }
        bills.invoices().add(main);
        bills.invoices().add(supplement);
        credit(main, day, log, bills, chance);
    }

    /** Takes some lines back and bills them anew; keeps two in mind that the next month will credit. */
    private void credit(Invoice main, int day, MonthLog log, Bills bills, Chance chance) {
        var month = log.month();
        var note = new Invoice(main.provider(), number(month, 3), month, day + 3, main.id());
        var again = new Invoice(main.provider(), number(month, 4), month, day + 4, "");
        var free = new ArrayList<>(
                main.lines().stream().filter(line -> !line.visit().isReserved()).toList());
        chance.shuffle(free);
        int credits = Math.min(free.size() / 4, 1 + main.lines().size() / ONE_CREDIT_IN);
        for (var line : free.subList(0, credits)) {
            line.visit().reserve();
            note.add(line.credit());
            again.add(lineFor(line.visit(), Math.max(1, line.minutes() - chance.between(0, 2))));
            log.lookAlikes().add(LookAlike.CREDITED, List.of(line.visit()));
        }
        for (var line : free.subList(credits, Math.min(free.size() / 2, credits + 2))) {
            line.visit().reserve();
            bills.carriedOver().toCredit().add(line);
        }
        bills.invoices().add(note);
        bills.invoices().add(again);
    }

    private void billLate(YearMonth month, CarriedOver before, Bills bills) {
        for (var provider : Provider.values()) {
            var invoice = new Invoice(provider, number(month, 6), month.minusMonths(1), issueDay(month, provider), "");
            for (var visit : before.late()) {
                if (visit.assignment().provider() == provider) {
                    invoice.add(lineFor(visit, claimedMinutes(provider, visit)));
                    bills.earlierVisits().add(visit);
                }
            }
            bills.invoices().add(invoice);
        }
    }

    private void creditLate(YearMonth month, CarriedOver before, Bills bills) {
        var earlier = month.minusMonths(1);
        for (var provider : Provider.values()) {
            int day = issueDay(month, provider);
            var note = new Invoice(provider, number(month, 7), earlier, day + 3, number(earlier, 1));
            var again = new Invoice(provider, number(month, 8), earlier, day + 4, "");
            for (var line : before.toCredit()) {
                if (line.invoice().provider() == provider) {
                    bills.settled().add(Settled.of(line));
                    bills.earlierVisits().add(line.visit());
                    note.add(line.credit());
                    again.add(lineFor(line.visit(), Math.max(1, line.minutes() - 1)));
                }
            }
            bills.invoices().add(note);
            bills.invoices().add(again);
        }
    }

    private Line lineFor(Visit visit, int minutes) {
        return new Line(visit, minutes, pricing.priceOf(visit).orePerHour());
    }

    /** One provider drops the seconds, the others round. */
    private static int claimedMinutes(Provider provider, Visit visit) {
        int whole = (int) ((visit.end() - visit.start()) / 60);
        return provider == Provider.LANGBANKEN ? Math.max(1, whole) : visit.minutes();
    }

    private boolean isEarly(Visit visit, Days days) {
        return world.clock().day(visit.start()) < days.first() + 10;
    }

    private static int issueDay(YearMonth month, Provider provider) {
        return Days.of(month).last() + 3 + provider.ordinal() % 3;
    }

    /** Invoice numbers run within the month. */
    public static String number(YearMonth month, int turn) {
        return Integer.toString((month.getYear() * 100 + month.getMonthValue()) * 100 + turn);
    }
}
