/**
 * The trail's use: is it whole, and what does it tell?
 *
 * <p>{@link se.tillit.audit.usecase.VerifyAuditTrail} lets the {@code chain} be reckoned anew from the database and the
 * files outside it; {@link se.tillit.audit.usecase.TrailSentence} says what was found;
 * {@link se.tillit.audit.usecase.SearchAuditTrail} lets an auditor look through it, and notes that.
 */
@NullMarked
package se.tillit.audit.usecase;

import org.jspecify.annotations.NullMarked;
