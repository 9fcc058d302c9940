package se.tillit.exchange.csv;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowText;

/**
 * What a row says, to be written where rows are kept.
 *
 * @param fields writes its values in the order of the schema
 * @param document the electronic invoice that it comes from, if it does
 */
record Said(Consumer<RowText> fields, @Nullable String document) {}
