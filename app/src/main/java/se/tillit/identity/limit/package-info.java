/**
 * How often somebody may try: buckets of tokens by the minute, and a door that stays shut for longer after each failure.
 *
 * <p>All in memory and bounded, so that whoever tries cannot fill it.
 */
@NullMarked
package se.tillit.identity.limit;

import org.jspecify.annotations.NullMarked;
