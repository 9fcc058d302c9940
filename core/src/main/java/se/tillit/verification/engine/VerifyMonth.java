package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import se.tillit.contracts.Compensation;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.LineTrace;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Verification;
import se.tillit.verification.amount.AmountRules;
import se.tillit.verification.engine.FrameLedger.SettledDraws;
import se.tillit.verification.indicators.ProviderSummaries;
import se.tillit.verification.line.BilledVisits;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.line.LineRules;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.pattern.EvidenceMissing;
import se.tillit.verification.pattern.PatternCase;
import se.tillit.verification.pattern.PatternRules;
import se.tillit.verification.visit.VisitRules;
import se.tillit.verification.visit.VisitSight;
import se.tillit.visits.Visit;

/**
 * Verifies a settlement month: a decision for every line, the findings, and each provider's figures.
 *
 * <p>The same evidence and parameters give the same answer, whatever the order of rows and the number of threads.
 */
public final class VerifyMonth {

    private final Evidence evidence;
    private final Parameters parameters;
    private final Workers workers;
    private final Consumer<Stage> stages;
    private final VisitFindings visitFindings;
    private final LineState[] states;
    private final Verification answer;

    private VerifyMonth(Evidence evidence, Parameters parameters, Workers workers, Consumer<Stage> stages) {
        this.evidence = evidence;
        this.parameters = parameters;
        this.workers = workers;
        this.stages = stages;
        stages.accept(Stage.VISITS);
        var laidOut = workers.both(() -> MonthOfWork.of(evidence), () -> BilledVisits.neighboursByRecipient(evidence));
        var work = laidOut.first();
        var sight = new VisitSight(evidence, parameters, EvidenceMissing.providersWithoutStaffLog(evidence, work));
        var both = workers.both(
                () -> VisitFindings.of(work, sight, workers), () -> BilledVisits.of(evidence, work, laidOut.second()));
        this.visitFindings = both.first();
        var billed = both.second();
        stages.accept(Stage.LINES);
        this.states = statesOf(billed);
        stages.accept(Stage.LEDGERS);
        var settled = new SettledIndex(evidence);
        billVisits(billed, settled);
        workers.share(states.length, this::reckon);
        drawFrames(settled);
        stages.accept(Stage.PATTERNS);
        this.answer = answer(work);
    }

    /**
     * Verifies the month.
     *
     * @param workers the threads that share the work
     * @param stages is told each stage as it begins
     */
    public static VerifyMonth of(Evidence evidence, Parameters parameters, Workers workers, Consumer<Stage> stages) {
        return new VerifyMonth(evidence, parameters, workers, stages);
    }

    /** The answer. */
    public Verification answer() {
        return answer;
    }

    /** How the line was decided, step by step, if there is such a line. */
    public Optional<LineTrace> findTrace(LineId line) {
        return Arrays.stream(states)
                .filter(state -> state.line().id().equals(line))
                .findFirst()
                .map(state -> Tracer.trace(state, visitFindings));
    }

    private LineState[] statesOf(BilledVisits billed) {
        var lines = evidence.handover().lines();
        var made = new LineState[lines.size()];
        var ofInvoices = new InvoiceHolds(evidence, parameters);
        workers.share(made.length, (from, to) -> {
            for (var at = from; at < to; at++) {
                var state = new LineState(new LineCase(lines.get(at), evidence, billed, parameters));
                state.ofInvoice = ofInvoices.of(lines.get(at));
                if (state.isCredit()) {
                    state.screening = state.ofInvoice;
                } else {
                    state.claim = state.ofInvoice.isEnded()
                            ? state.ofInvoice
                            : state.ofInvoice.then(LineRules.screen(LineRules.CLAIM, state.facts));
                    if (!state.claim.isEnded()) {
                        state.right = LineRules.screen(LineRules.RIGHT, state.facts);
                    }
                }
                made[at] = state;
            }
        });
        return made;
    }

