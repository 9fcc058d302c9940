/**
 * What is kept of a person, how long, and how does it come out?
 *
 * <p>{@link se.tillit.privacy.usecase.RunRetention} says what the {@link se.tillit.privacy.usecase.RetentionRule}s in
 * force would take away and takes it; each {@link se.tillit.privacy.usecase.RetainedRecords} knows one kind of record.
 * {@link se.tillit.privacy.usecase.ExportRecipient} hands out everything about one recipient.
 */
@NullMarked
package se.tillit.privacy.usecase;

import org.jspecify.annotations.NullMarked;
