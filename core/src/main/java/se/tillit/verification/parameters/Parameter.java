package se.tillit.verification.parameters;

import java.util.Optional;
import se.tillit.verification.parameters.ParameterKind.Scope;

/**
 * Every threshold of the rules, with its default. A municipality changes them by date, and for one contract where the
 * scope allows it; the mode of a rule is set by its code in the same way.
 */
public enum Parameter {
    VISIT_TIME_ROUNDING("visit-time.rounding", ParameterKind.ROUNDING, Scope.CONTRACT, "nearest"),
    HOLIDAYS_EXTRA("holidays.extra", ParameterKind.DAYS, Scope.MUNICIPALITY, ""),
    INVOICE_TOTAL_TOLERANCE("invoice-total-differs.tolerance", ParameterKind.MONEY, Scope.MUNICIPALITY, "0.01"),
    ABSENT_MINUTES("recipient-absent.minutes", ParameterKind.MINUTES, Scope.CONTRACT, "30"),
    SECOND_STAFF_OVERLAP("second-staff-not-granted.overlap", ParameterKind.MINUTES, Scope.CONTRACT, "5"),
    PLAN_FIRST_DAYS("plan-missing.first-days", ParameterKind.COUNT, Scope.CONTRACT, "14"),
    CURE_DAYS("cure.days", ParameterKind.COUNT, Scope.MUNICIPALITY, "14"),
    AMOUNT_TOLERANCE("amount-miscalculated.tolerance", ParameterKind.MONEY, Scope.CONTRACT, "0.01"),
    PAID_ABSENCE_DAYS("absence-days-exceeded.paid-days", ParameterKind.COUNT, Scope.CONTRACT, "3"),
    EXECUTED_PERCENT("executed-below-granted.percent", ParameterKind.PERCENT, Scope.CONTRACT, "80"),
    CUT_SHORT_PERCENT("visit-cut-short.percent", ParameterKind.PERCENT, Scope.CONTRACT, "50"),
    CUT_SHORT_PRICE("visit-cut-short.price-percent", ParameterKind.PERCENT, Scope.CONTRACT, "50"),
    COUNTED_TWICE_OVERLAP("time-counted-twice.overlap", ParameterKind.MINUTES, Scope.CONTRACT, "2"),
    SUDDEN_NEEDS("frame-exceeded.sudden-needs", ParameterKind.SUDDEN_NEEDS, Scope.CONTRACT, "extra"),
    EXTRA_DAYS("frame-exceeded.extra-days", ParameterKind.COUNT, Scope.MUNICIPALITY, "14"),
    TWO_PLACES_OVERLAP("staff-in-two-places.overlap", ParameterKind.MINUTES, Scope.CONTRACT, "2"),
    TWO_EMPLOYERS_OVERLAP("two-employers-at-once.overlap", ParameterKind.MINUTES, Scope.CONTRACT, "5"),
    TRAVEL_METRES("impossible-travel.distance", ParameterKind.METRES, Scope.CONTRACT, "500"),
    TRAVEL_SPEED("impossible-travel.speed", ParameterKind.KILOMETRES_AN_HOUR, Scope.CONTRACT, "90"),
    TRAVEL_CLOCK("impossible-travel.clock", ParameterKind.MINUTES, Scope.CONTRACT, "2"),
    TRAVEL_OVERLAP("impossible-travel.overlap", ParameterKind.MINUTES, Scope.CONTRACT, "2"),
    TRAVEL_SERIOUS_FROM("impossible-travel.serious-from", ParameterKind.COUNT, Scope.MUNICIPALITY, "3"),
    OFF_SHIFT_MINUTES("off-shift.minutes", ParameterKind.MINUTES, Scope.CONTRACT, "5"),
    FORMALITIES_HOLD("staff-formalities-missing.outcome", ParameterKind.DEVIATION_OR_HOLD, Scope.CONTRACT, "deviation"),
    REASONS_NOT_COUNTING("manual-unexplained.reasons-not-counting", ParameterKind.WORDS, Scope.CONTRACT, ""),
    LATE_HOURS("registered-late.hours", ParameterKind.HOURS, Scope.CONTRACT, "72"),
    MANUAL_SHARE_PERCENT("manual-share.percent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "20"),
    MANUAL_SHARE_VISITS("manual-share.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "100"),
    MANUAL_SHARE_REGISTERED("manual-share.registered", ParameterKind.METHODS, Scope.MUNICIPALITY, "nfc;lock"),
    PRESENCE_PERCENT("hours-beyond-presence.percent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "95"),
    PRESENCE_VISITS("hours-beyond-presence.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "100"),
    COPIED_VISITS("copied-schedule.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "40"),
    COPIED_PERCENT("copied-schedule.percent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "50"),
    COPIED_SECONDS("copied-schedule.seconds", ParameterKind.SECONDS, Scope.MUNICIPALITY, "60"),
    ROUND_VISITS("round-times.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "60"),
    ROUND_PERCENT("round-times.percent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "40"),
    ROUND_MULTIPLE("round-times.multiple", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "5"),
    BATCH_REGISTRATIONS("batch-registration.registrations", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "8"),
    BATCH_MINUTES("batch-registration.minutes", ParameterKind.MINUTES, Scope.MUNICIPALITY, "10"),
    BATCH_HOURS("batch-registration.hours-after", ParameterKind.HOURS, Scope.MUNICIPALITY, "12"),
    BATCH_DAYS("batch-registration.days", ParameterKind.COUNT, Scope.MUNICIPALITY, "2"),
    MAXIMISED_RECIPIENTS("frame-maximised.recipients", ParameterKind.COUNT, Scope.MUNICIPALITY, "30"),
    MAXIMISED_PERCENT("frame-maximised.percent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "80"),
    MAXIMISED_FROM("frame-maximised.from", ParameterKind.PERCENT, Scope.MUNICIPALITY, "98"),
    MAXIMISED_TO("frame-maximised.to", ParameterKind.PERCENT, Scope.MUNICIPALITY, "102"),
    MAXIMISED_OTHERS("frame-maximised.others", ParameterKind.PERCENT, Scope.MUNICIPALITY, "40"),
    ONE_RECIPIENT_VISITS("only-one-recipient.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "40"),
    ONE_RECIPIENT_PERSONS("only-one-recipient.persons", ParameterKind.COUNT, Scope.MUNICIPALITY, "3"),
    IDLE_SHIFTS("shift-without-visits.shifts", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "5"),
    IDLE_SHIFT_HOURS("shift-without-visits.hours", ParameterKind.HOURS, Scope.MUNICIPALITY, "4"),
    EXCESSIVE_DAY_HOURS("excessive-hours.day", ParameterKind.HOURS, Scope.MUNICIPALITY, "13"),
    EXCESSIVE_WEEK_HOURS("excessive-hours.week", ParameterKind.HOURS, Scope.MUNICIPALITY, "60"),
    ABSENT_LINES("visits-while-absent.lines", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "3"),
    CONTINUITY_DAYS("continuity.days", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "14"),
    CONTINUITY_VISITS("continuity.visits", ParameterKind.COUNT, Scope.MUNICIPALITY, "2"),
    CONTINUITY_RECIPIENTS("continuity.recipients", ParameterKind.POSITIVE_COUNT, Scope.MUNICIPALITY, "5"),
    PLANNED_VISIT_MARGIN("planned-visits-done.margin", ParameterKind.MINUTES, Scope.MUNICIPALITY, "60"),
    PREMIUM_REGISTERED("premium.registered", ParameterKind.PERCENT, Scope.MUNICIPALITY, "80"),
    PREMIUM_PERMANENT("premium.permanent", ParameterKind.PERCENT, Scope.MUNICIPALITY, "50"),
    PREMIUM_NURSES("premium.assistant-nurses", ParameterKind.PERCENT, Scope.MUNICIPALITY, "50"),
    PREMIUM_LEVEL_1("premium.level-1", ParameterKind.MONEY, Scope.MUNICIPALITY, "10.00"),
    PREMIUM_LEVEL_2("premium.level-2", ParameterKind.MONEY, Scope.MUNICIPALITY, "23.00");

    private final String key;
    private final ParameterKind kind;
    private final Scope scope;
    private final String standard;

    Parameter(String key, ParameterKind kind, Scope scope, String standard) {
        this.key = key;
        this.kind = kind;
        this.scope = scope;
        this.standard = standard;
    }

    /** Its name in the parameter file: the rule's code, a point, and what of it. */
    public String key() {
        return key;
    }

    /** What its value is. */
    public ParameterKind kind() {
        return kind;
    }

    /** Whether a contract may have its own value. */
    public Scope scope() {
        return scope;
    }

    /** Its default, as written in the parameter file. */
    public String standard() {
        return standard;
    }

    /** The parameter with the key, if there is one. */
    public static Optional<Parameter> find(String key) {
        for (var parameter : values()) {
            if (parameter.key.equals(key)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
