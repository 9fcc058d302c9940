/** Tests of how the trail is kept, on a real database. */
@NullMarked
package se.tillit.audit.store;

import org.jspecify.annotations.NullMarked;
