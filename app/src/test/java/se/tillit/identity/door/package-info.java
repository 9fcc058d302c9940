@NullMarked
package se.tillit.identity.door;

import org.jspecify.annotations.NullMarked;
