/** Tests of the server's operations. */
@NullMarked
package se.tillit.server.operations;

import org.jspecify.annotations.NullMarked;
