package se.tillit.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.areas.Setting;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.care.Recipient;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.SettlementMonth;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;
import se.tillit.visits.Tag;
import se.tillit.visits.Visit;

/**
 * What is known of a month, laid out so that a rule finds what it needs at once: the hand-over, by key.
 *
 * <p>It is never changed after it was made, and may be read by many threads.
 */
public final class Evidence {

    private final Handover handover;
    private final SettlementMonth month;
    private final Set<LocalDate> holidays;
    private final Map<ProviderId, List<Contract>> contracts;
    private final Map<String, List<Price>> prices;
    private final Map<String, Recipient> recipients;
    private final Map<String, Decision> decisions;
    private final Map<String, List<Decision>> decisionsOfRecipient;
    private final Map<String, List<Assignment>> assignments;
    private final Map<String, List<Plan>> plans;
    private final Map<String, List<PlannedVisit>> plannedVisits;
    private final Map<String, List<Extra>> extras;
    private final Map<String, Absences> absences;
    private final Map<String, Employment> employments;
    private final Map<String, List<Shift>> shifts;
    private final Map<String, Tag> tags;
    private final Set<Compensation> waysToPay = EnumSet.noneOf(Compensation.class);
    private final Map<VisitKey, List<Visit>> visitsForGrantedTime = new HashMap<>();

    private record VisitKey(ProviderId provider, String recipient) {}

    /**
     * Lays out the hand-over.
     *
     * @param holidays the public holidays and the days that the municipality adds
     */
    public Evidence(Handover handover, SettlementMonth month, Set<LocalDate> holidays) {
        this.handover = handover;
        this.month = month;
        this.holidays = Set.copyOf(holidays);
        contracts = grouped(handover.contracts(), Contract::provider);
        contracts.values().forEach(list -> list.sort(Contract.BY_PRECEDENCE));
        prices = grouped(handover.prices(), price -> price.contract().id());
        recipients = byId(handover.recipients(), Recipient::id);
        decisions = byId(handover.decisions(), Decision::id);
        decisionsOfRecipient =
                grouped(handover.decisions(), decision -> decision.recipient().id());
        assignments = grouped(
                handover.assignments(), assignment -> assignment.decision().id());
        plans = grouped(handover.plans(), plan -> plan.decision().id());
        plannedVisits =
                grouped(handover.plannedVisits(), planned -> planned.plan().id());
        extras = grouped(handover.extras(), extra -> extra.decision().id());
        extras.values().forEach(list -> list.sort((one, other) -> IdOrder.INSTANCE.compare(one.id(), other.id())));
        absences = new HashMap<>();
        grouped(handover.absences(), absence -> absence.recipient().id())
                .forEach((id, list) -> absences.put(id, new Absences(list)));
        employments = byId(handover.employments(), Employment::id);
        shifts = grouped(handover.shifts(), shift -> shift.employment().id());
        tags = byId(handover.tags(), Tag::id);
        handover.contracts().forEach(contract -> waysToPay.add(contract.compensation()));
        if (pays(Compensation.GRANTED_TIME)) {
            layOutVisitsForGrantedTime();
        }
    }

