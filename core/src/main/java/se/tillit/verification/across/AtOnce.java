package se.tillit.verification.across;

import se.tillit.kernel.Elapsed;

/**
 * A visit during which the person is at work in another municipality as well. Which one, for whom and with whom is told
 * to nobody.
 *
 * @param visit the visit, in the municipality that is told
 * @param with what there is in the other municipality: a visit, or a shift alone
 * @param longest the longest time in common with one of them
 */
public record AtOnce(LocalWork visit, LocalWork.Kind with, Elapsed longest) {}
