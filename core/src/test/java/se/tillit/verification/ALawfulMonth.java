package se.tillit.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.areas.Position;
import se.tillit.areas.Setting;
import se.tillit.care.Absence;
import se.tillit.care.AgeGroup;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.care.Staffing;
import se.tillit.care.Urgency;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.Provider;
import se.tillit.contracts.TimeClass;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;
import se.tillit.visits.Shift;
import se.tillit.visits.SwedishLevel;
import se.tillit.visits.Tag;
import se.tillit.visits.Visit;

/**
 * October 2026 as it ought to be, to change one fact of: a company and the municipality's own staff in one area, one
 * recipient with one decision that is assigned to the company, planned and approved, and one who may come.
 *
 * <p>{@link #of()} has no visit yet, {@link #withOneVisit()} has one with the line that bills it. A row with the key of
 * an earlier one takes its place.
 */
public final class ALawfulMonth {

    public static final SettlementMonth MONTH = SettlementMonth.parse("2026-10");
    public static final DateRange ALWAYS = DateRange.ofClosed(LocalDate.of(2026, 1, 1), null);
    public static final ProviderId COMPANY = new ProviderId("556677-8899");
    public static final ProviderId MUNICIPAL = new ProviderId("212000-9994");
    public static final Area AREA = new Area("A1", "North");
    public static final Contract CONTRACT = contract("C1", COMPANY);
    public static final Contract MUNICIPAL_CONTRACT = contract("C2", MUNICIPAL);
    public static final Price PRICE = price(CONTRACT);
    public static final Recipient RECIPIENT = recipient("R1");
    public static final Decision DECISION = decision("D1", RECIPIENT, 3_100);
    public static final Assignment ASSIGNMENT = assignment("U1", DECISION, COMPANY, ALWAYS);
    public static final Plan PLAN = plan("G1", DECISION, COMPANY);
    public static final Employment EMPLOYMENT = employment("S1", COMPANY, "K1");
    public static final Tag TAG = new Tag("T1", RECIPIENT, ALWAYS);
    public static final Shift SHIFT = shift("P1", EMPLOYMENT, "2026-10-05T07:00", "2026-10-05T16:00");
    public static final Invoice INVOICE =
            new Invoice(COMPANY, "F1", MONTH, LocalDate.of(2026, 11, 5), Money.sek("226.00"), null, null);

    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final List<Price> prices = new ArrayList<>();
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Extra> extras = new LinkedHashMap<>();
    private final Map<String, Assignment> assignments = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, PlannedVisit> plannedVisits = new LinkedHashMap<>();
    private final Map<String, Employment> employments = new LinkedHashMap<>();
    private final Map<String, Shift> shifts = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Map<String, AVisit> visits = new LinkedHashMap<>();
    private final Map<String, Absence> absences = new LinkedHashMap<>();
    private final List<SettledLine> settled = new ArrayList<>();
    private final Map<String, Invoice> invoices = new LinkedHashMap<>();
    private final Map<String, InvoiceLine> lines = new LinkedHashMap<>();
    private final Set<EvidenceKind> present = EnumSet.allOf(EvidenceKind.class);
    private RejectedKeys rejected = RejectedKeys.NONE;

    private ALawfulMonth() {}

    /** The month without visits and lines. */
    public static ALawfulMonth of() {
        return new ALawfulMonth()
                .with(new Provider(COMPANY, "Omsorg i Norr AB", Operator.COMPANY))
                .with(new Provider(MUNICIPAL, "Kommunens egen regi", Operator.MUNICIPAL))
                .with(AREA)
                .with(CONTRACT)
                .with(MUNICIPAL_CONTRACT)
                .with(PRICE)
                .with(price(MUNICIPAL_CONTRACT))
                .with(RECIPIENT)
                .with(DECISION)
                .with(ASSIGNMENT)
                .with(PLAN)
                .with(EMPLOYMENT)
                .with(TAG)
                .with(SHIFT)
                .with(INVOICE);
    }