    /** Rule 4: lines that name the same visit, known or not, after each other. */
    private void billVisits(BilledVisits billed, SettledIndex settled) {
        var firstOfVisit = new LineState[evidence.handover().visits().size()];
        var unknown = new HashMap<String, List<LineState>>();
        var granted = new HashMap<DecisionOfProvider, List<LineState>>();
        var ledger = new BillingLedger(billed, settled);
        for (var state : states) {
            var visit = state.facts.findVisit().orElse(null);
            var named = state.line().visit();
            if (visit != null) {
                state.nextOfVisit = firstOfVisit[visit.number()];
                firstOfVisit[visit.number()] = state;
            } else if (named != null) {
                unknown.computeIfAbsent(named, unused -> new ArrayList<>(1)).add(state);
            } else if (isOfDecision(state)) {
                granted.computeIfAbsent(DecisionOfProvider.of(state.line()), unused -> new ArrayList<>(1))
                        .add(state);
            } else {
                ledger.settle(new ArrayList<>(List.of(state)), null);
            }
        }
        unknown.forEach((named, group) -> ledger.settle(group, named));
        granted.forEach((key, group) -> ledger.settleGranted(group, key.provider(), key.decision()));
        workers.share(firstOfVisit.length, (from, to) -> {
            for (var number = from; number < to; number++) {
                var first = firstOfVisit[number];
                if (first != null) {
                    ledger.settle(groupFrom(first), first.line().visit());
                }
            }
        });
        for (var visit : settled.visits()) {
            var found = evidence.findVisit(visit);
            if (found.isPresent()
                    && firstOfVisit[found.get().number()] == null
                    && !settled.standing(visit).isEmpty()) {
                billed.bill(found.get());
            }
        }
    }

    /** A line for granted time, or one that gives such a line back. */
    private static boolean isOfDecision(LineState state) {
        return state.line().decision() != null
                && (state.isCredit() || state.facts.findGranted().isPresent());
    }

    private record DecisionOfProvider(ProviderId provider, String decision) {
        static DecisionOfProvider of(InvoiceLine line) {
            return new DecisionOfProvider(line.provider(), String.valueOf(line.decision()));
        }
    }

    private static List<LineState> groupFrom(LineState first) {
        if (first.nextOfVisit == null) {
            return List.of(first);
        }
        var group = new ArrayList<LineState>(2);
        for (LineState state = first; state != null; state = state.nextOfVisit) {
            group.add(state);
        }
        return group;
    }

    /** Rules 10–12, holds by visit rules, and rules 13–16. */
    private void reckon(int from, int to) {
        for (var at = from; at < to; at++) {
            var state = states[at];
            if (state.isCredit() || state.screening.isEnded()) {
                continue;
            }
            state.screening = state.screening.then(LineRules.screen(LineRules.CONDITIONS, state.facts));
            if (state.isRejected()) {
                continue;
            }
            state.visitHolds =
                    visitFindings.holdsFor(state.line(), state.facts.findVisit().orElse(null));
            var claimed = AmountRules.claimed(state.facts);
            if (state.isPayable() && state.facts.findGranted().isPresent()) {
                state.screening = state.screening.then(LineRules.screen(LineRules.CARE, state.facts));
            }
            if (state.isPayable() && claimed != null && isReckoned(state)) {
                var steps = AmountRules.reckon(state.facts, claimed);
                state.reckoning = steps.after();
                state.decided = steps.decided();
                state.noted = steps.noted();
            }
        }
    }

    private static boolean isReckoned(LineState state) {
        return state.facts.hasVisit() || state.facts.findGranted().isPresent();
    }

