/**
 * What came in, as it is kept: deliveries with their bytes, imports with their numbers, rejected rows with their text.
 *
 * <p>Start at {@link se.tillit.intake.store.Delivery} and {@link se.tillit.intake.store.ImportRecord}. What may be done
 * with them, and by whom, is in {@code usecase}.
 */
@NullMarked
package se.tillit.intake.store;

import org.jspecify.annotations.NullMarked;
