package se.tillit.identity.usecase;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;

/**
 * A provider's data-processing agreement (personuppgiftsbiträdesavtal; requirement D11).
 *
 * @param provider whose
 * @param reference where it is to be found, as a case number
 * @param registeredOn when it was registered
 * @param endedOn the first day on which it no longer holds; none while it holds
 */
public record Agreement(
        ProviderId provider,
        String reference,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn) {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{4}");

    /** Whether it is written as an organisation number, and not as a person's number. */
    public static boolean isProvider(ProviderId provider) {
        return NUMBER.matcher(provider.value()).matches() && !PersonalNumber.isIn(provider.value());
    }

    /** Whether it holds. */
    public boolean holds() {
        return endedOn == null;
    }
}
