package se.tillit.exchange.results;

/**
 * A step of a run, for {@code run.json}.
 *
 * @param name what was done
 * @param nanos how long it took
 */
public record RunStep(String name, long nanos) {}
