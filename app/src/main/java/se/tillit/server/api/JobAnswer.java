package se.tillit.server.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A job as systems see it.
 *
 * @param id its number
 * @param kind what is done, as {@code import} or {@code verification}
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param progress how far it has come, 0 to 100
 * @param step what is being done, as a key
 * @param askedAt when it was asked for
 * @param result what came of it; none before it is done
 * @param problem why it failed, in the caller's language; none where it did not
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record JobAnswer(
        long id,
        String kind,
        String state,
        int progress,
        String step,
        Instant askedAt,
        @Nullable JsonNode result,
        @Nullable String problem) {}
