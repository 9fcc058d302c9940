package se.tillit.generator.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.tillit.generator.billing.Biller;
import se.tillit.generator.billing.Invoice;
import se.tillit.generator.billing.Line;
import se.tillit.generator.billing.Pricing;
import se.tillit.generator.files.Answer;
import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.World;
import se.tillit.generator.time.Days;
import se.tillit.generator.town.Chance;
import se.tillit.generator.town.Provider;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** A month while faults are planted in it: what is still free to be spoilt, and the answers so far. */
final class Planting {
    private final World world;
    private final MonthPackage month;
    private final Days days;
    private final Chance chance;
    private final Pricing pricing;
    private final Plain plain;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Visit, Line> lines = new IdentityHashMap<>();
    private final Map<Recipient, List<Visit>> byRecipient = new HashMap<>();
    private final List<Line> plainLines = new ArrayList<>();
    private final List<Shift> plainShifts = new ArrayList<>();

    Planting(World world, MonthPackage month) {
        this.world = world;
        this.month = month;
        this.days = Days.of(month.month());
        this.chance = Chance.of(world.seed(), "faults", days.first());
        this.pricing = new Pricing(world);
        this.plain = new Plain(world.clock(), days);
        for (var invoice : month.invoices()) {
            if (invoice.period().equals(month.month()) && invoice.credits().isEmpty()) {
                for (var line : invoice.lines()) {
                    line.findVisit().ifPresent(visit -> lines.putIfAbsent(visit, line));
                }
            }
        }
        for (var visit : month.visits()) {
            byRecipient
                    .computeIfAbsent(visit.recipient(), unused -> new ArrayList<>())
                    .add(visit);
            var line = lines.get(visit);
            if (line != null && plain.isPlain(visit)) {
                plainLines.add(line);
            }
        }
        byRecipient.values().forEach(visits -> visits.sort(Comparator.comparingLong(Visit::start)));
        for (var shift : month.shifts()) {
            if (plain.isPlain(shift) && shift.visits().stream().allMatch(lines::containsKey)) {
                plainShifts.add(shift);
            }
        }
        chance.shuffle(plainLines);
        chance.shuffle(plainShifts);
    }

    World world() {
        return world;
    }

    MonthPackage month() {
        return month;
    }

    Days days() {
        return days;
    }

    Chance chance() {
        return chance;
    }

    List<Answer> answers() {
        return answers;
    }

    int lineCount() {
        return lines.size();
    }

    /** The day of the visit. */
    int dayOf(Visit visit) {
        return world.clock().day(visit.start());
    }

    int priceOf(Visit visit) {
        return pricing.priceOf(visit).orePerHour();
    }

    Pricing pricing() {
        return pricing;
    }

    /** The line that bills the visit. */
    Optional<Line> findLine(Visit visit) {
        return Optional.ofNullable(lines.get(visit));
    }

    /** Every visit to the recipient in the package, in order of time. */
    List<Visit> visitsTo(Recipient recipient) {
        return byRecipient.getOrDefault(recipient, List.of());
    }

    /** So many lines of plain visits that nothing else has touched; the taker changes or reserves them. */
    Iterator<Line> freeLines() {
        return plainLines.stream().filter(line -> !line.visit().isReserved()).iterator();
    }

    /** Plain shifts of which nothing has touched any visit. */
    Iterator<Shift> freeShifts() {
        return plainShifts.stream()
                .filter(shift -> shift.visits().stream().noneMatch(Visit::isReserved))
                .iterator();
    }

    /** The next of the values that suits, or none. */
    static <T> Optional<T> next(Iterator<T> values, Predicate<T> suits) {
        while (values.hasNext()) {
            var value = values.next();
            if (suits.test(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether the visit could be moved there: the recipient is free, and the price stays the same. */
    boolean canMove(Visit visit, long start, long end) {
        int before = priceOf(visit);
        long oldStart = visit.start();
        long oldEnd = visit.end();
        boolean free = visitsTo(visit.recipient()).stream()
                .filter(other -> other != visit && other.recipient() == visit.recipient())
                .noneMatch(other -> other.start() < end + 60
                        && start < other.end() + 60
                        && !(other.start() >= oldEnd || other.end() <= start));
        visit.movedTo(start, end);
        boolean sameprice = priceOf(visit) == before;
        visit.movedTo(oldStart, oldEnd);
        return free && sameprice && world.clock().day(start) == world.clock().day(oldStart);
    }

    /** The provider's invoice of the month with that turn; it is made where there is none. */
    Invoice invoice(Provider provider, int turn) {
        var id = Biller.number(month.month(), turn);
        return month.invoices().stream()
                .filter(invoice ->
                        invoice.provider() == provider && invoice.id().equals(id))
                .findFirst()
                .orElseGet(() -> add(new Invoice(provider, id, month.month(), days.last() + 5 + turn, "")));
    }

    /** Adds the invoice to the month. */
    Invoice add(Invoice invoice) {
        month.invoices().add(invoice);
        return invoice;
    }

    void answerLine(String rule, Line line) {
        answers.add(new Answer(rule, "line", line.key(), List.of(line.key())));
    }

    /** A finding on the visit that holds its line. */
    void answerHeldVisit(String rule, Visit visit) {
        var held = findLine(visit).map(Line::key).stream().toList();
        answers.add(new Answer(rule, "visit", visit.id(), held));
        visit.reserve();
    }

    /** A finding on the visit that leaves its line alone. */
    void answerVisit(String rule, Visit visit) {
        answers.add(new Answer(rule, "visit", visit.id(), List.of()));
        visit.reserve();
    }

    void answer(String rule, String kind, String subject) {
        answers.add(new Answer(rule, kind, subject, List.of()));
    }
}
