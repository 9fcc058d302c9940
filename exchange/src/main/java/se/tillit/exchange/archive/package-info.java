/**
 * Archive: what is in this zip, and may it be trusted?
 *
 * <p>Start at {@link se.tillit.exchange.archive.ZipArchive}. It opens a zip without unpacking it, refuses what no honest
 * package needs (bombs, paths that lead out, names twice, secrets), and gives out the bytes of its files, checked as
 * they are read. Knows nothing of what the files mean; workbooks are zips too.
 */
@NullMarked
package se.tillit.exchange.archive;

import org.jspecify.annotations.NullMarked;
