package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.tillit.contracts.Provider;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ForeignKey;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Handover;
import se.tillit.verification.RejectedKeys;
import se.tillit.visits.Employment;

/** The rows of every file of a package, each knowing those that it refers to. */
public final class PackageRows {

    private final ProviderRows providers = new ProviderRows();
    private final AreaRows areas = new AreaRows();
    private final ContractRows contracts = new ContractRows(providers, areas);
    private final PriceRows prices = new PriceRows(contracts);
    private final RecipientRows recipients = new RecipientRows(areas);
    private final DecisionRows decisions = new DecisionRows(recipients);
    private final ExtraRows extras = new ExtraRows(decisions);
    private final AssignmentRows assignments = new AssignmentRows(decisions, providers);
    private final PlanRows plans = new PlanRows(decisions, providers);
    private final PlannedVisitRows plannedVisits = new PlannedVisitRows(plans);
    private final EmploymentRows employments = new EmploymentRows(providers);
    private final ShiftRows shifts = new ShiftRows(employments);
    private final TagRows tags = new TagRows(recipients);
    private final VisitRows visits = new VisitRows(recipients, providers, employments);
    private final AbsenceRows absences = new AbsenceRows(recipients);
    private final SettledRows settled = new SettledRows();
    private final InvoiceRows invoices = new InvoiceRows(providers);
    private final LineRows lines = new LineRows(invoices, recipients, decisions, employments);

    /** All of them, in the order of the schema: a file comes after those that it refers to. */
    public List<Rows<?>> all() {
        return List.of(
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
                absences,
                settled,
                invoices,
                lines);
    }

    /** The files that must be read before that one: those that it refers to or shares its keys with. */
    public Set<String> neededBefore(Rows<?> rows) {
        var needed = new HashSet<String>();
        rows.resource().references().stream().map(ForeignKey::resource).forEach(needed::add);
        if (rows == lines) {
            needed.add(recipients.resource().name());
            needed.add(decisions.resource().name());
            needed.add(employments.resource().name());
        }
        return needed;
    }

    /** The keys of the people employed, once that file is read. */
    public Set<String> people() {
        return employments.list().stream().map(Employment::person).collect(Collectors.toSet());
    }

    /** Who gives care. */
    public Rows<Provider> providers() {
        return providers;
    }

    /** Invoices and credit notes. */
    public Rows<Invoice> invoices() {
        return invoices;
    }

    /** Their lines. */
    public Rows<InvoiceLine> lines() {
        return lines;
    }

    /**
     * The invoices that came with all of their lines: what fills in has none for them.
     *
     * @param whole the keys of the invoices
     */
    public void replaceLinesOf(Set<RejectedKeys.InvoiceKey> whole) {
        lines.replaceLinesOf(whole);
    }

    /** Those whose identity is, or may be, protected. */
    public Set<String> protectedRecipients() {
        return recipients.protectedIds();
    }

    /** Everything that was accepted, once all files are read. */
    public Handover handover(Set<EvidenceKind> present) {
        return new Handover(
                providers.list(),
                areas.list(),
                contracts.list(),
                prices.list(),
                recipients.list(),
                decisions.list(),
                extras.list(),
                assignments.list(),
                plans.list(),
                plannedVisits.list(),
                employments.list(),
                shifts.list(),
                tags.list(),
                visits.list(),
                visits.byKey(),
                absences.list(),
                settled.list(),
                invoices.list(),
                lines.list(),
                Set.copyOf(present),
                rejectedKeys());
    }

    private RejectedKeys rejectedKeys() {
        return new RejectedKeys(
                Set.copyOf(visits.rejectedKeys()),
                Set.copyOf(recipients.rejectedKeys()),
                Set.copyOf(decisions.rejectedKeys()),
                Set.copyOf(employments.rejectedKeys()),
                Set.copyOf(contracts.rejectedProviders()),
                Set.copyOf(plans.rejectedPlans()),
                Set.copyOf(prices.rejectedPrices()),
                Set.copyOf(lines.rejectedInvoices()));
    }
}
