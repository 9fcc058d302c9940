package se.tillit.verification.granted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.care.Recipient;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Evidence;
import se.tillit.verification.RuleCode;
import se.tillit.verification.indicators.VisitTime;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;

/**
 * A line for granted time (beviljad tid) day by day: which days are payable, what frame they make, how much of it falls
 * away for absence, and what was done (requirements G1, G3, G8).
 *
 * <p>The line's month is that of the start that it claims, or else its invoice's period. The days are those on which
 * the decision is assigned to the provider. Contract and parameters are those of the first day with a contract for
 * granted time.
 */
public final class GrantedMonth {

    /** The rules that are tested on every day assigned, in order. */
    public static final List<RuleCode> DAY_RULES = List.of(
            RuleCode.CONTRACT_MISSING,
            RuleCode.DECISION_MISSING,
            RuleCode.ASSIGNMENT_MISSING,
            RuleCode.PLAN_MISSING,
            RuleCode.PRICE_MISSING);

    private static final int DECIMALS = 12;

    private final SettlementMonth month;
    private final @Nullable Decision decision;
    private final @Nullable Recipient recipient;
    private final LocalDate firstDay;
    private final @Nullable Contract contract;
    private final Thresholds thresholds;
    private final List<GrantedDay> days;
    private final ExecutedVisits executed;
    private final List<Extra> extras;

    private GrantedMonth(
            SettlementMonth month, DaysOfLine daysOfLine, InvoiceLine line, Evidence evidence, Parameters parameters) {
        this.month = month;
        this.decision = daysOfLine.decision();
        this.recipient = daysOfLine.recipient();
        this.firstDay = daysOfLine.days().stream()
                .filter(day -> daysOfLine.findContract(day).isPresent())
                .findFirst()
                .orElse(daysOfLine.days().getFirst());
        this.contract = daysOfLine.findContract(firstDay).orElse(null);
        this.thresholds = parameters.on(firstDay, contract == null ? null : contract.id());
        this.days = daysOfLine.look(thresholds);
        this.executed = decision == null
                ? ExecutedVisits.NONE
                : ExecutedVisits.of(decision, line.provider(), days, evidence, new VisitTime(evidence, parameters));
        this.extras = decision == null
                ? List.of()
                : evidence.extrasOf(decision).stream().filter(this::counts).toList();
    }

    /**
     * The line day by day, if it is one for granted time: it names no visit and gives nothing back, and its provider is
     * paid so only, or it names a decision and neither staff nor times, and the provider is paid so for the recipient
     * on some day assigned.
     */
    public static Optional<GrantedMonth> find(InvoiceLine line, Evidence evidence, Parameters parameters) {
        if (line.visit() != null || line.isCredit() || !evidence.pays(Compensation.GRANTED_TIME)) {
            return Optional.empty();
        }
        var month = monthOf(line);
        var days = new DaysOfLine(line, evidence, month);
        return isOnlyWay(evidence, line.provider()) || isSo(line, days)
                ? Optional.of(new GrantedMonth(month, days, line, evidence, parameters))
                : Optional.empty();
    }

    private static boolean isSo(InvoiceLine line, DaysOfLine days) {
        return days.decision() != null
                && line.staff() == null
                && line.ends() == EndsClaimed.NEITHER
                && days.days().stream().anyMatch(day -> days.findContract(day).isPresent());
    }

    /** Whether the provider has contracts in force on some day of the settlement month, all of them for granted time. */
    public static boolean isOnlyWay(Evidence evidence, ProviderId provider) {
        var month = evidence.month().days();
        var inForce = evidence.contractsOf(provider).stream()
                .filter(contract -> contract.validity().overlaps(month))
                .toList();
        return !inForce.isEmpty()
                && inForce.stream().allMatch(contract -> contract.compensation() == Compensation.GRANTED_TIME);
    }

    private static SettlementMonth monthOf(InvoiceLine line) {
        var claimed = line.time();
        return claimed == null ? line.invoice().period() : SettlementMonth.of(SwedishTime.dayOf(claimed.fromMicros()));
    }

    private boolean counts(Extra extra) {
        var longest = thresholds.count(Parameter.EXTRA_DAYS);
        return extra.approvedAt() != null
                && thresholds.addsExtras()
                && payable().stream().anyMatch(day -> extra.countedDays(longest).covers(day.day()));
    }

    /** The month that it is for. */
    public SettlementMonth month() {
        return month;
    }

    /** The decision that it names, if it exists. */
    public Optional<Decision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Who is granted the time, or else is said to be, if known. */
    public Optional<Recipient> findRecipient() {
        return Optional.ofNullable(recipient);
    }

    /** The day for parameters: the first one assigned with a contract for granted time, or else the first assigned. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The contract of that day. */
    public Optional<Contract> findContract() {
        return Optional.ofNullable(contract);
    }

    /** The parameters of that day and contract. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Every day assigned, in order; the whole month where none is. */
    public List<GrantedDay> days() {
        return days;
    }

