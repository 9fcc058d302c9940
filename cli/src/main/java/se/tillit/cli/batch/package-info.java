/**
 * Batch: how are many packages verified one after another, and what can be seen only of all of them together?
 *
 * <p>Start at {@link se.tillit.cli.batch.BatchRun}. A folder holds municipalities, a municipality months; each month is
 * a run of its own with a result of its own, so that memory follows the largest of them, and a run that was stopped goes
 * on after the last month that is finished. Knows nothing of how a month is verified.
 */
@NullMarked
package se.tillit.cli.batch;

import org.jspecify.annotations.NullMarked;
