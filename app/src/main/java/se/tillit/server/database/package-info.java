/**
 * Database: where is it, is it safe, and are its tables those of this version?
 *
 * <p>{@link se.tillit.server.database.EmbeddedDatabase} runs PostgreSQL from the data folder,
 * {@link se.tillit.server.database.Migrations} brings its schemas up to date module by module, and
 * {@link se.tillit.server.database.BulkCopy} moves many rows at once. What the rows mean is their module's.
 */
@NullMarked
package se.tillit.server.database;

import org.jspecify.annotations.NullMarked;
