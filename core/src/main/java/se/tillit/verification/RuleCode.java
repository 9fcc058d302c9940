package se.tillit.verification;

import java.util.Locale;
import java.util.Optional;

/** Every rule, in the order in which findings are given out. The code is its name in files, texts and settings. */
public enum RuleCode {
    INVOICE_NOT_ACCEPTABLE(RuleFamily.INVOICE),
    INVOICE_TOTAL_DIFFERS(RuleFamily.INVOICE),
    INVOICE_PERIOD_DIFFERS(RuleFamily.INVOICE),
    CREDIT_UNMATCHED(RuleFamily.LINE),
    ROW_REJECTED(RuleFamily.LINE),
    LINE_UNSPECIFIED(RuleFamily.LINE),
    VISIT_UNKNOWN(RuleFamily.LINE),
    LINE_CONTRADICTS_VISIT(RuleFamily.LINE),
    VISIT_ALREADY_BILLED(RuleFamily.LINE),
    NOT_THIS_MONTH(RuleFamily.LINE),
    CONTRACT_MISSING(RuleFamily.LINE),
    DECISION_MISSING(RuleFamily.LINE),
    ASSIGNMENT_MISSING(RuleFamily.LINE),
    RECIPIENT_ABSENT(RuleFamily.LINE),
    SECOND_STAFF_NOT_GRANTED(RuleFamily.LINE),
    PLAN_MISSING(RuleFamily.LINE),
    PRICE_MISSING(RuleFamily.LINE),
    AMOUNT_MISCALCULATED(RuleFamily.AMOUNT),
    PRICE_EXCEEDS_CONTRACT(RuleFamily.AMOUNT),
    ABSENCE_DAYS_EXCEEDED(RuleFamily.AMOUNT),
    EXECUTED_BELOW_GRANTED(RuleFamily.AMOUNT),
    NOTHING_EXECUTED(RuleFamily.LINE),
    VISIT_CUT_SHORT(RuleFamily.AMOUNT),
    TIME_EXCEEDS_VISIT(RuleFamily.AMOUNT),
    TIME_COUNTED_TWICE(RuleFamily.AMOUNT),
    FRAME_EXCEEDED(RuleFamily.AMOUNT),
    STAFF_IN_TWO_PLACES(RuleFamily.VISIT),
    TWO_EMPLOYERS_AT_ONCE(RuleFamily.VISIT),
    IMPOSSIBLE_TRAVEL(RuleFamily.VISIT),
    OFF_SHIFT(RuleFamily.VISIT),
    STAFF_NOT_ELIGIBLE(RuleFamily.VISIT),
    STAFF_FORMALITIES_MISSING(RuleFamily.VISIT),
    WRONG_TAG(RuleFamily.VISIT),
    MANUAL_UNEXPLAINED(RuleFamily.VISIT),
    REGISTERED_LATE(RuleFamily.VISIT),
    MANUAL_SHARE(RuleFamily.PATTERN),
    HOURS_BEYOND_PRESENCE(RuleFamily.PATTERN),
    EVIDENCE_MISSING(RuleFamily.PATTERN),
    COPIED_SCHEDULE(RuleFamily.PATTERN),
    ROUND_TIMES(RuleFamily.PATTERN),
    BATCH_REGISTRATION(RuleFamily.PATTERN),
    FRAME_MAXIMISED(RuleFamily.PATTERN),
    ONLY_ONE_RECIPIENT(RuleFamily.PATTERN),
    SHIFT_WITHOUT_VISITS(RuleFamily.PATTERN),
    EXCESSIVE_HOURS(RuleFamily.PATTERN),
    VISITS_WHILE_ABSENT(RuleFamily.PATTERN),
    TWO_MUNICIPALITIES_AT_ONCE(RuleFamily.ACROSS);

    /** The version of the rule set: it changes when any rule says something else of the same facts. */
    public static final String RULE_SET = "2026.1";

    private final RuleFamily family;
    private final String code;

    RuleCode(RuleFamily family) {
        this.family = family;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it looks at. */
    public RuleFamily family() {
        return family;
    }

    /** Whether a municipality can enforce it, try it out or turn it off; what looks past its border is only tried. */
    public boolean hasMode() {
        return family != RuleFamily.ACROSS;
    }

    /** Its name in files, texts and settings, such as {@code recipient-absent}. */
    public String code() {
        return code;
    }

    /** The rule with the code, if there is one. */
    public static Optional<RuleCode> find(String code) {
        for (var rule : values()) {
            if (rule.code.equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
