package se.tillit.verification.parameters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.parameters.ParameterKind.Scope;

/**
 * The municipality's parameters through time: defaults, dated values over them, and contracts' exceptions over those.
 *
 * <p>The days on which anything changes cut time into stretches; within one the {@link Thresholds} are the same and are
 * laid out once. Most municipalities have one stretch and no exception.
 */
public final class Parameters {

    private final List<ParameterRow> rows;
    private final List<LocalDate> changes;
    private final List<Thresholds> forAll;
    private final Map<String, List<Thresholds>> byContract = new HashMap<>();

    private Parameters(List<ParameterRow> rows) {
        this.rows = List.copyOf(rows);
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.MIN);
        for (var row : rows) {
            days.add(row.validity().from());
            if (!row.validity().isOpen()) {
                days.add(row.validity().until());
            }
        }
        this.changes = List.copyOf(days);
        this.forAll = changes.stream().map(day -> thresholds(day, null)).toList();
        for (var row : rows) {
            var contract = row.contract();
            if (contract != null) {
                byContract.computeIfAbsent(
                        contract,
                        id -> changes.stream().map(day -> thresholds(day, id)).toList());
            }
        }
    }

    /** The defaults alone. */
    public static Parameters defaults() {
        return new Parameters(List.of());
    }

    /**
     * The defaults with the rows over them.
     *
     * @throws IllegalArgumentException if {@link #problemsOf} has anything to say of the rows
     */
    public static Parameters of(List<ParameterRow> rows) {
        var problems = problemsOf(rows);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Parameters that do not hold: " + problems);
        }
        return new Parameters(rows);
    }

    /** What is wrong with the rows: unknown keys, values of the wrong kind, exceptions that are not allowed, overlaps. */
    public static List<ParameterProblem> problemsOf(List<ParameterRow> rows) {
        var problems = new ArrayList<ParameterProblem>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var problem = problemOf(row);
            if (problem != null) {
                problems.add(new ParameterProblem(index, problem));
            } else if (overlapsEarlier(rows, index)) {
                problems.add(new ParameterProblem(index, ParameterProblem.Kind.OVERLAP));
            }
        }
        return problems;
    }

    private static ParameterProblem.@Nullable Kind problemOf(ParameterRow row) {
        var rule = RuleCode.find(row.key()).filter(RuleCode::hasMode);
        var parameter = Parameter.find(row.key());
        if (rule.isEmpty() && parameter.isEmpty()) {
            return ParameterProblem.Kind.UNKNOWN;
        }
        var mayDiffer = rule.map(code -> code.family() != RuleFamily.PATTERN && code.family() != RuleFamily.INVOICE)
                .orElseGet(() -> parameter.orElseThrow().scope() == Scope.CONTRACT);
        if (row.contract() != null && !mayDiffer) {
            return ParameterProblem.Kind.NO_EXCEPTION;
        }
        try {
            if (rule.isPresent()) {
                mode(row.value());
            } else {
                parameter.orElseThrow().kind().parse(row.value());
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            return ParameterProblem.Kind.WRONG_VALUE;
        }
        return null;
    }

    private static boolean overlapsEarlier(List<ParameterRow> rows, int index) {
        var row = rows.get(index);
        return rows.subList(0, index).stream()
                .anyMatch(earlier -> earlier.key().equals(row.key())
                        && Objects.equals(earlier.contract(), row.contract())
                        && earlier.validity().overlaps(row.validity()));
    }

    private static Mode mode(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("%s is not written in small letters.".formatted(text));
        }
        return Mode.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Thresholds thresholds(LocalDate day, @Nullable String contract) {
        var values = new EnumMap<Parameter, Object>(Parameter.class);
        var modes = new EnumMap<RuleCode, Mode>(RuleCode.class);
        for (var parameter : Parameter.values()) {
            values.put(parameter, parameter.kind().parse(parameter.standard()));
        }
        apply(day, null, values, modes);
        if (contract != null) {
            apply(day, contract, values, modes);
        }
        return new Thresholds(values, modes);
    }

    private void apply(
            LocalDate day, @Nullable String contract, Map<Parameter, Object> values, Map<RuleCode, Mode> modes) {
        for (var row : rows) {
            if (row.validity().covers(day) && Objects.equals(row.contract(), contract)) {
                RuleCode.find(row.key()).ifPresent(rule -> modes.put(rule, mode(row.value())));
                Parameter.find(row.key())
                        .ifPresent(parameter ->
                                values.put(parameter, parameter.kind().parse(row.value())));
            }
        }
    }

    /** The values in force for all on the day. */
    public Thresholds on(LocalDate day) {
        return forAll.get(stretchOf(day));
    }

    /** The values in force on the day for the contract; those for all where it has no exception, or is none. */
    public Thresholds on(LocalDate day, @Nullable String contract) {
        var exceptions = contract == null ? null : byContract.get(contract);
        return (exceptions == null ? forAll : exceptions).get(stretchOf(day));
    }

    /** Whether any contract has a value of its own, so that the contract of a visit must be known. */
    public boolean hasExceptions() {
        return !byContract.isEmpty();
    }

    /** The rows over the defaults. */
    public List<ParameterRow> rows() {
        return rows;
    }

    /** The stretch that the day lies in: the last change that is not after it. */
    private int stretchOf(LocalDate day) {
        var at = changes.size() - 1;
        while (at > 0 && changes.get(at).isAfter(day)) {
            at--;
        }
        return at;
    }
}
