@NullMarked
package se.tillit.identity.limit;

import org.jspecify.annotations.NullMarked;
