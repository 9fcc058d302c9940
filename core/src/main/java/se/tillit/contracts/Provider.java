package se.tillit.contracts;

import se.tillit.kernel.ProviderId;

/**
 * One that gives home care (utförare), the municipality's own included.
 *
 * @param id its organisation number
 * @param name its registered name
 * @param operator who runs it
 */
public record Provider(ProviderId id, String name, Operator operator) {}
