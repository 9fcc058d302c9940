/**
 * Testkit: which package can a test above exchange start from, and how is one thing of it changed?
 *
 * <p>Start at {@code Example}, the published worked example with its agreed results. It is copied into a folder of the
 * test, and {@code PackageFolder} and {@code Table} change there what the test is about.
 */
@NullMarked
package se.tillit_testkit;

import org.jspecify.annotations.NullMarked;
