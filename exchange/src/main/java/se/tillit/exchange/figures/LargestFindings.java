package se.tillit.exchange.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.tillit.verification.Finding;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;

/**
 * The findings of one severity that are worth reading first. Every rule has its largest shown before any has its second,
 * since many of one kind tell less.
 *
 * @param severity how grave they are
 * @param count how many there are
 * @param groups by rule: patterns, which have no sum, first, then those with the largest sum
 */
public record LargestFindings(Severity severity, long count, List<Group> groups) {

    private static final int MOST_OF_A_RULE = 3;

    private static final Comparator<Finding> LARGEST = Comparator.comparingLong(
                    (Finding finding) -> oreOf(finding, Long.MIN_VALUE))
            .reversed();

    private static final Comparator<Group> ORDER = Comparator.comparingLong(
                    (Group group) -> oreOf(group.shown().getFirst(), Long.MAX_VALUE))
            .reversed()
            .thenComparing(Group::rule);

    /** Copies the list. */
    public LargestFindings {
        groups = List.copyOf(groups);
    }

    /**
     * The findings of one rule.
     *
     * @param rule the rule
     * @param count how many it made
     * @param shown the largest of them
     */
    public record Group(RuleCode rule, long count, List<Finding> shown) {

        /** Copies the list. */
        public Group {
            shown = List.copyOf(shown);
        }
    }

    /** Picks at most so many of each severity, and three of a rule, the gravest first; severities without findings are left out. */
    public static List<LargestFindings> of(List<Finding> findings, int most) {
        var bySeverity = new EnumMap<Severity, Map<RuleCode, List<Finding>>>(Severity.class);
        for (var finding : findings) {
            bySeverity
                    .computeIfAbsent(finding.severity(), unused -> new EnumMap<>(RuleCode.class))
                    .computeIfAbsent(finding.rule(), unused -> new ArrayList<>())
                    .add(finding);
        }
        var picked = new ArrayList<LargestFindings>();
        bySeverity.forEach((severity, byRule) -> picked.addFirst(pick(severity, byRule, most)));
        return picked;
    }

    /** How many findings are not shown. */
    public long notShown() {
        return count - groups.stream().mapToLong(group -> group.shown().size()).sum();
    }

    private static LargestFindings pick(Severity severity, Map<RuleCode, List<Finding>> byRule, int most) {
        var count = byRule.values().stream().mapToLong(List::size).sum();
        var whole = new ArrayList<Group>();
        byRule.forEach((rule, findings) -> whole.add(new Group(
                rule,
                findings.size(),
                findings.stream().sorted(LARGEST).limit(MOST_OF_A_RULE).toList())));
        whole.sort(ORDER);
        var shown = new int[whole.size()];
        var left = most;
        for (var round = 1; left > 0 && round <= MOST_OF_A_RULE; round++) {
            for (var index = 0; index < shown.length && left > 0; index++) {
                if (whole.get(index).shown().size() >= round) {
                    shown[index] = round;
                    left--;
                }
            }
        }
        var groups = new ArrayList<Group>();
        for (var index = 0; index < shown.length; index++) {
            var group = whole.get(index);
            groups.add(new Group(group.rule(), group.count(), group.shown().subList(0, shown[index])));
        }
        return new LargestFindings(severity, count, groups);
    }

    private static long oreOf(Finding finding, long withoutSum) {
        var amount = finding.amount();
        return amount == null ? withoutSum : amount.ore();
    }
}