    /** The company paid for granted time: a frame of 3 100 minutes, visits of 90 minutes every day, and no line. */
    public static ALawfulMonth ofGrantedTime() {
        var month = of().without(EvidenceKind.SHIFTS).with(contract("C1", COMPANY, Compensation.GRANTED_TIME, ALWAYS));
        for (var day = 1; day <= MONTH.length(); day++) {
            month.with(AVisit.of("V" + day).at("2026-10-%02dT08:00".formatted(day), 90));
        }
        return month;
    }

    /** A contract for the area that pays in some way on some days. */
    public static Contract contract(String id, ProviderId provider, Compensation compensation, DateRange days) {
        return new Contract(id, provider, AREA, null, null, compensation, days);
    }

    /** A price of an hour, in force on the days. */
    public static Price price(Contract contract, String sek, PriceUnit unit, DateRange days) {
        return new Price(contract, Service.PERSONAL_CARE, Setting.URBAN, TimeClass.ANY, unit, UnitPrice.sek(sek), days);
    }

    /** The month with the visit V1 of {@link AVisit} and the line 1 that bills it. */
    public static ALawfulMonth withOneVisit() {
        var visit = AVisit.of("V1");
        return of().with(visit).with(ALine.billing(visit, "1"));
    }

    /** A contract for executed time in the area, with no share. */
    public static Contract contract(String id, ProviderId provider) {
        return new Contract(id, provider, AREA, null, null, Compensation.EXECUTED_TIME, ALWAYS);
    }

    /** The same contract with a share in percent, for an area or for the whole municipality. */
    public static Contract contract(String id, ProviderId provider, @Nullable Area area, @Nullable String share) {
        var percent = share == null ? null : new BigDecimal(share);
        return new Contract(id, provider, area, percent, null, Compensation.EXECUTED_TIME, ALWAYS);
    }

    /** 452.00 an hour for personal care, whenever. */
    public static Price price(Contract contract) {
        return new Price(
                contract,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                TimeClass.ANY,
                PriceUnit.HOUR,
                UnitPrice.sek("452.00"),
                ALWAYS);
    }

    /** One who lives alone in the area. */
    public static Recipient recipient(String id) {
        return recipient(id, AREA);
    }

    /** One who lives alone in some area. */
    public static Recipient recipient(String id, Area area) {
        return new Recipient(
                id, area, Setting.URBAN, AgeGroup.OVER_65, new Position(59.43, 17.95), null, Protection.NONE);
    }

    /** Personal care, so many minutes a month, one member of staff at a time. */
    public static Decision decision(String id, Recipient recipient, long minutes) {
        return decision(id, recipient, minutes, ALWAYS);
    }

    /** The same, in force on the days. */
    public static Decision decision(String id, Recipient recipient, long minutes, DateRange days) {
        return new Decision(id, recipient, Service.PERSONAL_CARE, Minutes.of(minutes), null, Staffing.SINGLE, days);
    }

    /** Ordered and accepted two weeks before it starts. */
    public static Assignment assignment(String id, Decision decision, ProviderId provider, DateRange days) {
        var ordered = AVisit.instant(days.from().minusDays(14) + "T10:00");
        return new Assignment(id, decision, provider, Urgency.ORDINARY, ordered, ordered.plusSeconds(3600), days);
    }

    /** Handed in and approved before the year began. */
    public static Plan plan(String id, Decision decision, ProviderId provider) {
        return new Plan(
                id, decision, provider, AVisit.instant("2025-12-15T10:00"), AVisit.instant("2025-12-18T10:00"), ALWAYS);
    }

    /** A permanent assistant nurse with native Swedish and everything in order. */
    public static Employment employment(String id, ProviderId employer, String person) {
        return employment(
                id, employer, person, EmploymentForm.PERMANENT, Qualification.ASSISTANT_NURSE, SwedishLevel.NATIVE);
    }

