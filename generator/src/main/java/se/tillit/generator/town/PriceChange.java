package se.tillit.generator.town;

/** The contract that was re-priced, and the first day of the new prices. */
public record PriceChange(Contract contract, int day) {}
