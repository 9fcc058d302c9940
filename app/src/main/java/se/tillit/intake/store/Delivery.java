package se.tillit.intake.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;

/**
 * What was handed over, kept unchanged.
 *
 * @param id its number
 * @param fileName what the sender called the file, without folders
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 * @param bytes how many bytes it has
 * @param channel how it came
 * @param month the month that it is for
 * @param manner whether it states the whole month, as the sender said
 * @param account who handed it over
 * @param provider the provider whose it is; none for the municipality
 * @param receivedAt when all of it had come
 */
public record Delivery(
        long id,
        String fileName,
        String sha256,
        long bytes,
        Channel channel,
        SettlementMonth month,
        Manner manner,
        String account,
        @Nullable ProviderId provider,
        Instant receivedAt) {}
