@NullMarked
package se.tillit.identity.route;

import org.jspecify.annotations.NullMarked;
