package se.tillit.verification.parameters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.MinuteRounding;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.visits.RegistrationMethod;

/**
 * The parameters in force on one day for one contract. Asking for a parameter as another kind than it is, is a bug and
 * throws {@link ClassCastException}.
 */
public final class Thresholds {

    private final Map<Parameter, Object> values;
    private final Mode[] modes = new Mode[RuleCode.values().length];
    private final MinuteRounding rounding;

    Thresholds(Map<Parameter, Object> values, Map<RuleCode, Mode> modes) {
        this.values = new EnumMap<>(values);
        for (var rule : RuleCode.values()) {
            this.modes[rule.ordinal()] = rule.hasMode() ? Mode.ENFORCE : Mode.SHADOW;
        }
        modes.forEach((rule, mode) -> this.modes[rule.ordinal()] = mode);
        this.rounding = (MinuteRounding) value(Parameter.VISIT_TIME_ROUNDING);
    }

    /** How much the rule may do. */
    public Mode mode(RuleCode rule) {
        return modes[rule.ordinal()];
    }

    /** A length of time: seconds, minutes or hours. */
    public Elapsed elapsed(Parameter parameter) {
        return (Elapsed) value(parameter);
    }

    /** A number of things, metres or kilometres an hour. */
    public int count(Parameter parameter) {
        return (Integer) value(parameter);
    }

    /** A percentage. */
    public BigDecimal percent(Parameter parameter) {
        return (BigDecimal) value(parameter);
    }

    /** A sum. */
    public Money money(Parameter parameter) {
        return (Money) value(parameter);
    }

    /** Whether the parameter says hold, rather than a deviation only. */
    public boolean holds(Parameter parameter) {
        return value(parameter) == Outcome.HOLD;
    }

    /** Whether approved extras are paid beside the frame, rather than being within the compensation. */
    public boolean addsExtras() {
        return value(Parameter.SUDDEN_NEEDS) == SuddenNeeds.EXTRA;
    }

    /** A list of texts. */
    @SuppressWarnings("unchecked")
    public List<String> words(Parameter parameter) {
        return (List<String>) value(parameter);
    }

    /** A set of days. */
    @SuppressWarnings("unchecked")
    public Set<LocalDate> days(Parameter parameter) {
        return (Set<LocalDate>) value(parameter);
    }

    /** A set of registration methods. */
    @SuppressWarnings("unchecked")
    public Set<RegistrationMethod> methods(Parameter parameter) {
        return (Set<RegistrationMethod>) value(parameter);
    }

    /** Exact time in whole minutes, rounded as decided. */
    public Minutes minutesOf(Elapsed time) {
        return time.inMinutes(rounding);
    }

    private Object value(Parameter parameter) {
        var value = values.get(parameter);
        if (value == null) {
            throw new IllegalStateException("The parameter %s has no value.".formatted(parameter.key()));
        }
        return value;
    }
}
