/** Tests of the pages of retention and exports. */
@NullMarked
package se.tillit.privacy.web;

import org.jspecify.annotations.NullMarked;
