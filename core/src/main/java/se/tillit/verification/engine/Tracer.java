package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.invoices.LineId;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineTrace;
import se.tillit.verification.LineTrace.Look;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.LineTrace.Step;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.amount.Adjustment;
import se.tillit.verification.amount.AmountRules;
import se.tillit.verification.amount.FrameExceeded;
import se.tillit.verification.amount.Reckoning;
import se.tillit.verification.invoice.CreditUnmatched;
import se.tillit.verification.line.LineRule;
import se.tillit.verification.line.LineRules;
import se.tillit.verification.line.Verdict;
import se.tillit.verification.visit.VisitFinding;
import se.tillit.verification.visit.VisitRule;
import se.tillit.verification.visit.VisitRules;
import se.tillit.visits.Visit;

/** Retells how a line was decided, once all has been said of it. */
final class Tracer {

    private final LineState state;
    private final VisitFindings visitFindings;
    private final List<Look> looks = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Tracer(LineState state, VisitFindings visitFindings) {
        this.state = state;
        this.visitFindings = visitFindings;
    }

    static LineTrace trace(LineState state, VisitFindings visitFindings) {
        var tracer = new Tracer(state, visitFindings);
        if (state.isCredit()) {
            tracer.retellCredit();
        } else {
            tracer.retellLineRules();
            tracer.retellVisitRules();
            tracer.retellAmounts();
        }
        Contract contract = state.facts.findContract().orElse(null);
        Price price = state.facts.findPrice().orElse(null);
        return new LineTrace(
                state.decision(),
                state.facts.findVisit().orElse(null),
                contract,
                price,
                tracer.looks,
                tracer.steps,
                state.room,
                tracer.credited(),
                state.facts.findGranted().orElse(null));
    }

    private @Nullable LineId credited() {
        if (state.creditedLine != null) {
            return state.creditedLine.line().id();
        }
        return state.creditedSettled == null ? null : state.creditedSettled.id();
    }

    private void retellCredit() {
        if (state.isUnmatchedCredit()) {
            looks.add(new Look(RuleCode.CREDIT_UNMATCHED, Result.HELD, CreditUnmatched.reason(state.line())));
        }
        retellInvoiceHold();
    }

    /** What is wrong with the invoice as a whole, where that is so; and whether it ended the line. */
    private boolean retellInvoiceHold() {
        for (var reason : state.ofInvoice.holds()) {
            looks.add(new Look(reason.rule(), Result.HELD, reason));
        }
        for (var reason : state.ofInvoice.noted()) {
            looks.add(new Look(reason.rule(), Result.SHADOW, reason));
        }
        return state.ofInvoice.isEnded();
    }

    private Mode modeOf(RuleCode rule) {
        return state.facts.thresholds().mode(rule);
    }

    private void retellLineRules() {
        var ended = retellInvoiceHold();
        for (var rule : LineRules.IN_ORDER) {
            if (isRetold(rule.code())) {
                continue;
            }
            var mode = modeOf(rule.code());
            if (isNotFor(rule)) {
                continue;
            }
            if (ended || mode == Mode.OFF) {
                looks.add(new Look(rule.code(), ended ? Result.NOT_TRIED : Result.OFF, null));
                continue;
            }
            var look = look(rule, mode);
            looks.add(look);
            ended = look.result() == Result.REJECTED || (look.result() == Result.HELD && state.screening.isSuspended());
        }
    }

    private boolean isNotFor(LineRule rule) {
        var isGranted = state.facts.findGranted().isPresent();
        return LineRules.CARE.contains(rule)
                ? !isGranted || state.isHeld()
                : isGranted && LineRules.NOT_FOR_GRANTED_TIME.contains(rule.code());
    }

    private boolean hasSomethingToSee() {
        return state.facts.hasVisit() || state.facts.findGranted().isPresent();
    }

    private boolean isRetold(RuleCode rule) {
        return looks.stream().anyMatch(look -> look.rule() == rule);
    }

