package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.line.BilledVisits;
import se.tillit.verification.line.LineRules;
import se.tillit.verification.line.VisitAlreadyBilled.Billing;

/**
 * All lines that name one visit, or one decision for granted time, after each other: which credit meets which line, and which line bills the visit.
 *
 * <p>Lines come in the order of issue date, provider, invoice and line; a credit comes right after what it credits.
 */
final class BillingLedger {

    private final BilledVisits billed;
    private final SettledIndex settled;

    BillingLedger(BilledVisits billed, SettledIndex settled) {
        this.billed = billed;
        this.settled = settled;
    }

    /** Decides rules 4–9 for the lines of one visit, and whether the visit is billed in the end. */
    void settle(List<LineState> ofVisit, @Nullable String visit) {
        if (ofVisit.size() == 1 && (visit == null || !settled.visits().contains(visit))) {
            settleAlone(ofVisit.getFirst());
            return;
        }
        var standing = visit == null ? List.<SettledLine>of() : new ArrayList<>(settled.standing(visit));
        if (ofVisit.size() > 1) {
            ofVisit.sort((one, other) -> InvoiceLine.BY_ISSUE.compare(one.line(), other.line()));
        }
        for (var state : ofVisit) {
            if (state.isCredit()) {
                matchCredit(state, ofVisit, standing);
            }
        }
        var open = standing.stream()
                .filter(line -> !isGivenBack(line, ofVisit))
                .map(SettledLine::id)
                .toList();
        LineId current = null;
        for (var state : ofVisit) {
            if (!state.isCredit() && bills(state, current, open) && current == null && state.creditedBy == null) {
                current = state.line().id();
            }
        }
        if (current != null || !open.isEmpty()) {
            ofVisit.getFirst().facts.findVisit().ifPresent(billed::bill);
        }
    }

    /**
     * Decides rules 4–9 for all lines for granted time of one provider and decision, and the credit lines for it. A
     * decision is billed once for each month.
     */
    void settleGranted(List<LineState> ofDecision, ProviderId provider, String decision) {
        ofDecision.sort((one, other) -> InvoiceLine.BY_ISSUE.compare(one.line(), other.line()));
        var standing = new ArrayList<>(settled.standing(provider, decision));
        for (var state : ofDecision) {
            if (state.isCredit()) {
                matchCredit(state, ofDecision, standing);
            }
        }
        standing.removeIf(line -> isGivenBack(line, ofDecision));
        var current = new HashMap<SettlementMonth, LineId>();
        for (var state : ofDecision) {
            var granted = state.facts.findGranted();
            if (granted.isPresent()) {
                var month = granted.get().month();
                var open = standing.stream()
                        .filter(line -> settled.canBeFor(line, month))
                        .map(SettledLine::id)
                        .toList();
                if (bills(state, current.get(month), open) && state.creditedBy == null) {
                    current.putIfAbsent(month, state.line().id());
                }
            }
        }
    }

    /** The usual case, without lists: one line, and nothing settled before. */
    private void settleAlone(LineState state) {
        if (!state.isCredit() && bills(state, null, List.of())) {
            state.facts.findVisit().ifPresent(billed::bill);
        }
    }

    private void matchCredit(LineState credit, List<LineState> ofVisit, List<SettledLine> standing) {
        var invoice = credit.line().invoice().credits();
        if (credit.isHeld()
                || invoice == null
                || (credit.line().visit() == null && credit.line().decision() == null)) {
            return;
        }
        for (var state : ofVisit) {
            if (!state.isCredit()
                    && state.creditedBy == null
                    && state.line().provider().equals(credit.line().provider())
                    && state.line().invoice().id().equals(invoice)) {
                state.creditedBy = credit;
                credit.creditedLine = state;
                return;
            }
        }
        for (var line : standing) {
            if (line.id().provider().equals(credit.line().provider())
                    && line.id().invoice().equals(invoice)
                    && !settled.isInThisRun(line)
                    && !isGivenBack(line, ofVisit)) {
                credit.creditedSettled = line;
                return;
            }
        }
    }

    private static boolean isGivenBack(SettledLine line, List<LineState> ofVisit) {
        for (var state : ofVisit) {
            if (state.creditedSettled == line
                    || (state.creditedBy != null && state.line().id().equals(line.id()))) {
                return true;
            }
        }
        return false;
    }

    /** Lets rules 0–9 speak of the line, and says whether it bills its visit: it does unless they reject it. */
    private boolean bills(LineState state, @Nullable LineId current, List<LineId> open) {
        state.screening = state.claim;
        if (!state.claim.isEnded()) {
            state.facts.handOn(billingBefore(state, current, open));
            state.screening = state.claim
                    .then(LineRules.screen(LineRules.BILLING, state.facts))
                    .then(state.right);
        }
        if (state.facts.findGranted().isPresent()) {
            return !state.isRejected();
        }
        return !state.isRejected()
                && state.facts.hasVisit()
                && state.facts.visit().provider().equals(state.line().provider());
    }

    /**
     * A settled line bars the others. Those that are settled and lines of this run as well do not bar each other: they
     * are decided once more in the order in which they came, as when they were settled.
     */
    private Billing billingBefore(LineState state, @Nullable LineId current, List<LineId> open) {
        if (current == null && open.isEmpty()) {
            return Billing.NONE;
        }
        var own = state.line().id();
        var isDecidedAgain = settled.isSettledInThisRun(own);
        var elsewhere = open.stream()
                .filter(line -> !line.equals(own))
                .filter(line -> !(isDecidedAgain && settled.isSettledInThisRun(line)))
                .findFirst()
                .orElse(null);
        return new Billing(current, elsewhere);
    }
}
