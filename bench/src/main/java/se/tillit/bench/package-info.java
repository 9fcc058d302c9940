/**
 * Bench: how fast is it, and against what?
 *
 * <p>Start at {@link se.tillit.bench.Bench}. Every figure is of a whole process, start of the JVM included, on generated
 * municipalities. The yardstick is DuckDB with the same files and threads: what a skilled user would otherwise reach for.
 */
@NullMarked
package se.tillit.bench;

import org.jspecify.annotations.NullMarked;
