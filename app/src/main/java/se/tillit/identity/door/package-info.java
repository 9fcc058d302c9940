/**
 * The door: how people and systems prove who they are, and what keeps others out.
 *
 * <p>Start at {@code PageDoor} and {@code ApiDoor}, the two chains of filters: pages with a session that began at the
 * login service (or, in a demonstration, at a built-in account), and the API with a key and no session. What those who
 * are inside may do is decided by {@link se.tillit.identity.Rights}.
 */
@NullMarked
package se.tillit.identity.door;

import org.jspecify.annotations.NullMarked;
