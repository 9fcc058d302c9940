/**
 * Who is inside: a person with an account, as it is now.
 *
 * <p>Start at {@code People}. {@code BuiltInAccount} has the accounts of a demonstration. How somebody came in is not
 * known here.
 */
@NullMarked
package se.tillit.identity.person;

import org.jspecify.annotations.NullMarked;
