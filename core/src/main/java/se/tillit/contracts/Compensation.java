package se.tillit.contracts;

/** What a contract pays for (ersättningsmodell). */
public enum Compensation {
    /** Minutes done, each line a visit. */
    EXECUTED_TIME(PriceUnit.HOUR),
    /** Minutes granted, each line a decision and a month. */
    GRANTED_TIME(PriceUnit.HOUR),
    /** Visits done, each at one price. */
    PER_INTERVENTION(PriceUnit.VISIT);

    private final PriceUnit unit;

    Compensation(PriceUnit unit) {
        this.unit = unit;
    }

    /** The unit of the prices that it needs. */
    public PriceUnit unit() {
        return unit;
    }
}
