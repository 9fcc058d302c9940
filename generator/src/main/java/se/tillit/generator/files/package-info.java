/**
 * How does a month become an exchange package, with its answers beside it?
 *
 * <p>Start at {@link se.tillit.generator.files.PackageWriter}. The small tables are texts that planted faults may edit;
 * visits, shifts and lines are written straight from what happened. Knows nothing of how things came about.
 */
@NullMarked
package se.tillit.generator.files;

import org.jspecify.annotations.NullMarked;
