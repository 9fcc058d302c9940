/** Tests of seals and of the check that reckons them anew. */
@NullMarked
package se.tillit.audit.usecase.chain;

import org.jspecify.annotations.NullMarked;
