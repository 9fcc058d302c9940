package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Plan;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Verification;

/** What holds whatever a provider is paid for, changes of contract in mid-month included. A failure names the seed. */
class WaysToPayInRandomTest {

    private static final int MONTHS = 150;
    private static final long FIRST_SEED = 20_261_100L;

    private static void everyMonth(LongConsumer property) {
        LongStream.range(FIRST_SEED, FIRST_SEED + MONTHS).forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The month with the seed " + seed, broken);
            }
        });
    }

    /** One company, three decisions, contracts that change on some day, absences, plans and extras of all kinds. */
    private static final class AMixedMonth {
        private final Random random;
        private final ALawfulMonth month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .withoutPlans()
                .withoutAssignments()
                .withoutContracts();

        AMixedMonth(long seed) {
            random = new Random(seed);
            var change = 1 + random.nextInt(31);
            addContract("C1", DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, change)));
            addContract("C2", DateRange.ofClosed(LocalDate.of(2026, 10, change).plusDays(1), null));
            for (var at = 1; at <= 3; at++) {
                addDecision(at);
            }
            for (var absence = random.nextInt(3); absence > 0; absence--) {
                var day = 1 + random.nextInt(20);
                month.with(AGrantedMonth.absence(
                        "B" + absence,
                        "2026-10-%02dT%02d:00".formatted(day, random.nextInt(24)),
                        "2026-10-%02dT%02d:00".formatted(day + random.nextInt(11), 23)));
            }
        }

        private void addContract(String id, DateRange days) {
            var ways = Compensation.values();
            var way = ways[random.nextInt(ways.length)];
            Contract contract = ALawfulMonth.contract(id, ALawfulMonth.COMPANY, way, days);
            month.with(contract);
            if (random.nextInt(8) > 0) {
                month.with(ALawfulMonth.price(
                        contract, random.nextInt(400, 500) + ".50", way.unit(), AGrantedMonth.october(1, 31)));
            }
        }

        private void addDecision(int at) {
            Decision decision = ALawfulMonth.decision("D" + at, ALawfulMonth.RECIPIENT, random.nextInt(4_000));
            month.with(decision);
            var from = 1 + random.nextInt(20);
            month.with(ALawfulMonth.assignment(
                    "U" + at, decision, ALawfulMonth.COMPANY, AGrantedMonth.october(from, from + random.nextInt(11))));
            if (random.nextInt(5) > 0) {
                var approved = AVisit.instant("2026-10-01T10:00");
                var first = 1 + random.nextInt(15);
                month.with(new Plan(
                        "G" + at,
                        decision,
                        ALawfulMonth.COMPANY,
                        approved,
                        approved,
                        AGrantedMonth.october(first, 31)));
            }
            if (random.nextInt(3) == 0) {
                var day = 1 + random.nextInt(25);
                month.with(new Extra(
                        "E" + at,
                        decision,
                        AGrantedMonth.october(day, day + 5),
                        Minutes.of(random.nextInt(300)),
                        AVisit.instant("2026-10-30T10:00")));
            }
            bill(decision, at);
        }

        private void bill(Decision decision, int at) {
            for (var line = 0; line < random.nextInt(3); line++) {
                month.with(spoilt(ALine.granted(at + "." + line, Minutes.of(random.nextInt(4_000)))
                        .under(decision.id())));
            }
            for (var number = 0; number < 12; number++) {
                var visit = AVisit.of("V" + at + "." + number)
                        .at(
                                "2026-10-%02dT%02d:00".formatted(1 + random.nextInt(31), 7 + random.nextInt(12)),
                                random.nextInt(200));
                month.with(visit);
                if (random.nextInt(3) == 0) {
                    month.with(
                            spoilt(ALine.billing(visit, "v" + at + "." + number).under(decision.id())));
                }
            }
            if (random.nextInt(4) == 0) {
                var note = ASettlement.creditNote("K" + at, "2026-11-06", "F1");
                month.with(note)
                        .with(ALine.granted("1", Minutes.of(-10))
                                .under(decision.id())
                                .on(note));
            }
        }

        private ALine spoilt(ALine line) {
            return switch (random.nextInt(9)) {
                case 0 -> line.priced(UnitPrice.sek("600.00"));
                case 1 -> line.amounting(Money.ofOre(random.nextInt(4_000_000)));
                case 2 -> line.claiming(null);
                case 3 -> line.priced(null);
                case 4 -> line.helping(null);
                default -> line;
            };
        }
    }

    private static Verification verify(ALawfulMonth month) {
        return RandomMonthsTest.verify(month.handover(), 1);
    }

    private static ALawfulMonth month(long seed) {
        return new AMixedMonth(seed).month;
    }

    @Test
    void finds_the_rules_of_other_ways_to_pay() {
        var rules = new HashSet<RuleCode>();
        var outcomes = EnumSet.noneOf(Outcome.class);
        everyMonth(seed -> verify(month(seed)).decisions().forEach(decision -> {
            rules.addAll(decision.rules());
            outcomes.add(decision.outcome());
        }));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(rules)
                .contains(
                        RuleCode.LINE_UNSPECIFIED,
                        RuleCode.VISIT_ALREADY_BILLED,
                        RuleCode.PLAN_MISSING,
                        RuleCode.PRICE_MISSING,
                        RuleCode.AMOUNT_MISCALCULATED,
                        RuleCode.PRICE_EXCEEDS_CONTRACT,
                        RuleCode.ABSENCE_DAYS_EXCEEDED,
                        RuleCode.EXECUTED_BELOW_GRANTED,
                        RuleCode.NOTHING_EXECUTED,
                        RuleCode.FRAME_EXCEEDED);
    }

    @Test
    void never_approves_more_than_is_claimed() {
        everyMonth(seed -> assertThat(verify(month(seed)).decisions())
                .filteredOn(decision -> !decision.line().isCredit())
                .allSatisfy(decision -> assertThat(decision.approved()).isBetween(Money.ZERO, decision.claimed())));
    }

    @Test
    void answers_alike_whatever_the_order_of_rows_and_the_number_of_threads() {
        everyMonth(seed -> {
            var month = month(seed).handover();
            var answer = RandomMonthsTest.inWords(RandomMonthsTest.verify(month, 1));
            var shuffled = RandomMonthsTest.shuffled(month, new Random(-seed));

            assertThat(RandomMonthsTest.inWords(RandomMonthsTest.verify(shuffled, 2)))
                    .isEqualTo(answer);
        });
    }

    /** Lines paid by the minute never draw more of a decision than it grants, extras and rounding of each apart. */
    @Test
    void never_pays_more_minutes_of_a_decision_than_it_grants() {
        everyMonth(seed -> {
            var handover = month(seed).handover();
            var byDecision = new HashMap<String, Long>();
            for (var decision : RandomMonthsTest.verify(handover, 1).decisions()) {
                if (isByTheMinute(decision, handover.contracts())) {
                    byDecision.merge(
                            String.valueOf(decision.line().decision()),
                            decision.minutes().value(),
                            Long::sum);
                }
            }
            for (var decision : handover.decisions()) {
                var extras = handover.extras().stream()
                        .filter(extra -> extra.decision().equals(decision))
                        .mapToLong(extra -> extra.minutes().value())
                        .sum();
                assertThat(byDecision.getOrDefault(decision.id(), 0L))
                        .isLessThanOrEqualTo(decision.perMonth().value() + extras);
            }
        });
    }

    private static boolean isByTheMinute(LineDecision decision, List<Contract> contracts) {
        return !decision.line().isCredit()
                && contracts.stream().noneMatch(one -> one.compensation() == Compensation.PER_INTERVENTION);
    }

    /** A longer absence, and a visit fewer, never raise what is paid for granted time. */
    @Test
    void pays_no_more_for_granted_time_when_there_is_less_of_it() {
        everyMonth(seed -> {
            var before = grantedOnly(verify(month(seed)));
            var away = month(seed).with(AGrantedMonth.absence("B9", "2026-10-03T00:00", "2026-10-14T00:00"));
            var after = grantedOnly(verify(away));

            before.forEach((line, approved) ->
                    assertThat(Objects.requireNonNull(after.get(line))).as(line).isLessThanOrEqualTo(approved));
        });
    }

    private static HashMap<String, Money> grantedOnly(Verification answer) {
        var approved = new HashMap<String, Money>();
        for (var decision : answer.decisions()) {
            var isGranted = decision.line().visit() == null && !decision.line().isCredit();
            var isAlone = answer.decisions().stream()
                    .noneMatch(other -> other.line().visit() != null
                            && Objects.equals(
                                    other.line().decision(), decision.line().decision()));
            if (isGranted && isAlone) {
                approved.put(decision.line().id().toString(), decision.approved());
            }
        }
        return approved;
    }
}
