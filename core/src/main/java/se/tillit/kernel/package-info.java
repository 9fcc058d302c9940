/**
 * What is money, time, a month in Sweden, an id?
 */
@NullMarked
package se.tillit.kernel;

import org.jspecify.annotations.NullMarked;
