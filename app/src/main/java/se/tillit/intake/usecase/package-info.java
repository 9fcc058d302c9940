/**
 * What may be done with deliveries: hand one over, have it taken into its month, confirm or cancel what it withdraws, look
 * at what came.
 *
 * <p>Start at {@link se.tillit.intake.usecase.ReceiveDelivery} and {@link se.tillit.intake.usecase.ImportDelivery}; the
 * job that does it is {@code ImportWork}. Every reading and change is noted in the audit trail here.
 */
@NullMarked
package se.tillit.intake.usecase;

import org.jspecify.annotations.NullMarked;
