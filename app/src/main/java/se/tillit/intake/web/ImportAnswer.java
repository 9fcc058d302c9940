package se.tillit.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An import as systems see it.
 *
 * @param id its number
 * @param state {@code asked}, {@code planned} (waits for a confirmation of what it withdraws), {@code applied},
 *     {@code unchanged}, {@code refused} or {@code cancelled}
 * @param month the settlement month, as 2026-10
 * @param manner {@code whole-month} or {@code additions}, once that is known
 * @param fileName what the sender called the file
 * @param sha256 the checksum of what was received, in hexadecimal
 * @param bytes how large it is
 * @param receivedAt when all of it had come
 * @param account who handed it over
 * @param numbers how many rows of each table it adds, changes, withdraws, leaves and rejects
 * @param passedOver tables and files in it that were passed over
 * @param problem why it was refused, in the caller's language; none where it was not
 * @param knownAt from when the month is known with it; none where it was not applied
 * @param endedAt when it was applied, refused or cancelled, or found to change nothing
 * @param job the number of the job that does it
 * @param jobHref where to ask how the job goes
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ImportAnswer(
        long id,
        String state,
        String month,
        @Nullable String manner,
        String fileName,
        String sha256,
        long bytes,
        Instant receivedAt,
        String account,
        ImportNumbers numbers,
        List<String> passedOver,
        @Nullable String problem,
        @Nullable Instant knownAt,
        @Nullable Instant endedAt,
        long job,
        String jobHref) {

    /** Copies the list. */
    public ImportAnswer {
        passedOver = List.copyOf(passedOver);
    }

    static ImportAnswer of(ImportRecord record, ImportWords words) {
        var delivery = record.delivery();
        var manner = record.manner();
        return new ImportAnswer(
                record.id(),
                code(record.state()),
                delivery.month().toString(),
                manner == null ? null : code(manner),
                delivery.fileName(),
                delivery.sha256(),
                delivery.bytes(),
                delivery.receivedAt(),
                delivery.account(),
                record.numbers(),
                record.passedOver(),
                record.failure().isEmpty() ? null : words.failure(record),
                record.knownAt(),
                record.endedAt(),
                record.jobId(),
                "/api/v1/jobs/" + record.jobId());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
