/**
 * Settings: what does the one who runs the server decide?
 *
 * <p>{@link se.tillit.server.settings.ServerSettings} has every value with its meaning; they come from
 * {@code tillit.properties} in the data folder, from the environment, or from the command line.
 */
@NullMarked
package se.tillit.server.settings;

import org.jspecify.annotations.NullMarked;