    /** Another form, qualification or level in Swedish, and everything in order. */
    public static Employment employment(
            String id,
            ProviderId employer,
            String person,
            EmploymentForm form,
            Qualification qualification,
            @Nullable SwedishLevel swedish) {
        var before = LocalDate.of(2025, 12, 1);
        return new Employment(id, employer, person, ALWAYS, form, qualification, swedish, before, null, before, before);
    }

    /** Presence between two local times. */
    public static Shift shift(String id, Employment employment, String from, String to) {
        return new Shift(id, employment, Interval.between(AVisit.instant(from), AVisit.instant(to)));
    }

    public ALawfulMonth with(Provider row) {
        providers.put(row.id().value(), row);
        return this;
    }

    public ALawfulMonth with(Area row) {
        areas.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Contract row) {
        contracts.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Price row) {
        prices.add(row);
        return this;
    }

    public ALawfulMonth with(Recipient row) {
        recipients.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Decision row) {
        decisions.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Extra row) {
        extras.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Assignment row) {
        assignments.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Plan row) {
        plans.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(PlannedVisit row) {
        plannedVisits.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Employment row) {
        employments.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Shift row) {
        shifts.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Tag row) {
        tags.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(AVisit row) {
        visits.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(Absence row) {
        absences.put(row.id(), row);
        return this;
    }

    public ALawfulMonth with(SettledLine row) {
        settled.add(row);
        return this;
    }

    public ALawfulMonth with(Invoice row) {
        invoices.put(row.provider() + "/" + row.id(), row);
        return this;
    }

    public ALawfulMonth with(ALine row) {
        var line = row.build();
        lines.put(line.id().toString(), line);
        return this;
    }

    public ALawfulMonth with(RejectedKeys keys) {
        rejected = keys;
        return this;
    }

    /** The file was not handed over. */
    public ALawfulMonth without(EvidenceKind kind) {
        present.remove(kind);
        switch (kind) {
            case EXTRAS -> extras.clear();
            case ABSENCES -> absences.clear();
            case SETTLED -> settled.clear();
            case TAGS -> tags.clear();
            case SHIFTS -> shifts.clear();
            case PLANNED_VISITS -> plannedVisits.clear();
        }
        return this;
    }

    /** The file of shifts is there and empty. */
    public ALawfulMonth withoutShifts() {
        shifts.clear();
        return this;
    }

    /** No plan at all, and nothing planned. */
    public ALawfulMonth withoutPlans() {
        plans.clear();
        plannedVisits.clear();
        return this;
    }

    /** No assignment at all. */
    public ALawfulMonth withoutAssignments() {
        assignments.clear();
        return this;
    }

    /** No contract and no price at all. */
    public ALawfulMonth withoutContracts() {
        contracts.clear();
        return withoutPrices();
    }

    /** No price at all. */
    public ALawfulMonth withoutPrices() {
        prices.clear();
        return this;
    }

    /** What is handed over. */
    public Handover handover() {
        var numbered = new ArrayList<Visit>();
        var byId = new HashMap<String, Visit>();
        for (var visit : visits.values()) {
            var built = visit.build(numbered.size());
            numbered.add(built);
            byId.put(built.id(), built);
        }
        return new Handover(
                List.copyOf(providers.values()),
                List.copyOf(areas.values()),
                List.copyOf(contracts.values()),
                List.copyOf(prices),
                List.copyOf(recipients.values()),
                List.copyOf(decisions.values()),
                List.copyOf(extras.values()),
                List.copyOf(assignments.values()),
                List.copyOf(plans.values()),
                List.copyOf(plannedVisits.values()),
                List.copyOf(employments.values()),
                List.copyOf(shifts.values()),
                List.copyOf(tags.values()),
                numbered,
                byId,
                List.copyOf(absences.values()),
                List.copyOf(settled),
                List.copyOf(invoices.values()),
                List.copyOf(lines.values()),
                EnumSet.copyOf(present),
                rejected);
    }

    /** What is known of the month, without public holidays. */
    public Evidence evidence() {
        return new Evidence(handover(), MONTH, Set.of());
    }
}
