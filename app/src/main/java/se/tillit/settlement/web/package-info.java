/**
 * Payment of a month, on a page: what is due, who put it forward, who approved it.
 *
 * <p>Start at {@code PaymentPage}. What will happen is said in a sentence with the numbers before anybody approves.
 */
@NullMarked
package se.tillit.settlement.web;

import org.jspecify.annotations.NullMarked;
