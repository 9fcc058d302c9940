/** Tests of the server's commands, in processes of their own where that matters. */
@NullMarked
package se.tillit.command;

import org.jspecify.annotations.NullMarked;
