package se.tillit.register.table;

import se.tillit.exchange.schema.FieldType;

/** How a kind of value of the exchange format is kept in the database. */
public enum ColumnType {
    /** Text as it stands; a year and month too. */
    TEXT("text"),
    /** A whole number. */
    INTEGER("integer"),
    /** A decimal number with every digit that it was written with. */
    NUMERIC("numeric"),
    /** Yes or no. */
    BOOLEAN("boolean"),
    /** A date. */
    DATE("date"),
    /** An instant, exact to the microsecond. */
    INSTANT("timestamp with time zone"),
    /** A time of day. */
    TIME("time without time zone");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** What the database calls it. */
    public String sql() {
        return sql;
    }

    /** The one for values of the type. */
    public static ColumnType of(FieldType type) {
        return switch (type) {
            case STRING, YEARMONTH -> TEXT;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMERIC;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case DATETIME -> INSTANT;
            case TIME -> TIME;
        };
    }
}
