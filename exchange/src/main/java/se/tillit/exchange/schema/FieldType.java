package se.tillit.exchange.schema;

import java.util.Locale;

/** What kind of value a column holds. */
public enum FieldType {
    /** Text. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A date. */
    DATE,
    /** An instant with its offset from UTC. */
    DATETIME,
    /** A time of day. */
    TIME,
    /** A year and month. */
    YEARMONTH;

    /** Its name in the published schema. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
