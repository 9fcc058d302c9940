/**
 * Web: what do all pages and calls have in common?
 *
 * <p>{@link se.tillit.server.web.Pages} shows a page in its {@link se.tillit.server.web.Frame};
 * {@link se.tillit.server.web.DoorKeeper} lets in by what a handler {@link se.tillit.server.web.Needs};
 * {@link se.tillit.server.web.Wrong} is what goes wrong, as a page for people and as problem details for systems.
 */
@NullMarked
package se.tillit.server.web;

import org.jspecify.annotations.NullMarked;
