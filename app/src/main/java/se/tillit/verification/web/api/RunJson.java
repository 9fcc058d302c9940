package se.tillit.verification.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Run;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A verification of a month.
 *
 * @param run its number
 * @param month the month, as {@code 2026-10}
 * @param finishedAt when it was kept
 * @param knownAt the last change of the month that it knew of
 * @param ruleSet the version of the rules
 * @param askedBy who asked for it; none for readers outside the municipality
 * @param sums what was claimed and what became of it, as far as the reader may see
 * @param findings how many findings, likewise
 * @param linesChanged lines decided otherwise than in the run before; none for readers outside the municipality
 * @param parameters the rows of parameters in force, as the file of {@code ./tillit parameters}
 * @param inputs the tables that it read
 * @param notRun rules that did not run, with the evidence that was wanting
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunJson(
        long run,
        String month,
        Instant finishedAt,
        Instant knownAt,
        String ruleSet,
        @Nullable String askedBy,
        SumsJson sums,
        long findings,
        @Nullable Long linesChanged,
        String parameters,
        List<Run.Input> inputs,
        Map<String, String> notRun) {

    /** For whom it is told. */
    enum Reader {
        /** The municipality. */
        MUNICIPALITY,
        /** A provider: its own sums, and nothing of who or of others' lines. */
        PROVIDER
    }

    static RunJson of(Run run, Sums sums, long findings, Reader reader) {
        var isInside = reader == Reader.MUNICIPALITY;
        var basis = run.basis();
        return new RunJson(
                run.id(),
                run.month().toString(),
                run.finishedAt(),
                basis.knownAt(),
                basis.ruleSet(),
                isInside ? run.askedName() : null,
                SumsJson.of(sums),
                findings,
                isInside ? run.linesChanged() : null,
                basis.parameters(),
                basis.inputs(),
                basis.notRun());
    }
}
