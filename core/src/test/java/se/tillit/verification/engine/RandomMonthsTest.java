package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVerification;
import se.tillit.verification.Evidence;
import se.tillit.verification.Handover;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.Subject;
import se.tillit.verification.Verification;
import se.tillit.verification.engine.RandomMonth.Sharing;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.Visit;

/** What holds in every month. A failure names the seed of its month. */
class RandomMonthsTest {

    private static final int MONTHS = 200;
    private static final long FIRST_SEED = 20_261_000L;

    private static void everyMonth(LongConsumer property) {
        LongStream.range(FIRST_SEED, FIRST_SEED + MONTHS).forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The month with the seed " + seed, broken);
            }
        });
    }

    static Verification verify(Handover handover, int threads) {
        var evidence = new Evidence(handover, ALawfulMonth.MONTH, Set.of());
        return AVerification.of(evidence, Parameters.defaults(), threads).answer();
    }

    private static Verification verify(long seed) {
        return verify(RandomMonth.of(seed, Sharing.ALL).handover(), 1);
    }

    static List<String> inWords(Verification answer) {
        var words = new ArrayList<String>();
        for (var decision : answer.decisions()) {
            words.add(AVerification.inWords(decision) + " " + decision.minutes());
        }
        for (var finding : answer.findings()) {
            var subject = finding.subject() instanceof Subject.OfVisit(var visit)
                    ? visit.id()
                    : finding.subject().toString();
            words.add("%s %s %s %s %s %s"
                    .formatted(
                            AVerification.inWords(finding),
                            subject,
                            finding.staff(),
                            finding.visits(),
                            finding.lines(),
                            finding.reason()));
        }
        answer.providers().forEach(provider -> words.add(provider.toString()));
        return words;
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        var other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return other;
    }

    static Handover shuffled(Handover all, Random random) {
        return with(
                new Handover(
                        shuffled(all.providers(), random),
                        shuffled(all.areas(), random),
                        shuffled(all.contracts(), random),
                        shuffled(all.prices(), random),
                        shuffled(all.recipients(), random),
                        shuffled(all.decisions(), random),
                        shuffled(all.extras(), random),
                        shuffled(all.assignments(), random),
                        shuffled(all.plans(), random),
                        shuffled(all.plannedVisits(), random),
                        shuffled(all.employments(), random),
                        shuffled(all.shifts(), random),
                        shuffled(all.tags(), random),
                        all.visits(),
                        all.visitsById(),
                        shuffled(all.absences(), random),
                        shuffled(all.settled(), random),
                        shuffled(all.invoices(), random),
                        all.lines(),
                        all.present(),
                        all.rejected()),
                shuffled(all.visits(), random),
                shuffled(all.lines(), random));
    }

    /** With other visits, numbered anew, and other lines. */
    private static Handover with(Handover all, List<Visit> visits, List<InvoiceLine> lines) {
        var numbered = new ArrayList<Visit>();
        var byId = new HashMap<String, Visit>();
        for (var visit : visits) {
            var built = new Visit(
                    numbered.size(),
                    visit.id(),
                    visit.recipient(),
                    visit.provider(),
                    visit.employment(),
                    visit.service(),
                    visit.time(),
                    visit.startMethod(),
                    visit.endMethod(),
                    visit.place(),
                    visit.startTag(),
                    visit.otherEndTag(),
                    visit.registeredAt(),
                    visit.changeReason());
            numbered.add(built);
            byId.put(built.id(), built);
        }
        return new Handover(
                all.providers(),
                all.areas(),
                all.contracts(),
                all.prices(),
                all.recipients(),
                all.decisions(),
                all.extras(),
                all.assignments(),
                all.plans(),
                all.plannedVisits(),
                all.employments(),
                all.shifts(),
                all.tags(),
                numbered,
                byId,
                all.absences(),
                all.settled(),
                all.invoices(),
                lines,
                all.present(),
                all.rejected());
    }

    @Test
    void finds_most_of_the_rules_in_the_random_months() {
        var rules = new HashSet<String>();
        var outcomes = new HashSet<Outcome>();
        everyMonth(seed -> {
            for (var decision : verify(seed).decisions()) {
                decision.rules().forEach(rule -> rules.add(rule.code()));
                outcomes.add(decision.outcome());
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(rules)
                .contains(
                        "credit-unmatched",
                        "line-unspecified",
                        "visit-unknown",
                        "line-contradicts-visit",
                        "visit-already-billed",
                        "decision-missing",
                        "assignment-missing",
                        "recipient-absent",
                        "second-staff-not-granted",
                        "plan-missing",
                        "price-missing",
                        "amount-miscalculated",
                        "price-exceeds-contract",
                        "time-exceeds-visit",
                        "time-counted-twice",
                        "frame-exceeded",
                        "two-employers-at-once",
                        "staff-in-two-places");
    }

    @Test
    void never_approves_more_than_is_claimed() {
        everyMonth(seed -> assertThat(verify(seed).decisions())
                .filteredOn(decision -> !decision.line().isCredit())
                .allSatisfy(decision -> {
                    assertThat(decision.approved()).isBetween(Money.ZERO, decision.claimed());
                    assertThat(decision.outcome() == Outcome.ADJUST)
                            .isEqualTo(decision.approved().isLessThan(decision.claimed())
                                    && decision.outcome() != Outcome.HOLD
                                    && decision.outcome() != Outcome.REJECT);
                }));
    }

    @Test
    void never_lets_credits_give_back_more_than_was_approved() {
        everyMonth(seed -> {
            var month = RandomMonth.of(seed, Sharing.ALL).handover();
            var settled = month.settled().stream()
                    .filter(line -> !line.isCredit())
                    .map(SettledLine::approved)
                    .reduce(Money.ZERO, Money::plus);
            var approved = verify(month, 1).decisions().stream()
                    .map(LineDecision::approved)
                    .reduce(Money.ZERO, Money::plus);

            assertThat(approved.plus(settled)).isGreaterThanOrEqualTo(Money.ZERO);
        });
    }

    @Test
    void answers_alike_whatever_the_order_of_rows_and_the_number_of_threads() {
        everyMonth(seed -> {
            var month = RandomMonth.of(seed, Sharing.ALL).handover();
            var answer = inWords(verify(month, 1));

            assertThat(inWords(verify(month, 2))).isEqualTo(answer);
            assertThat(inWords(verify(shuffled(month, new Random(seed)), 1))).isEqualTo(answer);
            assertThat(inWords(verify(shuffled(month, new Random(-seed)), 2))).isEqualTo(answer);
        });
    }

    @Test
    void answers_alike_when_it_is_run_again() {
        everyMonth(seed -> {
            var month = RandomMonth.of(seed, Sharing.ALL).handover();

            assertThat(verify(month, 1)).isEqualTo(verify(month, 1));
        });
    }

    @Test
    void makes_a_providers_total_of_its_lines() {
        everyMonth(seed -> {
            var answer = verify(seed);
            for (var summary : answer.providers()) {
                var lines = answer.decisions().stream()
                        .filter(decision -> decision.line()
                                .provider()
                                .equals(summary.provider().id()))
                        .toList();
                var own = summary.sums();

                assertThat(own.lines()).isEqualTo(lines.size());
                assertThat(own.claimed()).isEqualTo(sum(lines, LineDecision::claimed));
                assertThat(own.approved()).isEqualTo(sum(lines, LineDecision::approved));
                assertThat(own.held()).isEqualTo(sum(with(lines, Outcome.HOLD), LineDecision::claimed));
                assertThat(own.rejected()).isEqualTo(sum(with(lines, Outcome.REJECT), LineDecision::claimed));
                assertThat(own.adjusted())
                        .isEqualTo(sum(
                                with(lines, Outcome.ADJUST),
                                decision -> decision.claimed().minus(decision.approved())));
            }
            assertThat(answer.providers().stream()
                            .map(summary -> summary.sums().claimed())
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(answer.decisions().stream()
                            .map(LineDecision::claimed)
                            .reduce(Money.ZERO, Money::plus));
        });
    }

    private static List<LineDecision> with(List<LineDecision> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }

    private static Money sum(List<LineDecision> lines, Function<LineDecision, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void pays_once_for_a_credit_and_a_new_invoice() {
        everyMonth(seed -> {
            var month = RandomMonth.of(seed, Sharing.ALL).handover();
            var before = verify(month, 1);
            var chosen = before.decisions().stream()
                    .filter(decision -> Money.ZERO.isLessThan(decision.approved()))
                    .filter(decision -> isNamedOnce(month, decision.line().visit()))
                    .toList();
            for (var decision : chosen.subList(0, Math.min(2, chosen.size()))) {
                var after = verify(creditedAndBilledAgain(month, decision.line()), 1);

                assertThat(approvedFor(after, decision.line().visit())).isEqualTo(decision.approved());
                assertThat(withoutVisit(after, decision.line().visit()))
                        .isEqualTo(withoutVisit(before, decision.line().visit()));
            }
        });
    }

    private static boolean isNamedOnce(Handover month, @Nullable String visit) {
        return visit != null
                && month.lines().stream()
                                .filter(line -> visit.equals(line.visit()))
                                .count()
                        == 1
                && month.settled().stream().noneMatch(line -> visit.equals(line.visit()));
    }

    private static Handover creditedAndBilledAgain(Handover month, InvoiceLine line) {
        var note = ASettlement.invoice(
                line.provider(), "K99", "2026-12-01", line.invoice().id());
        var again = ASettlement.invoice(line.provider(), "F99", "2026-12-02", null);
        var minutes = line.minutes();
        var lines = new ArrayList<>(month.lines());
        lines.add(copy(
                line,
                note,
                minutes == null ? null : Minutes.ZERO.minus(minutes),
                line.amount().negated()));
        lines.add(copy(line, again, minutes, line.amount()));
        return with(month, month.visits(), lines);
    }

    private static InvoiceLine copy(InvoiceLine line, Invoice invoice, @Nullable Minutes minutes, Money amount) {
        return new InvoiceLine(
                invoice,
                line.line(),
                line.visit(),
                line.recipient(),
                line.decision(),
                line.plan(),
                line.staff(),
                line.service(),
                line.time(),
                line.ends(),
                minutes,
                line.price(),
                amount);
    }

    private static Money approvedFor(Verification answer, @Nullable String visit) {
        return answer.decisions().stream()
                .filter(decision -> String.valueOf(visit).equals(decision.line().visit()))
                .map(LineDecision::approved)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<String> withoutVisit(Verification answer, @Nullable String visit) {
        return answer.decisions().stream()
                .filter(decision ->
                        !String.valueOf(visit).equals(decision.line().visit()))
                .map(AVerification::inWords)
                .toList();
    }

    @Test
    void decides_a_providers_lines_whatever_another_provider_bills_and_does() {
        everyMonth(seed -> {
            var month = RandomMonth.of(seed, Sharing.RECIPIENTS).handover();
            var all = verify(month, 1);
            for (var own : List.of(ALawfulMonth.COMPANY, ALawfulMonth.MUNICIPAL)) {
                var lines = month.lines().stream()
                        .filter(line -> line.provider().equals(own))
                        .toList();
                var visits = month.visits().stream()
                        .filter(visit -> visit.provider().equals(own) || isNamed(visit, lines))
                        .toList();

                assertThat(of(own, verify(with(month, month.visits(), lines), 1)))
                        .isEqualTo(of(own, all));
                assertThat(of(own, verify(with(month, visits, lines), 1))).isEqualTo(of(own, all));
            }
        });
    }

    private static boolean isNamed(Visit visit, List<InvoiceLine> lines) {
        return lines.stream().anyMatch(line -> visit.id().equals(line.visit()));
    }

    private static Map<String, String> of(ProviderId provider, Verification answer) {
        var own = new HashMap<String, String>();
        for (var decision : answer.decisions()) {
            if (decision.line().provider().equals(provider)) {
                own.put(decision.line().id().toString(), AVerification.inWords(decision));
            }
        }
        return own;
    }
}
