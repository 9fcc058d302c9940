package se.tillit.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.areas.Area;
import se.tillit.care.Absence;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.care.Recipient;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.Provider;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.SettledLine;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;
import se.tillit.visits.Tag;
import se.tillit.visits.Visit;

/**
 * Everything that was handed over for a month: accepted rows, in any order, with their references resolved. What a row
 * refers to is among the rows of the other lists.
 *
 * @param visits every visit at the place of its {@link Visit#number()}
 * @param visitsById the same visits by id
 * @param present which optional evidence was handed over, if only as an empty file
 * @param rejected what the rejected rows named
 */
public record Handover(
        List<Provider> providers,
        List<Area> areas,
        List<Contract> contracts,
        List<Price> prices,
        List<Recipient> recipients,
        List<Decision> decisions,
        List<Extra> extras,
        List<Assignment> assignments,
        List<Plan> plans,
        List<PlannedVisit> plannedVisits,
        List<Employment> employments,
        List<Shift> shifts,
        List<Tag> tags,
        List<Visit> visits,
        Map<String, Visit> visitsById,
        List<Absence> absences,
        List<SettledLine> settled,
        List<Invoice> invoices,
        List<InvoiceLine> lines,
        Set<EvidenceKind> present,
        RejectedKeys rejected) {

    /** The same rows with other keys rejected, as where they are known from when the rows were taken in. */
    public Handover withRejected(RejectedKeys other) {
        return new Handover(
                providers,
                areas,
                contracts,
                prices,
                recipients,
                decisions,
                extras,
                assignments,
                plans,
                plannedVisits,
                employments,
                shifts,
                tags,
                visits,
                visitsById,
                absences,
                settled,
                invoices,
                lines,
                present,
                other);
    }
}
