/**
 * Fixtures for the tests of the modules above exchange.
 */
@NullMarked
package se.tillit_testkit;

import org.jspecify.annotations.NullMarked;
