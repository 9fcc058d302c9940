/**
 * Is the trail as it was sealed?
 *
 * <p>A {@link se.tillit.audit.usecase.chain.TrailEntry} is what was noted, a {@link se.tillit.audit.usecase.chain.Seal}
 * closes some of them with a hash that stands on the seal before. {@link se.tillit.audit.usecase.chain.TrailCheck}
 * reckons it all anew and reports each {@link se.tillit.audit.usecase.chain.TrailFinding}. Nothing here knows how rows or
 * files are kept; docs/audit.md describes the bytes.
 */
@NullMarked
package se.tillit.audit.usecase.chain;

import org.jspecify.annotations.NullMarked;
