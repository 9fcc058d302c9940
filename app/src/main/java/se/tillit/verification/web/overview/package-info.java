/**
 * A month's sums as people look at them: by reason, over time, and against the run before.
 *
 * <p>Start at {@link se.tillit.verification.web.overview.LatestMonth}, which the first page shows. The page of a month and
 * of a provider use the same parts, so that a figure is told in the same way everywhere.
 */
@NullMarked
package se.tillit.verification.web.overview;

import org.jspecify.annotations.NullMarked;
