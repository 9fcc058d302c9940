/**
 * Across municipalities: does one person work in two of them at once?
 *
 * <p>Start at {@link se.tillit.verification.across.TwoMunicipalitiesAtOnce}, the one rule that looks past a
 * municipality's border. It reads {@link se.tillit.verification.across.LocalWork}, which each municipality's month is
 * reduced to, and only tries things out: it never changes a line. Knows nothing of where municipalities lie.
 */
@NullMarked
package se.tillit.verification.across;

import org.jspecify.annotations.NullMarked;
