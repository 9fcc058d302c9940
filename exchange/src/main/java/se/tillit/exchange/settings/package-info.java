/**
 * Settings: what does a municipality set, and which days are holidays?
 *
 * <p>{@link se.tillit.exchange.settings.ParameterFile} reads a parameter file, {@code ParameterListing} prints the
 * defaults in its format, {@code SwedishHolidays} knows the public holidays. What the parameters mean is core's.
 */
@NullMarked
package se.tillit.exchange.settings;

import org.jspecify.annotations.NullMarked;
