/**
 * What people do about payment: one puts a verified run forward, another approves it.
 *
 * <p>Start at {@link se.tillit.settlement.usecase.ProposePayment} and
 * {@link se.tillit.settlement.usecase.ApprovePayment}. Nobody approves their own, and a line is paid once: both are
 * refused by the database too.
 */
@NullMarked
package se.tillit.settlement.usecase;

import org.jspecify.annotations.NullMarked;
