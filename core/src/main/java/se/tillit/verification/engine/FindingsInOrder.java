package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Money;
import se.tillit.verification.Evidence;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.verification.invoice.CreditUnmatched;
import se.tillit.verification.invoice.InvoiceCase;
import se.tillit.verification.invoice.InvoiceRules;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.visit.VisitFinding;
import se.tillit.visits.Visit;

/** Makes findings of what was said of invoices, lines and visits, and puts all in the order of rule and subject. */
final class FindingsInOrder {

    private final Evidence evidence;
    private final Parameters parameters;
    private final VisitFindings visitFindings;
    private final Map<RuleCode, List<Finding>> byRule = new EnumMap<>(RuleCode.class);

    FindingsInOrder(Evidence evidence, Parameters parameters, VisitFindings visitFindings) {
        this.evidence = evidence;
        this.parameters = parameters;
        this.visitFindings = visitFindings;
    }

    /**
     * Every finding of invoices, lines and visits, in the order in which they are numbered; those of patterns come after
     * them. The states come in the order of line ids.
     */
    List<Finding> of(List<LineState> states) {
        ofInvoices(states);
        states.forEach(this::ofLine);
        ofVisits(states);
        var all = new ArrayList<Finding>();
        for (var rule : RuleCode.values()) {
            all.addAll(byRule.getOrDefault(rule, List.of()));
        }
        return all;
    }

    private void add(Finding finding) {
        byRule.computeIfAbsent(finding.rule(), unused -> new ArrayList<>()).add(finding);
    }

    private void ofInvoices(List<LineState> states) {
        var lines = linesByInvoice(states);
        var thresholds = parameters.on(evidence.month().first());
        evidence.handover().invoices().stream()
                .sorted(Comparator.comparing(Invoice::provider).thenComparing(Invoice::id, IdOrder.INSTANCE))
                .map(invoice -> new InvoiceCase(
                        invoice, lines.getOrDefault(InvoiceKey.of(invoice), List.of()), evidence, thresholds))
                .flatMap(InvoiceRules::judge)
                .forEach(this::add);
    }

    /** Lines of one invoice stand together, so that its list is looked up once for each invoice, not for each line. */
    private static Map<InvoiceKey, List<InvoiceLine>> linesByInvoice(List<LineState> states) {
        var lines = new HashMap<InvoiceKey, List<InvoiceLine>>();
        Invoice invoice = null;
        List<InvoiceLine> ofInvoice = new ArrayList<>();
        for (var state : states) {
            if (state.line().invoice() != invoice) {
                invoice = state.line().invoice();
                ofInvoice = lines.computeIfAbsent(InvoiceKey.of(invoice), unused -> new ArrayList<>());
            }
            ofInvoice.add(state.line());
        }
        return lines;
    }

    private void ofLine(LineState state) {
        if (state.isUnmatchedCredit()) {
            add(finding(state, Severity.DEVIATION, Mode.ENFORCE, CreditUnmatched.reason(state.line())));
        }
        if (!state.screening.isClear()) {
            for (var reason : state.objections()) {
                if (reason.rule().family() != RuleFamily.INVOICE) {
                    add(finding(state, Severity.DEVIATION, Mode.ENFORCE, reason));
                }
            }
            for (var reason : state.screening.noted()) {
                add(finding(state, Severity.DEVIATION, Mode.SHADOW, reason));
            }
        }
        if (state.isAdjusted() && state.isPayable()) {
            for (var step : state.decided) {
                add(finding(state, Severity.INFORMATION, Mode.ENFORCE, step.reason()));
            }
            for (var step : state.noted) {
                add(finding(state, Severity.INFORMATION, Mode.SHADOW, step.reason()));
            }
        }
    }

    private Finding finding(LineState state, Severity severity, Mode mode, Reason reason) {
        var line = state.line();
        var visit = state.facts.findVisit();
        var employment = visit.map(Visit::employment).or(() -> evidence.findEmployment(line.staff()));
        return new Finding(
                new Subject.OfLine(line.id()),
                severity,
                mode,
                line.provider(),
                state.facts.findRecipient().orElse(null),
                employment.map(found -> found.id()).orElse(null),
                employment.map(found -> found.person()).orElse(null),
                visit.map(found -> List.of(found.id())).orElse(List.of()),
                List.of(line.id()),
                line.amount().minus(state.decision().approved()),
                reason);
    }

    private void ofVisits(List<LineState> states) {
        var found = new ArrayList<>(visitFindings.all());
        var touched = new BitSet();
        found.forEach(finding -> touched.set(finding.visit().number()));
        var lines = new HashMap<Integer, List<InvoiceLine>>();
        for (var state : states) {
            if (state.facts.hasVisit() && touched.get(state.facts.visit().number())) {
                lines.computeIfAbsent(state.facts.visit().number(), unused -> new ArrayList<>(1))
                        .add(state.line());
            }
        }
        found.sort(Comparator.comparing(finding -> finding.visit().id(), IdOrder.INSTANCE));
        for (var finding : found) {
            add(finding(finding, lines.getOrDefault(finding.visit().number(), List.of())));
        }
    }

    private static Finding finding(VisitFinding found, List<InvoiceLine> lines) {
        var visit = found.visit();
        var visits = new ArrayList<String>();
        visits.add(visit.id());
        found.others().stream()
                .map(Visit::id)
                .distinct()
                .sorted(IdOrder.INSTANCE)
                .forEach(visits::add);
        return new Finding(
                new Subject.OfVisit(visit),
                found.severity(),
                found.mode(),
                visit.provider(),
                visit.recipient(),
                visit.employment().id(),
                visit.employment().person(),
                visits,
                lines.stream().map(InvoiceLine::id).toList(),
                lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus),
                found.reason());
    }
}
