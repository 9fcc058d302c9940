package se.tillit.privacy.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What retention would take away.
 *
 * @param day the day that it is reckoned on
 * @param rules the rules in force
 * @param portions what has been kept long enough
 * @param held how many months and cases are held back
 */
public record RetentionPlan(LocalDate day, List<RetentionRule> rules, List<Portion> portions, int held) {

    /** Puts the portions in order. */
    public RetentionPlan {
        rules = List.copyOf(rules);
        portions = portions.stream()
                .filter(portion -> portion.rows() > 0)
                .sorted(Comparator.comparing(Portion::kind)
                        .thenComparing(Portion::month)
                        .thenComparing(Portion::table))
                .toList();
    }

    /** How many rows in all. */
    public long rows() {
        return portions.stream().mapToLong(Portion::rows).sum();
    }

    /** The numbers as a text, by which somebody confirms what they have seen. */
    public String numbers() {
        return portions.stream()
                .map(portion -> "%s/%s/%s/%d"
                        .formatted(portion.kind().code(), portion.month(), portion.table(), portion.rows()))
                .collect(Collectors.joining(";"));
    }
}
