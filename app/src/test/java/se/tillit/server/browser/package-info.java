/** Tests of the pages in a real Chromium: what people see, with a keyboard alone, and whether axe objects. */
@NullMarked
package se.tillit.server.browser;

import org.jspecify.annotations.NullMarked;
