package se.tillit.intake.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery being taken into its month, once.
 *
 * @param id its number
 * @param delivery what is taken in
 * @param state how it stands
 * @param withdrawals whether to ask before rows are withdrawn
 * @param manner whether it states the whole month; none before that is known
 * @param numbers what it does or would do
 * @param confirmed the numbers that somebody confirmed, if anybody did
 * @param passedOver tables and files in it that were passed over
 * @param failure why it was refused: the key of the sentence, and what it is about; empty where it was not
 * @param knownAt from when on the month is known with it, if it was applied
 * @param account who asked for it or confirmed it
 * @param askedAt when
 * @param endedAt when nothing more would happen to it, if that is so
 * @param jobId the job that does it
 */
public record ImportRecord(
        long id,
        Delivery delivery,
        ImportState state,
        Withdrawals withdrawals,
        @Nullable Manner manner,
        ImportNumbers numbers,
        @Nullable ImportNumbers confirmed,
        List<String> passedOver,
        List<String> failure,
        @Nullable Instant knownAt,
        String account,
        Instant askedAt,
        @Nullable Instant endedAt,
        long jobId) {

    /** Copies the lists. */
    public ImportRecord {
        passedOver = List.copyOf(passedOver);
        failure = List.copyOf(failure);
    }
}
