package se.tillit.intake.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;

/**
 * What came of taking a delivery in.
 *
 * @param state how the import stands
 * @param manner whether it stated the whole month
 * @param numbers what it did or would do
 * @param passedOver tables and files that were passed over
 * @param knownAt from when on the month is known with it, if it changed anything
 */
record ImportOutcome(
        ImportState state,
        Manner manner,
        ImportNumbers numbers,
        List<String> passedOver,
        @Nullable Instant knownAt) {

    /** Copies the list. */
    ImportOutcome {
        passedOver = List.copyOf(passedOver);
    }
}
