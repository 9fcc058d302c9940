package se.tillit.verification.store.parameter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.parameters.ParameterRow;

/**
 * A value that was confirmed.
 *
 * @param id its number
 * @param row the value and its days
 * @param proposal the proposal that it came from
 * @param setAt when it was set
 * @param replacedBy the proposal that took its place; none while it stands
 * @param replacedAt when that was
 */
public record SetParameter(
        long id,
        ParameterRow row,
        long proposal,
        Instant setAt,
        @Nullable Long replacedBy,
        @Nullable Instant replacedAt) {

    /** Whether no later proposal has taken its place. */
    public boolean stands() {
        return replacedBy == null;
    }
}
