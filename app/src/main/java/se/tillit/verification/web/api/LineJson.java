package se.tillit.verification.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import se.tillit.verification.store.DecidedLine;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What becomes of a line, as {@code line-decisions.csv} has it.
 *
 * @param providerId the supplier
 * @param invoiceId the invoice number
 * @param lineId the line number
 * @param outcome pay, adjust, hold or reject
 * @param claimedSek what was claimed, in kronor
 * @param approvedSek what is approved, in kronor
 * @param rules codes of the rules that decided
 * @param evidence A to D; - where there is no visit
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record LineJson(
        String providerId,
        String invoiceId,
        String lineId,
        String outcome,
        BigDecimal claimedSek,
        BigDecimal approvedSek,
        List<String> rules,
        String evidence) {

    static LineJson of(DecidedLine line) {
        return new LineJson(
                line.line().provider().value(),
                line.line().invoice(),
                line.line().line(),
                line.outcome().name().toLowerCase(Locale.ROOT),
                Kronor.of(line.claimed()),
                Kronor.of(line.approved()),
                line.rules(),
                line.evidence());
    }
}
