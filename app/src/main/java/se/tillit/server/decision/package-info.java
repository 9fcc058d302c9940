/**
 * What two persons decide: one proposes, another confirms or refuses.
 *
 * <p>Start at {@link se.tillit.server.decision.Decided}: who may decide what another has proposed, and who may take it
 * back. What is proposed, and what follows when it is confirmed, is each module's own business.
 */
@NullMarked
package se.tillit.server.decision;

import org.jspecify.annotations.NullMarked;
