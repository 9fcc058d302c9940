/** Tests of the server, with the database and the server that all of them share. */
@NullMarked
package se.tillit.server;

import org.jspecify.annotations.NullMarked;
