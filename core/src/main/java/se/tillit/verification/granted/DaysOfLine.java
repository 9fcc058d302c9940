package se.tillit.verification.granted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Recipient;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.TimeClass;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Absences;
import se.tillit.verification.Evidence;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;

/** Looks at each day of a line for granted time: contract, decision, assignment, plan, price and absence. */
final class DaysOfLine {

    private final InvoiceLine line;
    private final Evidence evidence;
    private final @Nullable Decision decision;
    private final @Nullable Recipient recipient;
    private final List<Assignment> assignments;
    private final List<LocalDate> days;

    DaysOfLine(InvoiceLine line, Evidence evidence, SettlementMonth month) {
        this.line = line;
        this.evidence = evidence;
        this.decision = evidence.findDecision(line.decision()).orElse(null);
        this.recipient = decision != null
                ? decision.recipient()
                : evidence.findRecipient(line.recipient()).orElse(null);
        this.assignments = decision == null
                ? List.of()
                : evidence.assignmentsOf(decision).stream()
                        .filter(assignment -> assignment.provider().equals(line.provider()))
                        .toList();
        var all = month.days().from().datesUntil(month.days().until()).toList();
        var assigned = all.stream().filter(this::isAssignedOn).toList();
        this.days = assigned.isEmpty() ? all : assigned;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Recipient recipient() {
        return recipient;
    }

    /** The days that are looked at: those assigned, or the whole month where none is. */
    List<LocalDate> days() {
        return days;
    }

    private boolean isAssignedOn(LocalDate day) {
        for (var assignment : assignments) {
            if (assignment.days().covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The contract for granted time on the day. */
    Optional<Contract> findContract(LocalDate day) {
        return recipient == null
                ? Optional.empty()
                : evidence.findContract(line.provider(), recipient.area(), day)
                        .filter(contract -> contract.compensation() == Compensation.GRANTED_TIME);
    }

    /** Every day as it stands under the parameters. */
    List<GrantedDay> look(Thresholds thresholds) {
        var absences = recipient == null ? Absences.NONE : evidence.absencesOf(recipient);
        var looked = new ArrayList<GrantedDay>(days.size());
        for (var day : days) {
            var contract = findContract(day).orElse(null);
            var price = findPrice(contract, day).orElse(null);
            var failing = EnumSet.noneOf(RuleCode.class);
            addIf(failing, RuleCode.CONTRACT_MISSING, recipient != null && contract == null);
            addIf(failing, RuleCode.DECISION_MISSING, !isGrantedOn(day));
            addIf(failing, RuleCode.ASSIGNMENT_MISSING, decision != null && !isAssignedOn(day));
            addIf(failing, RuleCode.PLAN_MISSING, decision != null && !isPlannedOn(day, thresholds));
            addIf(failing, RuleCode.PRICE_MISSING, decision != null && contract != null && price == null);
            var barredBy = GrantedMonth.DAY_RULES.stream()
                    .filter(rule -> failing.contains(rule) && thresholds.mode(rule) == Mode.ENFORCE)
                    .findFirst()
                    .orElse(null);
            var whole = new Interval(SwedishTime.startOf(day), SwedishTime.startOf(day.plusDays(1)));
            looked.add(new GrantedDay(day, failing, barredBy, absences.coverAllOf(whole), price));
        }
        return looked;
    }

    private static void addIf(Set<RuleCode> failing, RuleCode rule, boolean fails) {
        if (fails) {
            failing.add(rule);
        }
    }

    private boolean isGrantedOn(LocalDate day) {
        return decision != null
                && isAboutTheDecision(decision)
                && decision.validity().covers(day);
    }

    /** Whether recipient and service, where the line names them, are the decision's. */
    private boolean isAboutTheDecision(Decision named) {
        var claimedRecipient = line.recipient();
        var claimedService = line.service();
        return (claimedRecipient == null
                        || claimedRecipient.equals(named.recipient().id()))
                && (claimedService == null
                        || claimedService.equals(named.service().code()));
    }

    private boolean isPlannedOn(LocalDate day, Thresholds thresholds) {
        if (decision == null) {
            return false;
        }
        var firstDays = thresholds.count(Parameter.PLAN_FIRST_DAYS);
        for (var plan : evidence.plansOf(decision)) {
            if (plan.provider().equals(line.provider())
                    && plan.isApprovedBy(line.invoice().issuedOn())
                    && plan.serves(day, assignments, firstDays)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Price> findPrice(@Nullable Contract contract, LocalDate day) {
        return contract == null || decision == null
                ? Optional.empty()
                : evidence.findPrice(
                        contract, decision.service(), decision.recipient().setting(), TimeClass.ANY, day);
    }
}