    private Look look(LineRule rule, Mode mode) {
        if (rule.code() == RuleCode.RECIPIENT_ABSENT && !state.facts.evidence().has(EvidenceKind.ABSENCES)) {
            return new Look(rule.code(), Result.NOT_RUN, null);
        }
        return switch (rule.judge(state.facts)) {
            case Verdict.Clear() ->
                new Look(rule.code(), Result.CLEAR, hasSomethingToSee() ? rule.seen(state.facts) : null);
            case Verdict.Reject(var reason) -> fired(mode, Result.REJECTED, reason);
            case Verdict.Hold(var reason) -> fired(mode, Result.HELD, reason);
            case Verdict.HoldAtOnce(var reason) -> fired(mode, Result.HELD, reason);
        };
    }

    private static Look fired(Mode mode, Result result, Reason reason) {
        return new Look(reason.rule(), mode == Mode.SHADOW ? Result.SHADOW : result, reason);
    }

    private void retellVisitRules() {
        var visit = state.facts.findVisit().orElse(null);
        if (visit == null) {
            return;
        }
        for (var rule : VisitRules.IN_ORDER) {
            looks.add(look(rule, visit));
        }
    }

    private Look look(VisitRule rule, Visit visit) {
        var sight = visitFindings.sight();
        for (var finding : visitFindings.of(visit)) {
            if (finding.rule() == rule.code()) {
                return new Look(rule.code(), resultOf(finding), finding.reason());
            }
        }
        if (rule.modeFor(visit, sight) == Mode.OFF) {
            return new Look(rule.code(), Result.OFF, null);
        }
        if (!MonthOfWork.startsIn(sight.evidence().month().time(), visit.time())) {
            return new Look(rule.code(), Result.NOT_TRIED, null);
        }
        var needed = VisitRules.NEEDED.get(rule.code());
        if (needed != null && !sight.evidence().has(needed)) {
            return new Look(rule.code(), Result.NOT_RUN, null);
        }
        return new Look(rule.code(), Result.CLEAR, rule.seen(visit, sight));
    }

    private Result resultOf(VisitFinding finding) {
        if (finding.mode() == Mode.SHADOW) {
            return Result.SHADOW;
        }
        return !state.screening.isEnded() && VisitFindings.holds(finding, state.line()) ? Result.HELD : Result.NOTED;
    }

    private void retellAmounts() {
        var now = AmountRules.claimed(state.facts);
        if (!state.isPayable() || now == null || state.reckoning == null) {
            return;
        }
        steps.add(stepTo(null, now));
        for (var rule : AmountRules.IN_ORDER) {
            if (!rule.isFor(state.facts.paidFor())) {
                continue;
            }
            var decided = stepOf(rule.code(), state.decided);
            if (decided != null) {
                var before = now;
                now = decided.after();
                steps.add(stepTo(rule.code(), now));
                var result = now.approved().isLessThan(before.approved()) ? Result.ADJUSTED : Result.NOTED;
                looks.add(new Look(rule.code(), result, decided.reason()));
            } else {
                looks.add(notDecided(rule.code(), rule.seen(state.facts, now)));
            }
        }
        var room = state.room;
        var last = stepOf(RuleCode.FRAME_EXCEEDED, state.decided);
        if (last != null) {
            var result = last.after().approved().isLessThan(now.approved()) ? Result.ADJUSTED : Result.NOTED;
            steps.add(stepTo(RuleCode.FRAME_EXCEEDED, last.after()));
            looks.add(new Look(RuleCode.FRAME_EXCEEDED, result, last.reason()));
        } else if (room != null) {
            looks.add(notDecided(RuleCode.FRAME_EXCEEDED, FrameExceeded.seen(now, room)));
        }
    }

    private static Step stepTo(@Nullable RuleCode rule, Reckoning after) {
        return new Step(rule, after.minutes(), after.price(), after.approved(), after.unit());
    }

    private Look notDecided(RuleCode rule, Reason seen) {
        var noted = stepOf(rule, state.noted);
        if (noted != null) {
            return new Look(rule, Result.SHADOW, noted.reason());
        }
        if (modeOf(rule) == Mode.OFF) {
            return new Look(rule, Result.OFF, null);
        }
        var needed = AmountRules.NEEDED.get(rule);
        return needed != null && !state.facts.evidence().has(needed)
                ? new Look(rule, Result.NOT_RUN, null)
                : new Look(rule, Result.CLEAR, seen);
    }

    private static @Nullable Adjustment stepOf(RuleCode rule, List<Adjustment> steps) {
        return steps.stream()
                .filter(step -> step.reason().rule() == rule)
                .findFirst()
                .orElse(null);
    }
}
