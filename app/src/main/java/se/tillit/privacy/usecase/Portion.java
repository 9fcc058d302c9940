package se.tillit.privacy.usecase;

import java.time.YearMonth;

/**
 * Rows that have been kept long enough.
 *
 * @param kind the kind of record
 * @param month the month that they belong to
 * @param table the table they are in, with its schema
 * @param rows how many
 */
public record Portion(RecordKind kind, YearMonth month, String table, long rows) {}
