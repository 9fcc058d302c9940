/**
 * Intake on pages and by the interface for systems: how is something handed over, and what came of it?
 *
 * <p>Start at {@code ImportsPage} for people and {@code ImportApi} for systems. Whoever looks sees what lies within their
 * {@link se.tillit.identity.Scope}; anything else is not there for them, and asking for it is noted.
 */
@NullMarked
package se.tillit.intake.web;

import org.jspecify.annotations.NullMarked;
