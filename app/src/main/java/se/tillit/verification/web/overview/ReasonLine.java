package se.tillit.verification.web.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Action;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.chart.Meter;
import se.tillit.verification.Outcome;
import se.tillit.verification.store.sums.ReasonRow;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/**
 * One rule as the reason why lines are not paid as claimed, in words.
 *
 * @param outcome what it led to
 * @param kind the outcome's colour
 * @param rule what the rule is called
 * @param ruleHref the rule in the rule book
 * @param lines how many lines
 * @param linesHref those lines; empty where they may not be seen
 * @param sum what is not approved of them
 * @param meter the same against the largest
 */
public record ReasonLine(
        String outcome,
        String kind,
        String rule,
        String ruleHref,
        String lines,
        String linesHref,
        String sum,
        Meter meter) {

    private record Key(Outcome outcome, String rule) {}

    private record Sum(long lines, Money money) {
        Sum plus(Sum other) {
            return new Sum(lines + other.lines, money.plus(other.money));
        }
    }

    private static final Comparator<Key> BY_KEY =
            Comparator.comparing((Key key) -> place(key.outcome())).thenComparing(Key::rule);
    private static final Comparator<Map.Entry<Key, Sum>> ORDER = Comparator.comparing(
                    (Map.Entry<Key, Sum> entry) -> place(entry.getKey().outcome()))
            .thenComparing(entry -> entry.getValue().money(), Comparator.reverseOrder());

    /** The reasons of all rows together, held first, then rejected, then adjusted, each with the largest sum first. */
    public static List<ReasonLine> of(
            List<ReasonRow> rows, SettlementMonth month, @Nullable ProviderId provider, Viewing viewing) {
        var sums = new TreeMap<Key, Sum>(BY_KEY);
        for (var row : rows) {
            if (row.outcome() != Outcome.PAY) {
                sums.merge(new Key(row.outcome(), row.rule()), new Sum(row.lines(), row.notApproved()), Sum::plus);
            }
        }
        var most = sums.values().stream()
                .map(sum -> BigDecimal.valueOf(sum.money().ore()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        var spoken = Spoken.in(viewing.language());
        var lines = new ArrayList<ReasonLine>();
        sums.entrySet().stream().sorted(ORDER).forEach(entry -> {
            var key = entry.getKey();
            var sum = entry.getValue();
            lines.add(new ReasonLine(
                    spoken.value(key.outcome()),
                    kind(key.outcome()),
                    spoken.rule(key.rule()),
                    Places.rule(key.rule()),
                    spoken.count(sum.lines()),
                    viewing.may(Action.READ_LINES) ? href(month, key, provider) : "",
                    spoken.sum(sum.money()),
                    Meter.of(BigDecimal.valueOf(sum.money().ore()), null, null, most)));
        });
        return lines;
    }

    private static String href(SettlementMonth month, Key key, @Nullable ProviderId provider) {
        var outcome = key.outcome().name().toLowerCase(Locale.ROOT);
        return provider == null
                ? Places.query(Places.lines(month), "outcome", outcome, "rule", key.rule())
                : Places.query(
                        Places.lines(month), "outcome", outcome, "rule", key.rule(), "provider", provider.value());
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case HOLD -> "wait";
            case REJECT -> "act";
            case ADJUST, PAY -> "none";
        };
    }

    private static int place(Outcome outcome) {
        return switch (outcome) {
            case HOLD -> 0;
            case REJECT -> 1;
            case ADJUST -> 2;
            case PAY -> 3;
        };
    }
}
