package se.tillit.register.table;

/** Which rows of a month are read, among those that were known. */
@FunctionalInterface
public interface RowFilter {

    /** All of them. */
    RowFilter ALL = (table, alias) -> "true";

    /** Which, as a condition on the rows of the table by the alias. */
    String condition(RegisterTable table, String alias);
}
