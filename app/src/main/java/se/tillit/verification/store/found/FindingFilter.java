package se.tillit.verification.store.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;

/**
 * What findings are chosen by; what is empty is not chosen by.
 *
 * @param rule the code of the rule
 * @param provider whose they are
 * @param severity how grave, as it stands in the database
 * @param mode whether the rule decides or is tried out, as it stands in the database
 * @param evidence how well the worst proved of the visits is proved, A to D
 * @param from the least amount
 * @param touched ids that it names
 */
public record FindingFilter(
        String rule,
        String provider,
        String severity,
        String mode,
        String evidence,
        @Nullable Money from,
        Touched touched) {

    /** No filter at all. */
    public static final FindingFilter NONE = new FindingFilter("", "", "", "", "", null, Touched.NOTHING);

    /**
     * What a finding names.
     *
     * @param recipient a case number
     * @param staff an employment
     * @param line a line as provider/invoice/line
     * @param visit a visit
     */
    public record Touched(String recipient, String staff, String line, String visit) {
        /** Nothing in particular. */
        public static final Touched NOTHING = new Touched("", "", "", "");
    }

    /** Whether the sums that the run kept are enough to count by it. */
    boolean isOfSums() {
        return from == null && touched.equals(Touched.NOTHING);
    }

    /** As a condition on rows of sums, where nothing stands as empty text, or of findings. */
    Condition condition() {
        var all = new Condition();
        all.add(rule, "rule");
        all.add(provider, "provider_id");
        all.add(severity, "severity");
        all.add(mode, "mode");
        all.add(evidence, "evidence");
        return all;
    }

    /**
     * As a condition on rows of findings.
     *
     * @param seesProtected whether those with protected identity may be looked for by case number
     */
    Condition conditionOnRows(Scope scope, boolean seesProtected) {
        var all = condition();
        var least = from;
        if (least != null) {
            all.and("amount_ore >= :from_ore", "from_ore", least.ore());
        }
        if (!touched.recipient().isEmpty()) {
            all.and(
                    seesProtected ? "recipient_id = :recipient" : "recipient_id = :recipient and not is_protected",
                    "recipient",
                    touched.recipient());
        }
        if (!touched.staff().isEmpty()) {
            all.and("staff_id = :staff", "staff", touched.staff());
        }
        if (!touched.line().isEmpty()) {
            all.and("line_ids @> array[cast(:line as text)]", "line", touched.line());
            if (scope instanceof Scope.OwnProvider(var own) && !touched.line().startsWith(own.value() + "/")) {
                all.never();
            }
        }
        if (!touched.visit().isEmpty()) {
            all.and("visit_ids @> array[cast(:visit as text)]", "visit", touched.visit());
            if (scope instanceof Scope.OwnProvider) {
                all.text("not others_visits @> array[cast(:visit as text)]");
            }
        }
        return all;
    }

    /** Conditions that must all hold, with what stands in their places. */
    static final class Condition {
        private final List<String> parts = new ArrayList<>(List.of("true"));
        private final Map<String, Object> places = new HashMap<>();

        private void add(String value, String column) {
            if (!value.isEmpty()) {
                and("%s = :f_%s".formatted(column, column), "f_" + column, value);
            }
        }

        void and(String part, String place, Object value) {
            parts.add(part);
            places.put(place, value);
        }

        private void text(String part) {
            parts.add(part);
        }

        private void never() {
            parts.add("false");
        }

        String sql() {
            return String.join(" and ", parts);
        }

        Map<String, Object> places() {
            return places;
        }
    }
}