    /** Only lines for granted time ask for a recipient's visits, so that others need not wait for this. */
    private void layOutVisitsForGrantedTime() {
        var providers = new HashSet<ProviderId>();
        for (var contract : handover.contracts()) {
            if (contract.compensation() == Compensation.GRANTED_TIME) {
                providers.add(contract.provider());
            }
        }
        for (var visit : handover.visits()) {
            if (providers.contains(visit.provider())) {
                visitsForGrantedTime
                        .computeIfAbsent(
                                new VisitKey(visit.provider(), visit.recipient().id()), unused -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> rows, Function<V, K> key) {
        var groups = new HashMap<K, List<V>>();
        for (var row : rows) {
            groups.computeIfAbsent(key.apply(row), unused -> new ArrayList<>(4)).add(row);
        }
        return groups;
    }

    private static <V> Map<String, V> byId(List<V> rows, Function<V, String> id) {
        var index = HashMap.<String, V>newHashMap(rows.size());
        for (var row : rows) {
            index.put(id.apply(row), row);
        }
        return index;
    }

    /** The settlement month. */
    public SettlementMonth month() {
        return month;
    }

    /** All that was handed over. */
    public Handover handover() {
        return handover;
    }

    /** The public holidays, with the days that the municipality adds. */
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /** Whether the evidence was handed over, if only as an empty file. */
    public boolean has(EvidenceKind kind) {
        return handover.present().contains(kind);
    }

    /** Whether any contract, whenever in force, pays for that. */
    public boolean pays(Compensation compensation) {
        return waysToPay.contains(compensation);
    }

    /** The visits of a provider with some contract for granted time to the recipient, in any order; else none. */
    public List<Visit> visitsForGrantedTime(ProviderId provider, Recipient recipient) {
        return visitsForGrantedTime.getOrDefault(new VisitKey(provider, recipient.id()), List.of());
    }

    /** The provider's contracts, those that go first first. */
    public List<Contract> contractsOf(ProviderId provider) {
        return contracts.getOrDefault(provider, List.of());
    }

    /** The contract by which the provider gives care in the area on the day; the area's own goes first. */
    public Optional<Contract> findContract(ProviderId provider, Area area, LocalDate day) {
        for (var contract : contractsOf(provider)) {
            if (contract.isFor(area) && contract.validity().covers(day)) {
                return Optional.of(contract);
            }
        }
        return Optional.empty();
    }

    /**
     * The price of the contract on the day, in the unit that its compensation needs: of the visit's own time class if
     * there is one in force, else of any.
     */
    public Optional<Price> findPrice(
            Contract contract, Service service, Setting setting, TimeClass timeClass, LocalDate day) {
        Price whenever = null;
        for (var price : prices.getOrDefault(contract.id(), List.of())) {
            if (price.service() == service
                    && price.setting() == setting
                    && price.unit() == contract.compensation().unit()
                    && price.validity().covers(day)) {
                if (price.timeClass() == timeClass) {
                    return Optional.of(price);
                }
                if (price.timeClass() == TimeClass.ANY) {
                    whenever = price;
                }
            }
        }
        return Optional.ofNullable(whenever);
    }

    /** The recipient with the case number. */
    public Optional<Recipient> findRecipient(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : recipients.get(id));
    }

    /** The decision with the id. */
    public Optional<Decision> findDecision(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : decisions.get(id));
    }

    /** All decisions of the recipient, whenever in force. */
    public List<Decision> decisionsOf(Recipient recipient) {
        return decisionsOfRecipient.getOrDefault(recipient.id(), List.of());
    }

    /** All assignments of the decision, to any provider. */
    public List<Assignment> assignmentsOf(Decision decision) {
        return assignments.getOrDefault(decision.id(), List.of());
    }

    /** All plans for the decision, by any provider, approved or not. */
    public List<Plan> plansOf(Decision decision) {
        return plans.getOrDefault(decision.id(), List.of());
    }

    /** The visits that the plan sets out. */
    public List<PlannedVisit> plannedVisitsOf(Plan plan) {
        return plannedVisits.getOrDefault(plan.id(), List.of());
    }

    /** The extras of the decision, lowest id first. */
    public List<Extra> extrasOf(Decision decision) {
        return extras.getOrDefault(decision.id(), List.of());
    }

    /** When the recipient was absent. */
    public Absences absencesOf(Recipient recipient) {
        return absences.getOrDefault(recipient.id(), Absences.NONE);
    }

    /** The employment with the id. */
    public Optional<Employment> findEmployment(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : employments.get(id));
    }

    /** The staff log of the employment. */
    public List<Shift> shiftsOf(Employment employment) {
        return shifts.getOrDefault(employment.id(), List.of());
    }

    /** The tag with the id. */
    public Optional<Tag> findTag(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : tags.get(id));
    }

    /** The visit with the id. */
    public Optional<Visit> findVisit(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : handover.visitsById().get(id));
    }
}
