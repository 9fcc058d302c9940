package se.tillit.verification.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Recipient;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.TimeClass;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.SwedishTime;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Evidence;
import se.tillit.verification.granted.GrantedMonth;
import se.tillit.verification.line.VisitAlreadyBilled.Billing;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * One line with all that a rule may look at: what it claims, what that points at, and the parameters of its day.
 *
 * <p>The day of a line is the Swedish date on which its visit starts; only where there is no such visit, the date that
 * is claimed, or else the first of the invoice's period. A line for granted time has its month day by day instead, and
 * the first of those days for its parameters.
 */
public final class LineCase {

    private final Evidence evidence;
    private final InvoiceLine line;
    private final @Nullable Visit visit;
    private final @Nullable Decision decision;
    private final LocalDate day;
    private final @Nullable Contract contract;
    private final Thresholds thresholds;
    private final BilledVisits billed;
    private final @Nullable GrantedMonth granted;
    private Billing billing = Billing.NONE;

    /** Looks up what the line points at. */
    public LineCase(InvoiceLine line, Evidence evidence, BilledVisits billed, Parameters parameters) {
        this.evidence = evidence;
        this.billed = billed;
        this.line = line;
        this.visit = evidence.findVisit(line.visit()).orElse(null);
        this.decision = evidence.findDecision(line.decision()).orElse(null);
        this.granted = GrantedMonth.find(line, evidence, parameters).orElse(null);
        if (granted != null) {
            this.day = granted.firstDay();
            this.contract = granted.findContract().orElse(null);
            this.thresholds = granted.thresholds();
            return;
        }
        this.day = dayOf(line, visit);
        var recipient = visit != null
                ? visit.recipient()
                : evidence.findRecipient(line.recipient()).orElse(null);
        this.contract = recipient == null
                ? null
                : evidence.findContract(line.provider(), recipient.area(), day).orElse(null);
        this.thresholds = parameters.on(day, contract == null ? null : contract.id());
    }

    private static LocalDate dayOf(InvoiceLine line, @Nullable Visit visit) {
        if (visit != null) {
            return visit.day();
        }
        var claimed = line.time();
        return claimed != null
                ? SwedishTime.dayOf(claimed.fromMicros())
                : line.invoice().period().first();
    }

    /** What is known of the month. */
    public Evidence evidence() {
        return evidence;
    }

    /** The claim. */
    public InvoiceLine line() {
        return line;
    }

    /** The parameters of the day and the contract. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** What it is paid for: executed time, granted time, or the visit at one price. */
    public Compensation paidFor() {
        if (granted != null) {
            return Compensation.GRANTED_TIME;
        }
        return visit != null && contract != null && contract.compensation() == Compensation.PER_INTERVENTION
                ? Compensation.PER_INTERVENTION
                : Compensation.EXECUTED_TIME;
    }

    /** Whether it counts visits, not minutes, where visits are what is paid for. */
    public boolean isByTheVisit() {
        var stated = line.asInvoiced();
        return stated != null && stated.unit() == QuantityUnit.VISIT && paidFor() == Compensation.PER_INTERVENTION;
    }

    /** The line day by day, if it is for granted time. */
    public Optional<GrantedMonth> findGranted() {
        return Optional.ofNullable(granted);
    }

    /** Who has billed its visit before it. */
    public Billing billing() {
        return billing;
    }

    /** Hands on who has billed its visit before it, from the lines that come before. */
    public void handOn(Billing earlier) {
        this.billing = earlier;
    }

    /** Which visits are billed; complete once rules 1–9 have spoken of every line. */
    public BilledVisits billed() {
        return billed;
    }

    /** The day of the line. */
    public LocalDate day() {
        return day;
    }

    /** Whether the visit that it names exists. */
    public boolean hasVisit() {
        return visit != null;
    }

    /**
     * The visit that it names.
     *
     * @throws IllegalStateException if there is no such visit; ask {@link #hasVisit()}
     */
    public Visit visit() {
        if (visit == null) {
            throw new IllegalStateException("The line %s has no visit.".formatted(line.id()));
        }
        return visit;
    }

    /** The visit that it names, if it exists. */
    public Optional<Visit> findVisit() {
        return Optional.ofNullable(visit);
    }

    /** The decision that it names, if it exists. */
    public Optional<Decision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Who was helped by the visit, or else is said to have been, if known. */
    public Optional<Recipient> findRecipient() {
        if (granted != null) {
            return granted.findRecipient();
        }
        return visit != null ? Optional.of(visit.recipient()) : evidence.findRecipient(line.recipient());
    }

    /** The provider's contract in force on the day where the recipient lives. */
    public Optional<Contract> findContract() {
        return Optional.ofNullable(contract);
    }

    /** The hours of the week in which the visit starts. */
    public TimeClass timeClass() {
        return TimeClass.at(visit().time().fromMicros(), evidence.holidays());
    }

    /** The contract's price for the visit, or for granted time on its first payable day. */
    public Optional<Price> findPrice() {
        if (granted != null) {
            return granted.findPrice();
        }
        if (visit == null || contract == null) {
            return Optional.empty();
        }
        return evidence.findPrice(contract, visit.service(), visit.recipient().setting(), timeClass(), day);
    }

    /** The most that the contract pays for an hour, or for the visit; for granted time each day at its own price. */
    public Optional<UnitPrice> findUnitPrice() {
        return granted != null ? granted.findUnitPrice() : findPrice().map(Price::price);
    }

    /** The assignments of the decision to the provider that cover the day. */
    public List<Assignment> assignments() {
        if (decision == null) {
            return List.of();
        }
        var covering = new ArrayList<Assignment>(1);
        for (var assignment : evidence.assignmentsOf(decision)) {
            if (assignment.provider().equals(line.provider())
                    && assignment.days().covers(day)) {
                covering.add(assignment);
            }
        }
        return covering;
    }
}
