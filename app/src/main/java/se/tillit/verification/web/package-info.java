/**
 * Verifications on pages and in the interface for systems.
 *
 * <p>Start at {@link se.tillit.verification.web.MonthPage}. Whoever shows lines, findings or visits tells the audit
 * trail; who may see what is asked of the {@link se.tillit.identity.Scope}. Decides nothing about any line.
 */
@NullMarked
package se.tillit.verification.web;

import org.jspecify.annotations.NullMarked;
