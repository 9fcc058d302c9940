package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.amount.Adjustment;
import se.tillit.verification.amount.Reckoning;
import se.tillit.verification.amount.Room;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.line.Screening;
import se.tillit.visits.EvidenceGrade;
import se.tillit.visits.Visit;

/** One line on its way through the engine: what has been said of it so far. Used by one thread at a time. */
final class LineState {

    final LineCase facts;
    Screening ofInvoice = Screening.CLEAR;
    Screening claim = Screening.CLEAR;
    Screening right = Screening.CLEAR;
    Screening screening = Screening.CLEAR;
    List<RuleCode> visitHolds = List.of();

    @Nullable
    Reckoning reckoning;

    List<Adjustment> decided = List.of();
    List<Adjustment> noted = List.of();

    @Nullable
    Room room;

    @Nullable
    LineState nextOfVisit;

    @Nullable
    LineState creditedLine;

    @Nullable
    SettledLine creditedSettled;

    @Nullable
    LineState creditedBy;

    LineState(LineCase facts) {
        this.facts = facts;
    }

    InvoiceLine line() {
        return facts.line();
    }

    boolean isCredit() {
        return line().isCredit();
    }

    boolean isUnmatchedCredit() {
        return isCredit() && !isHeld() && creditedLine == null && creditedSettled == null;
    }

    boolean isRejected() {
        return screening.rejection() != null;
    }

    boolean isHeld() {
        return !screening.holds().isEmpty() || !visitHolds.isEmpty();
    }

    boolean isPayable() {
        return !isCredit() && !isRejected() && !isHeld();
    }

    /** Whether any rule of amounts has fired, also one in shadow. */
    boolean isAdjusted() {
        return !decided.isEmpty() || !noted.isEmpty();
    }

    /** One more step of the arithmetic that decides. */
    void adjust(Adjustment step) {
        var more = new ArrayList<>(decided);
        more.add(step);
        decided = List.copyOf(more);
        reckoning = step.after();
    }

    /** One more step that a rule in shadow would have made. */
    void note(Adjustment step) {
        var more = new ArrayList<>(noted);
        more.add(step);
        noted = List.copyOf(more);
    }

    /** What is paid now, without regard to credits. */
    Money approved() {
        if (!isPayable()) {
            return Money.ZERO;
        }
        return reckoning == null ? line().amount() : reckoning.approved();
    }

    private Minutes minutes() {
        return isPayable() && reckoning != null ? reckoning.minutes() : Minutes.ZERO;
    }

    /** What becomes of the line. */
    LineDecision decision() {
        var grade = facts.findVisit().map(Visit::grade).orElse(null);
        if (isCredit()) {
            return creditDecision(grade);
        }
        var rejection = screening.rejection();
        if (rejection != null) {
            return new LineDecision(line(), Outcome.REJECT, Money.ZERO, Minutes.ZERO, List.of(rejection.rule()), grade);
        }
        if (isHeld()) {
            var rules = new ArrayList<RuleCode>();
            screening.holds().forEach(reason -> rules.add(reason.rule()));
            rules.addAll(visitHolds);
            return held(rules, grade);
        }
        var outcome = approved().isLessThan(line().amount()) ? Outcome.ADJUST : Outcome.PAY;
        var rules = decided.isEmpty()
                ? List.<RuleCode>of()
                : decided.stream().map(step -> step.reason().rule()).toList();
        return new LineDecision(line(), outcome, approved(), minutes(), rules, grade);
    }

    private LineDecision held(List<RuleCode> rules, @Nullable EvidenceGrade grade) {
        return new LineDecision(line(), Outcome.HOLD, Money.ZERO, Minutes.ZERO, rules, grade);
    }

    private LineDecision creditDecision(@Nullable EvidenceGrade grade) {
        if (isUnmatchedCredit()) {
            return held(List.of(RuleCode.CREDIT_UNMATCHED), grade);
        }
        if (isHeld()) {
            return held(screening.holds().stream().map(Reason::rule).toList(), grade);
        }
        var approved = Money.ZERO;
        var minutes = Minutes.ZERO;
        if (creditedLine != null) {
            approved = creditedLine.approved();
            minutes = creditedLine.minutes();
        } else if (creditedSettled != null) {
            approved = creditedSettled.approved();
            minutes = creditedSettled.minutes();
        }
        return new LineDecision(line(), Outcome.PAY, approved.negated(), Minutes.ZERO.minus(minutes), List.of(), grade);
    }

    /** Why it is held or rejected, in the order of the rules; visit rules have findings of their own. */
    List<Reason> objections() {
        var rejection = screening.rejection();
        return rejection != null ? List.of(rejection) : screening.holds();
    }
}
