package se.tillit.exchange.schema;

import java.util.List;

/** Every file of the exchange package, in the order in which it is published. */
public final class ExchangeSchema {

    /** Who gives care. */
    public static final Resource PROVIDERS = ContractSchema.PROVIDERS;
    /** Contract areas. */
    public static final Resource AREAS = ContractSchema.AREAS;
    /** Providers' contracts. */
    public static final Resource CONTRACTS = ContractSchema.CONTRACTS;
    /** Contract prices. */
    public static final Resource PRICES = ContractSchema.PRICES;
    /** Those who have home care. */
    public static final Resource RECIPIENTS = CareSchema.RECIPIENTS;
    /** Granted care. */
    public static final Resource DECISIONS = CareSchema.DECISIONS;
    /** Sudden needs outside the frame; may be absent. */
    public static final Resource EXTRAS = CareSchema.EXTRAS;
    /** Who carries out which decision. */
    public static final Resource ASSIGNMENTS = CareSchema.ASSIGNMENTS;
    /** Implementation plans. */
    public static final Resource PLANS = CareSchema.PLANS;
    /** The visits of the plans; may be absent. */
    public static final Resource PLANNED_VISITS = CareSchema.PLANNED_VISITS;
    /** Employments. */
    public static final Resource EMPLOYMENTS = VisitSchema.EMPLOYMENTS;
    /** The staff log; may be absent. */
    public static final Resource SHIFTS = VisitSchema.SHIFTS;
    /** Tags in homes; may be absent. */
    public static final Resource TAGS = VisitSchema.TAGS;
    /** Logged visits. */
    public static final Resource VISITS = VisitSchema.VISITS;
    /** When recipients were away; may be absent. */
    public static final Resource ABSENCES = VisitSchema.ABSENCES;
    /** Lines approved before; may be absent. */
    public static final Resource SETTLED = InvoiceSchema.SETTLED;
    /** Invoices and credit notes. */
    public static final Resource INVOICES = InvoiceSchema.INVOICES;
    /** Their lines. */
    public static final Resource LINES = InvoiceSchema.LINES;

    /** All of them, in order. */
    public static final List<Resource> ALL = List.of(
            PROVIDERS,
            AREAS,
            CONTRACTS,
            PRICES,
            RECIPIENTS,
            DECISIONS,
            EXTRAS,
            ASSIGNMENTS,
            PLANS,
            PLANNED_VISITS,
            EMPLOYMENTS,
            SHIFTS,
            TAGS,
            VISITS,
            ABSENCES,
            SETTLED,
            INVOICES,
            LINES);

    private ExchangeSchema() {}
}
