package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;
import se.tillit.verification.RejectedKeys.InvoiceKey;

/** What earlier settlements have approved, by visit, and which of it stands again among the lines of this run. */
final class SettledIndex {

    private record DecisionKey(ProviderId provider, String decision) {}

    private final Map<String, List<SettledLine>> byVisit = new HashMap<>();
    private final Map<DecisionKey, List<SettledLine>> byDecision = new HashMap<>();
    private final Map<InvoiceKey, SettlementMonth> periods = new HashMap<>();
    private final List<SettledLine> all;
    private final Set<LineId> inThisRun = new HashSet<>();

    SettledIndex(Evidence evidence) {
        all = evidence.handover().settled();
        var ids = new HashSet<LineId>();
        for (var settled : all) {
            ids.add(settled.id());
            var visit = settled.visit();
            var decision = settled.decision();
            if (visit != null) {
                byVisit.computeIfAbsent(visit, unused -> new ArrayList<>(1)).add(settled);
            } else if (decision != null) {
                byDecision
                        .computeIfAbsent(
                                new DecisionKey(settled.id().provider(), decision), unused -> new ArrayList<>(1))
                        .add(settled);
            }
        }
        byDecision.values().forEach(list -> list.sort(Comparator.comparing(SettledLine::id)));
        if (!byDecision.isEmpty()) {
            evidence.handover().invoices().forEach(invoice -> periods.put(InvoiceKey.of(invoice), invoice.period()));
        }
        byVisit.values().forEach(list -> list.sort(Comparator.comparing(SettledLine::id)));
        noteLinesOfThisRun(evidence.handover().lines(), ids);
    }

    /** Only lines on an invoice that has been settled can be meant; lines of one invoice share its object. */
    private void noteLinesOfThisRun(List<InvoiceLine> lines, Set<LineId> ids) {
        var invoices = new HashSet<InvoiceKey>();
        ids.forEach(id -> invoices.add(new InvoiceKey(id.provider(), id.invoice())));
        Invoice invoice = null;
        var isSettled = false;
        for (var line : lines) {
            if (line.invoice() != invoice) {
                invoice = line.invoice();
                isSettled = invoices.contains(InvoiceKey.of(invoice));
            }
            if (isSettled && ids.contains(line.id())) {
                inThisRun.add(line.id());
            }
        }
    }

    /** Every settled line. */
    List<SettledLine> all() {
        return all;
    }

    /** The visits that have been settled. */
    Set<String> visits() {
        return byVisit.keySet();
    }

    /** Whether the settled line is itself a line of this run. */
    boolean isInThisRun(SettledLine settled) {
        return inThisRun.contains(settled.id());
    }

    /** Whether the line has been settled and is a line of this run. */
    boolean isSettledInThisRun(LineId line) {
        return inThisRun.contains(line);
    }

    /**
     * The settled lines for the visit that no settled credit has given back. A settled credit names no line, so each
     * gives back the first that the same provider still has; one that is a line of this run is decided anew instead.
     */
    List<SettledLine> standing(String visit) {
        return standing(byVisit.getOrDefault(visit, List.of()));
    }

    /** The same for granted time: the provider's settled lines for the decision that name no visit. */
    List<SettledLine> standing(ProviderId provider, String decision) {
        return standing(byDecision.getOrDefault(new DecisionKey(provider, decision), List.of()));
    }

    /**
     * Whether a settled line for granted time can be for the month. Where it names none, its invoice's period must
     * tell; where the invoice is not at hand either, it can be for any.
     */
    boolean canBeFor(SettledLine line, SettlementMonth month) {
        var told = line.month();
        if (told != null) {
            return told.equals(month);
        }
        var period = periods.get(new InvoiceKey(line.id().provider(), line.id().invoice()));
        return period == null || period.equals(month);
    }

    private List<SettledLine> standing(List<SettledLine> lines) {
        var standing = new ArrayList<SettledLine>(1);
        lines.stream().filter(line -> !line.isCredit()).forEach(standing::add);
        for (var credit : lines) {
            if (credit.isCredit() && !isInThisRun(credit)) {
                standing.stream()
                        .filter(line -> line.id().provider().equals(credit.id().provider()))
                        .findFirst()
                        .ifPresent(standing::remove);
            }
        }
        return standing;
    }
}
