package se.tillit.visits;

import se.tillit.kernel.Interval;

/**
 * Actual presence in one work shift: a row of the staff log (personalliggare).
 *
 * @param id its identifier
 * @param employment who was present
 * @param time from when to when
 */
public record Shift(String id, Employment employment, Interval time) {}
