/** Jobs are done where they are to be, and what becomes of them when their process does not live. */
@NullMarked
package se.tillit.server.job;

import org.jspecify.annotations.NullMarked;
