/**
 * The trail's use: is it whole, and what does it tell?
 *
 * <p>A {@link se.tillit.audit.usecase.TrailEntry} is what was noted, a {@link se.tillit.audit.usecase.Seal} closes some
 * of them with a hash that stands on the seal before. {@link se.tillit.audit.usecase.TrailCheck} reckons it all anew, and
 * {@link se.tillit.audit.usecase.VerifyAuditTrail} lets it read the database and the files outside it. Nothing here
 * knows how rows are kept.
 */
@NullMarked
package se.tillit.audit.usecase;

import org.jspecify.annotations.NullMarked;
