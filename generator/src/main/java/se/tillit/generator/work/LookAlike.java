package se.tillit.generator.work;

/** Something honest that looks like a fault. */
public enum LookAlike {
    ERRAND("errand-without-recipient"),
    SPOUSES("spouses-one-after-the-other"),
    MIDNIGHT("across-midnight"),
    MONTH_END("across-month-end"),
    CLOCK_CHANGE("across-clock-change"),
    CLOCK_OFF("clock-a-minute-off"),
    AMBULANCE("ambulance-in-mid-visit"),
    ADMISSION("admission-on-the-day"),
    DISCHARGE("discharge-on-the-day"),
    TAG_REPLACED("tag-replaced"),
    SPOUSES_TAG("tag-of-spouse"),
    PLAN_CHANGED("plan-changed-in-mid-month"),
    PRICE_CHANGED("price-changed-in-mid-month"),
    DECISION_CHANGED("decision-changed-in-mid-month"),
    PROVIDER_CHANGED("provider-changed-in-mid-month"),
    TWO_JOBS("two-jobs-at-different-hours"),
    HAND_OVER("hand-over"),
    WALK_ALONG("introduction-walk-along"),
    LATE_SYNC("whole-day-synchronised-late"),
    LESS_BILLED("less-billed-than-done"),
    CREDITED("credit-and-new-invoice"),
    BEFORE_PLAN("before-the-plan-is-written");

    private final String text;

    LookAlike(String text) {
        this.text = text;
    }

    /** The word of the answers file. */
    public String text() {
        return text;
    }
}
