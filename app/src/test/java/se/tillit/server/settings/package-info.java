/** Tests of the server's settings. */
@NullMarked
package se.tillit.server.settings;

import org.jspecify.annotations.NullMarked;
