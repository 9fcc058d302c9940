package se.tillit.verification.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.RuleCode;
import se.tillit.verification.visit.VisitFinding;
import se.tillit.verification.visit.VisitRules;
import se.tillit.verification.visit.VisitSight;
import se.tillit.visits.Visit;

/** What the visit rules found, by visit. Made once; few visits have any. */
final class VisitFindings {

    private final VisitSight sight;
    private final Map<Integer, List<VisitFinding>> byVisit = new HashMap<>();

    private VisitFindings(VisitSight sight) {
        this.sight = sight;
    }

    /** Lets the visit rules look at every person's month. */
    static VisitFindings of(MonthOfWork work, VisitSight sight, Workers workers) {
        var people = work.people();
        var found = new VisitFindings(sight);
        List<VisitFinding> all = workers.gather(people.size(), (from, to, findings) -> {
            for (var at = from; at < to; at++) {
                findings.addAll(VisitRules.judge(people.get(at), sight));
            }
        });
        for (var finding : all) {
            found.byVisit
                    .computeIfAbsent(finding.visit().number(), unused -> new ArrayList<>(1))
                    .add(finding);
        }
        return found;
    }

    /** Every finding, in no particular order. */
    List<VisitFinding> all() {
        return byVisit.values().stream().flatMap(List::stream).toList();
    }

    /** What was found of the visit, in the order of the rules. */
    List<VisitFinding> of(Visit visit) {
        return byVisit.getOrDefault(visit.number(), List.of());
    }

    /** What the rules looked at. */
    VisitSight sight() {
        return sight;
    }

    /** The rules that hold the line because of its visit, in order. */
    List<RuleCode> holdsFor(InvoiceLine line, @Nullable Visit visit) {
        var found = visit == null ? null : byVisit.get(visit.number());
        if (found == null) {
            return List.of();
        }
        return found.stream()
                .filter(finding -> holds(finding, line))
                .map(VisitFinding::rule)
                .toList();
    }

    /** Whether the finding holds the line. */
    static boolean holds(VisitFinding finding, InvoiceLine line) {
        if (finding.mode() != Mode.ENFORCE) {
            return false;
        }
        return switch (finding.effect()) {
            case NONE -> false;
            case HOLD -> true;
            case HOLD_IF_REGISTERED_AFTER_ISSUE ->
                SwedishTime.dayOf(finding.visit().registeredAt())
                        .isAfter(line.invoice().issuedOn());
        };
    }
}
