/**
 * Lines and invoices as they are looked into: which are there, what became of them, and what became of each in run after
 * run. Sums come from {@code reason_sum}; lines are read by their keys, a page at a time.
 */
@NullMarked
package se.tillit.verification.store.line;

import org.jspecify.annotations.NullMarked;
