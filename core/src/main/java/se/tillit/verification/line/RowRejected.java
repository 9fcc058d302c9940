package se.tillit.verification.line;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.Invoice;
import se.tillit.verification.Reason;
import se.tillit.verification.RejectedKeys.PlanKey;
import se.tillit.verification.RejectedKeys.PriceKey;
import se.tillit.verification.RuleCode;

/**
 * The line needs a row that was refused when the package was read: a visit, recipient, decision or employment found
 * only among rejected rows, or a rejected contract of its provider, plan of its decision, or price of its contract. An
 * electronic invoice that breaks the official rules counts as such a row for its own lines.
 *
 * <p>Half the facts are no ground for a judgement, so nothing else is tried until the row is mended.
 */
public final class RowRejected implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.ROW_REJECTED;
    }

    @Override
    public Verdict judge(LineCase line) {
        var rejected = line.evidence().handover().rejected();
        if (rejected.isEmpty()) {
            return Verdict.CLEAR;
        }
        var claim = line.line();
        if (names(rejected.visits(), claim.visit())) {
            return held("visits", claim.visit());
        }
        if (names(rejected.recipients(), claim.recipient())) {
            return held("recipients", claim.recipient());
        }
        if (names(rejected.decisions(), claim.decision())) {
            return held("decisions", claim.decision());
        }
        if (names(rejected.staff(), claim.staff())) {
            return held("staff", claim.staff());
        }
        if (rejected.contractProviders().contains(claim.provider().value())) {
            return held("contracts", claim.provider().value());
        }
        var decision = claim.decision();
        if (decision != null
                && rejected.plans()
                        .contains(new PlanKey(decision, claim.provider().value()))) {
            return held("plans", decision);
        }
        var contract = line.findContract();
        var service = serviceOf(line);
        if (contract.isPresent()
                && service != null
                && rejected.prices().contains(new PriceKey(contract.get().id(), service))) {
            return held("prices", contract.get().id());
        }
        return Verdict.CLEAR;
    }

    /** A line for granted time need not name the service, which is the decision's. */
    private static @Nullable String serviceOf(LineCase line) {
        var claimed = line.line().service();
        return claimed == null && line.findGranted().isPresent()
                ? line.findDecision().map(decision -> decision.service().code()).orElse(null)
                : claimed;
    }

    /** Why lines of an electronic invoice are held that was refused because it breaks the rules for such invoices. */
    public static Reason ofInvoice(Invoice invoice) {
        return Reason.of(RuleCode.ROW_REJECTED).with("resource", "invoices").with("key", invoice.id());
    }

    private static boolean names(Set<String> keys, @Nullable String key) {
        return key != null && keys.contains(key);
    }

    private Verdict held(String resource, @Nullable String key) {
        return new Verdict.HoldAtOnce(
                Reason.of(code()).with("resource", resource).with("key", String.valueOf(key)));
    }

    @Override
    public Reason seen(LineCase line) {
        return Reason.of(code());
    }
}
