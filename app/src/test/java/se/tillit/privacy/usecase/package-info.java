/** Tests of what is kept how long, and of what is handed out about one person. */
@NullMarked
package se.tillit.privacy.usecase;

import org.jspecify.annotations.NullMarked;
