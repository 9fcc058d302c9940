/**
 * Where is it kept, and how is it taken away?
 *
 * <p>Each class takes away one kind of record: {@code CareRecords} by recipient, {@code MonthlyRecords} by month,
 * {@code AgedRows} by age. {@code RecipientTables} lists where a recipient stands.
 */
@NullMarked
package se.tillit.privacy.store;

import org.jspecify.annotations.NullMarked;
