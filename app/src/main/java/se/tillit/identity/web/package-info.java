/**
 * How people and systems come in: accounts, sessions, keys. Start at {@code SecurityConfiguration}.
 */
@NullMarked
package se.tillit.identity.web;

import org.jspecify.annotations.NullMarked;
