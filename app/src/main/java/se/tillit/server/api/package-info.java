/**
 * The interface for systems: what can be called, and how does a job go?
 *
 * <p>{@code openapi.json} describes every call below {@code /api}; {@link se.tillit.server.api.ApiDocument} reads it, and
 * {@code ApiPages} hands it out, to systems as it is and to people as a page. A test holds it against the handlers.
 */
@NullMarked
package se.tillit.server.api;

import org.jspecify.annotations.NullMarked;
