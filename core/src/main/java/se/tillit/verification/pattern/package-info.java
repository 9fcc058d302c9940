/**
 * Patterns: what does a whole month of an employment, a person or a provider look like?
 *
 * <p>Each rule is one file; {@code PatternRules} lists them in order. A pattern is a soft sign: it steers samples and
 * visits and changes no line.
 */
@NullMarked
package se.tillit.verification.pattern;

import org.jspecify.annotations.NullMarked;