    /** The payable days, in order. */
    public List<GrantedDay> payable() {
        return days.stream().filter(GrantedDay::isPayable).toList();
    }

    /**
     * Whether the rule leaves no day: of those that earlier rules left, all fail it. Where the plan left none, the price
     * is asked of the days before it, so that both holds are told.
     */
    public boolean isEmptiedBy(RuleCode rule) {
        var left = leftBefore(rule);
        if (left.isEmpty() && rule == RuleCode.PRICE_MISSING) {
            left = leftBefore(RuleCode.PLAN_MISSING);
        }
        return !left.isEmpty() && left.stream().allMatch(day -> day.failing().contains(rule));
    }

    private List<GrantedDay> leftBefore(RuleCode rule) {
        return days.stream()
                .filter(day -> day.barredBy() == null || day.barredBy().compareTo(rule) >= 0)
                .toList();
    }

    /** How many days assigned do not fail the rule. */
    public int daysWithout(RuleCode rule) {
        return (int) days.stream().filter(day -> !day.failing().contains(rule)).count();
    }

    /** How many payable days are days of absence. */
    public int absentDays() {
        return (int) payable().stream().filter(GrantedDay::isAbsent).count();
    }

    /** How many days of absence in the month are paid all the same. */
    public int paidAbsenceDays() {
        return thresholds.count(Parameter.PAID_ABSENCE_DAYS);
    }

    /** How many days of absence are beyond the paid ones. */
    public int unpaidDays() {
        return Math.max(0, absentDays() - paidAbsenceDays());
    }

    /** The provider's own frame over the payable days: granted minutes × payable days / days of the month. */
    public Minutes frame() {
        return minutesFor(payable().size());
    }

    /** The same without the days of absence beyond the paid ones, rounded once. */
    public Minutes payableMinutes() {
        return minutesFor(payable().size() - unpaidDays());
    }

    private Minutes minutesFor(int count) {
        return decision == null ? Minutes.ZERO : decision.perMonth().times(new Ratio(count, month.length()));
    }

    /** What the provider did on the payable days. */
    public Minutes executed() {
        return executed.minutes();
    }

    /** How many visits it made on the days that were granted and assigned. */
    public int visits() {
        return executed.visits();
    }

    /** The approved extras that count on some payable day, lowest id first; none where they are within the pay. */
    public List<Extra> extras() {
        return extras;
    }

    /** What those extras add to the month. */
    public Minutes extraMinutes() {
        var longest = thresholds.count(Parameter.EXTRA_DAYS);
        return extras.stream().map(extra -> extra.minutesIn(month, longest)).reduce(Minutes.ZERO, Minutes::plus);
    }

    /** The contract's price row on the first payable day that has one, or else on the first day that has one. */
    public Optional<Price> findPrice() {
        return Stream.concat(payable().stream(), days.stream())
                .map(GrantedDay::price)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether payable days have different prices. */
    public boolean isPricedByDays() {
        return prices().stream().distinct().count() > 1;
    }

    /**
     * The price of an hour: each payable day at its own, which is their mean where it changes in mid-month. The mean is
     * raised to the last of twelve decimals, so that no sum falls below what the days make.
     */
    public Optional<UnitPrice> findUnitPrice() {
        var prices = prices();
        if (prices.isEmpty() || !isPricedByDays()) {
            return prices.stream().findFirst();
        }
        var sum = prices.stream().map(UnitPrice::sek).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new UnitPrice(sum.divide(BigDecimal.valueOf(prices.size()), DECIMALS, RoundingMode.CEILING)));
    }

    private List<UnitPrice> prices() {
        return payable().stream()
                .map(GrantedDay::price)
                .filter(Objects::nonNull)
                .map(Price::price)
                .toList();
    }

    /** The days as stretches of days alike, in order, for those who must explain them. */
    public List<Stretch> stretches() {
        return Stretch.of(days);
    }

    /**
     * Days after each other that are alike.
     *
     * @param days the days
     * @param first the first of them, which speaks for all
     */
    public record Stretch(DateRange days, GrantedDay first) {

        static List<Stretch> of(List<GrantedDay> days) {
            var stretches = new ArrayList<Stretch>();
            for (var day : days) {
                var last = stretches.isEmpty() ? null : stretches.getLast();
                if (last != null && last.goesOnWith(day)) {
                    stretches.set(
                            stretches.size() - 1,
                            new Stretch(
                                    new DateRange(last.days.from(), day.day().plusDays(1)), last.first));
                } else {
                    stretches.add(new Stretch(DateRange.ofDays(day.day(), 1), day));
                }
            }
            return List.copyOf(stretches);
        }

        private boolean goesOnWith(GrantedDay day) {
            return days.until().equals(day.day())
                    && first.barredBy() == day.barredBy()
                    && first.isAbsent() == day.isAbsent()
                    && Objects.equals(first.price(), day.price());
        }
    }
}
