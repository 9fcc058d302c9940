package se.tillit.verification.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Money;
import se.tillit.verification.Evidence;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.visits.Visit;

/** What a municipality's month holds of the people who work in other municipalities too. */
public final class LocalWorkOf {

    private final String municipality;
    private final Evidence evidence;
    private final Set<String> people;

    private LocalWorkOf(String municipality, Evidence evidence, Set<String> people) {
        this.municipality = municipality;
        this.evidence = evidence;
        this.people = people;
    }

    /**
     * Their visits that start in the month, if recorded by their employer, and their shifts in the package.
     *
     * @param decisions every line of the month with what became of it, in order
     * @param people the keys of those who are known in other municipalities
     * @param hidden shown instead of the case number of someone with protected identity
     */
    public static List<LocalWork> those(
            String municipality, Evidence evidence, List<LineDecision> decisions, Set<String> people, String hidden) {
        return people.isEmpty() ? List.of() : new LocalWorkOf(municipality, evidence, people).work(decisions, hidden);
    }

    private List<LocalWork> work(List<LineDecision> decisions, String hidden) {
        var visits = new HashMap<String, Visit>();
        for (var visit : evidence.handover().visits()) {
            if (people.contains(visit.employment().person())
                    && visit.isByOwnStaff()
                    && MonthOfWork.startsIn(evidence.month().time(), visit.time())) {
                visits.put(visit.id(), visit);
            }
        }
        var lines = linesOf(visits, decisions);
        var work = new ArrayList<LocalWork>();
        for (var visit : visits.values()) {
            work.add(visit(visit, lines.getOrDefault(visit.id(), List.of()), hidden));
        }
        if (evidence.has(EvidenceKind.SHIFTS)) {
            addShifts(work);
        }
        return work;
    }

    private static Map<String, List<InvoiceLine>> linesOf(Map<String, Visit> visits, List<LineDecision> decisions) {
        var lines = new HashMap<String, List<InvoiceLine>>();
        for (var decision : decisions) {
            var visit = decision.line().visit();
            if (visit != null && visits.containsKey(visit)) {
                lines.computeIfAbsent(visit, unused -> new ArrayList<>(1)).add(decision.line());
            }
        }
        return lines;
    }

    private LocalWork visit(Visit visit, List<InvoiceLine> lines, String hidden) {
        return new LocalWork(
                municipality,
                visit.employment().person(),
                LocalWork.Kind.VISIT,
                visit.provider(),
                visit.id(),
                visit.time(),
                visit.employment().id(),
                visit.recipient().isProtected() ? hidden : visit.recipient().id(),
                lines.stream().map(line -> line.id().toString()).toList(),
                lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus));
    }

    private void addShifts(List<LocalWork> work) {
        for (var shift : evidence.handover().shifts()) {
            var employment = shift.employment();
            if (people.contains(employment.person())) {
                work.add(new LocalWork(
                        municipality,
                        employment.person(),
                        LocalWork.Kind.SHIFT,
                        employment.employer(),
                        shift.id(),
                        shift.time(),
                        employment.id(),
                        "",
                        List.of(),
                        Money.ZERO));
            }
        }
    }
}
