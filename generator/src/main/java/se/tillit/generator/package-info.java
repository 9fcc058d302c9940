/**
 * What does a believable municipality look like, month after month, and what is hidden in it?
 *
 * <p>Start at {@link se.tillit.generator.GenerateMunicipality}. It writes the files of the exchange package by itself
 * and shares no model with the verifying side, so that it is a second opinion on the format and the rules. It must not
 * know how anything is verified.
 */
@NullMarked
package se.tillit.generator;

import org.jspecify.annotations.NullMarked;