    /** Rule 17: payable lines of one decision after each other. */
    private void drawFrames(SettledIndex settled) {
        var draws = settledDraws(settled);
        var byDecision = new HashMap<String, List<LineState>>();
        for (var state : states) {
            var decision = state.facts.findDecision();
            if (state.isPayable()
                    && state.reckoning != null
                    && state.facts.paidFor() != Compensation.PER_INTERVENTION
                    && decision.isPresent()) {
                byDecision
                        .computeIfAbsent(decision.get().id(), unused -> new ArrayList<>())
                        .add(state);
            }
        }
        var groups = new ArrayList<>(byDecision.values());
        workers.share(groups.size(), (from, to) -> {
            for (var at = from; at < to; at++) {
                var group = groups.get(at);
                var decision = group.getFirst().facts.findDecision().orElseThrow();
                new FrameLedger(evidence, decision, draws).draw(group);
            }
        });
    }

    private SettledDraws settledDraws(SettledIndex settled) {
        var draws = new SettledDraws();
        for (var line : settled.all()) {
            var visit = evidence.findVisit(line.visit());
            if (visit.isPresent() && !settled.isInThisRun(line) && draws(visit.get())) {
                draws.add(line.id().provider(), line.decision(), monthOf(visit.get()), line.minutes());
            }
        }
        for (var state : states) {
            var credited = state.creditedSettled;
            if (credited != null) {
                var month = state.facts.findVisit().filter(this::draws).map(VerifyMonth::monthOf);
                if (month.isPresent()) {
                    draws.add(
                            credited.id().provider(),
                            credited.decision(),
                            month.get(),
                            Minutes.ZERO.minus(credited.minutes()));
                }
            }
        }
        return draws;
    }

    /** Visits at one price have no part in the frame, which is only reported for them. */
    private boolean draws(Visit visit) {
        return !evidence.pays(Compensation.PER_INTERVENTION)
                || evidence.findContract(visit.provider(), visit.recipient().area(), visit.day())
                        .filter(contract -> contract.compensation() == Compensation.PER_INTERVENTION)
                        .isEmpty();
    }

    private static SettlementMonth monthOf(Visit visit) {
        return SettlementMonth.of(visit.day());
    }

    private Verification answer(MonthOfWork work) {
        var inOrder = states.clone();
        Arrays.sort(inOrder, (one, other) -> InvoiceLine.BY_ID.compare(one.line(), other.line()));
        var decided = new LineDecision[inOrder.length];
        workers.share(inOrder.length, (from, to) -> {
            for (var at = from; at < to; at++) {
                decided[at] = inOrder[at].decision();
            }
        });
        var decisions = List.of(decided);
        var thresholds = parameters.on(evidence.month().first());
        var patternCase = new PatternCase(evidence, work, decisions, parameters);
        var rules = PatternRules.IN_ORDER;
        var both = workers.both(
                () -> ProviderSummaries.of(evidence, work, decisions, parameters),
                () -> new FindingsInOrder(evidence, parameters, visitFindings).of(List.of(inOrder)));
        List<Finding> patterns = workers.gather(rules.size(), (from, to, found) -> {
            for (var at = from; at < to; at++) {
                found.addAll(PatternRules.judge(rules.get(at), patternCase));
            }
        });
        var findings = new ArrayList<>(both.second());
        findings.addAll(patterns);
        return new Verification(evidence.month(), decisions, findings, both.first(), notRun(thresholds::mode));
    }

    private Map<RuleCode, EvidenceKind> notRun(Function<RuleCode, Mode> modes) {
        var wanting = new EnumMap<RuleCode, EvidenceKind>(RuleCode.class);
        wanting.put(RuleCode.RECIPIENT_ABSENT, EvidenceKind.ABSENCES);
        if (evidence.pays(Compensation.GRANTED_TIME)) {
            wanting.put(RuleCode.ABSENCE_DAYS_EXCEEDED, EvidenceKind.ABSENCES);
        }
        if (evidence.pays(Compensation.PER_INTERVENTION)) {
            wanting.put(RuleCode.VISIT_CUT_SHORT, EvidenceKind.PLANNED_VISITS);
        }
        wanting.putAll(VisitRules.NEEDED);
        wanting.putAll(PatternRules.NEEDED);
        wanting.entrySet().removeIf(need -> evidence.has(need.getValue()) || modes.apply(need.getKey()) == Mode.OFF);
        return wanting;
    }
}
