/**
 * Audit: who did, read or was refused what, when and why?
 *
 * <p>Whoever lets somebody see personal data or change anything tells the {@link se.tillit.audit.AuditTrail} of the
 * {@link se.tillit.audit.Deed}. How deeds are kept and sealed is the server's business.
 */
@NullMarked
package se.tillit.audit;

import org.jspecify.annotations.NullMarked;
