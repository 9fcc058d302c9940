/**
 * Search on a page: one box for everything that has a number or a name.
 *
 * <p>Start at {@link se.tillit.verification.web.search.SearchPage}. What was asked is noted in the audit trail.
 */
@NullMarked
package se.tillit.verification.web.search;

import org.jspecify.annotations.NullMarked;
