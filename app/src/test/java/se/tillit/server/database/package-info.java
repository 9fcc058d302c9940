/** Tests of the database that the server runs itself, and of what it lets in. */
@NullMarked
package se.tillit.server.database;

import org.jspecify.annotations.NullMarked;
