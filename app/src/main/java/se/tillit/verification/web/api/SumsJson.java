package se.tillit.verification.web.api;

import java.math.BigDecimal;
import se.tillit.verification.indicators.Sums;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was claimed and what became of it, in kronor and lines.
 *
 * @param claimedSek claimed
 * @param approvedSek approved
 * @param heldSek claimed on lines held
 * @param adjustedSek claimed less approved on lines adjusted
 * @param rejectedSek claimed on lines rejected
 * @param lines all lines
 * @param linesPaid lines paid as claimed
 * @param linesAdjusted lines paid with less
 * @param linesHeld lines held
 * @param linesRejected lines rejected
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SumsJson(
        BigDecimal claimedSek,
        BigDecimal approvedSek,
        BigDecimal heldSek,
        BigDecimal adjustedSek,
        BigDecimal rejectedSek,
        long lines,
        long linesPaid,
        long linesAdjusted,
        long linesHeld,
        long linesRejected) {

    static SumsJson of(Sums sums) {
        return new SumsJson(
                Kronor.of(sums.claimed()),
                Kronor.of(sums.approved()),
                Kronor.of(sums.held()),
                Kronor.of(sums.adjusted()),
                Kronor.of(sums.rejected()),
                sums.lines(),
                sums.linesPaid(),
                sums.linesAdjusted(),
                sums.linesHeld(),
                sums.linesRejected());
    }
}
