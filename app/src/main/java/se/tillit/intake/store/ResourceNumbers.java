package se.tillit.intake.store;

/**
 * What an import does with the rows of one table.
 *
 * @param resource the table, by its name in the exchange format
 * @param added rows that were not there
 * @param changed rows that said something else
 * @param withdrawn rows that are there and no longer stated
 * @param unchanged rows that said the same
 * @param rejected rows that could not be taken in
 */
public record ResourceNumbers(
        String resource, long added, long changed, long withdrawn, long unchanged, long rejected) {}
