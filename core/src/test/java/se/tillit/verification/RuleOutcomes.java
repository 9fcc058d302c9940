package se.tillit.verification;

/** What comes of each rule when it fires and is enforced, in a few words for the table of rules. */
final class RuleOutcomes {

    private RuleOutcomes() {}

    /** The words. */
    static String of(RuleCode rule) {
        return switch (rule) {
            case INVOICE_NOT_ACCEPTABLE, ROW_REJECTED, NOT_THIS_MONTH -> "hold; no further rule is tried";
            case CREDIT_UNMATCHED, PLAN_MISSING, PRICE_MISSING -> "hold";
            case LINE_UNSPECIFIED,
                    VISIT_UNKNOWN,
                    LINE_CONTRADICTS_VISIT,
                    VISIT_ALREADY_BILLED,
                    CONTRACT_MISSING,
                    DECISION_MISSING,
                    ASSIGNMENT_MISSING,
                    RECIPIENT_ABSENT,
                    SECOND_STAFF_NOT_GRANTED,
                    NOTHING_EXECUTED -> "reject";
            case AMOUNT_MISCALCULATED -> "adjust the amount, or note";
            case ABSENCE_DAYS_EXCEEDED, EXECUTED_BELOW_GRANTED -> "adjust the minutes (granted time)";
            case VISIT_CUT_SHORT -> "adjust the price (per visit)";
            case PRICE_EXCEEDS_CONTRACT -> "adjust the price";
            case TIME_EXCEEDS_VISIT, TIME_COUNTED_TWICE, FRAME_EXCEEDED -> "adjust the minutes";
            case STAFF_IN_TWO_PLACES -> "hold both; serious";
            case TWO_EMPLOYERS_AT_ONCE, STAFF_NOT_ELIGIBLE, WRONG_TAG -> "hold; serious";
            case IMPOSSIBLE_TRAVEL -> "hold the later; deviation, serious from the third";
            case OFF_SHIFT, MANUAL_UNEXPLAINED -> "hold; deviation";
            case STAFF_FORMALITIES_MISSING -> "deviation, or hold where so decided";
            case REGISTERED_LATE -> "deviation; hold when later than the invoice";
            case HOURS_BEYOND_PRESENCE, EVIDENCE_MISSING, COPIED_SCHEDULE, VISITS_WHILE_ABSENT -> "serious";
            case SHIFT_WITHOUT_VISITS -> "information";
            case TWO_MUNICIPALITIES_AT_ONCE -> "serious; always in shadow";
            case INVOICE_TOTAL_DIFFERS,
                    INVOICE_PERIOD_DIFFERS,
                    MANUAL_SHARE,
                    ROUND_TIMES,
                    BATCH_REGISTRATION,
                    FRAME_MAXIMISED,
                    ONLY_ONE_RECIPIENT,
                    EXCESSIVE_HOURS -> "deviation";
        };
    }
}
