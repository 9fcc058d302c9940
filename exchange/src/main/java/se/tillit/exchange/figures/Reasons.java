package se.tillit.exchange.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;

/**
 * Why lines were not paid in full. A line counts under the first of its rules, so that the rows add up; that other rules
 * spoke too is counted beside.
 *
 * @param all of all providers, held first, then adjusted, then rejected, each with the largest sum first
 * @param byProvider the same for each provider
 */
public record Reasons(List<Row> all, Map<ProviderId, List<Row>> byProvider) {

    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> place(row.outcome()))
            .thenComparing(Row::sum, Comparator.reverseOrder())
            .thenComparing(Row::rule);

    /** Copies the lists. */
    public Reasons {
        all = List.copyOf(all);
    }

    /**
     * One rule as the reason of an outcome.
     *
     * @param outcome what it led to
     * @param rule the rule
     * @param lines lines of which it is the first reason
     * @param also further lines with the outcome of which it is a reason, but not the first
     * @param sum claimed − approved of the lines of which it is the first reason
     */
    public record Row(Outcome outcome, RuleCode rule, long lines, long also, Money sum) {}

    /** Counts the decisions. */
    public static Reasons of(List<LineDecision> decisions) {
        var all = new Count();
        var byProvider = new TreeMap<ProviderId, Count>();
        for (var decision : decisions) {
            if (decision.outcome() != Outcome.PAY && !decision.rules().isEmpty()) {
                all.add(decision);
                byProvider
                        .computeIfAbsent(decision.line().provider(), unused -> new Count())
                        .add(decision);
            }
        }
        var rows = new TreeMap<ProviderId, List<Row>>();
        byProvider.forEach((provider, count) -> rows.put(provider, count.rows()));
        return new Reasons(all.rows(), rows);
    }

    private static int place(Outcome outcome) {
        return switch (outcome) {
            case HOLD -> 0;
            case ADJUST -> 1;
            case REJECT -> 2;
            case PAY -> 3;
        };
    }

    private static final class Count {
        private final Map<Outcome, Map<RuleCode, long[]>> counts = new EnumMap<>(Outcome.class);

        void add(LineDecision decision) {
            var isFirst = true;
            for (var rule : decision.rules()) {
                var count = counts.computeIfAbsent(decision.outcome(), unused -> new EnumMap<>(RuleCode.class))
                        .computeIfAbsent(rule, unused -> new long[3]);
                if (isFirst) {
                    count[0]++;
                    count[2] = Math.addExact(
                            count[2],
                            decision.claimed().minus(decision.approved()).ore());
                } else {
                    count[1]++;
                }
                isFirst = false;
            }
        }

        List<Row> rows() {
            return counts.entrySet().stream()
                    .flatMap(outcome -> outcome.getValue().entrySet().stream()
                            .map(rule -> new Row(
                                    outcome.getKey(),
                                    rule.getKey(),
                                    rule.getValue()[0],
                                    rule.getValue()[1],
                                    Money.ofOre(rule.getValue()[2]))))
                    .sorted(ORDER)
                    .toList();
        }
    }
}
