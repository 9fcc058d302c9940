/**
 * Parameters: every threshold and mode, dated, per municipality and contract.
 *
 * <p>{@link se.tillit.verification.parameters.Parameter} lists the thresholds with their defaults;
 * {@link se.tillit.verification.parameters.Parameters} is a municipality's own values through time;
 * {@link se.tillit.verification.parameters.Thresholds} what is in force on a day. Knows no rule.
 */
@NullMarked
package se.tillit.verification.parameters;

import org.jspecify.annotations.NullMarked;
