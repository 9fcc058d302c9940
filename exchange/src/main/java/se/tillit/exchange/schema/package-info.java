/**
 * Schema: which files, columns and kinds of value does the exchange package have?
 *
 * <p>Start at {@link se.tillit.exchange.schema.ExchangeSchema}. It says the same as {@code datapackage.json}, which lies
 * beside it among the resources and is what others read; a test holds the two together. Knows no file and no value.
 */
@NullMarked
package se.tillit.exchange.schema;

import org.jspecify.annotations.NullMarked;
