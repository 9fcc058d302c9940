/**
 * Exchange: how is it handed over?
 *
 * <p>Inwards start at {@link se.tillit.exchange.intake.PackageReader}, which reads a folder of files into a
 * {@link se.tillit.verification.Handover}; outwards at {@link se.tillit.exchange.results.ResultsFolder}. Here too are
 * parameters as a file, public holidays, and the wording of findings. Knows the core, never who calls it.
 */
@NullMarked
package se.tillit.exchange;

import org.jspecify.annotations.NullMarked;
