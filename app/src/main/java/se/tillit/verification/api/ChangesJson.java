package se.tillit.verification.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Outcome;
import se.tillit.verification.store.ChangedLine;
import se.tillit.verification.store.OutcomeShift;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became different between two runs of a month.
 *
 * @param before the earlier run
 * @param after the later run
 * @param why what differs in what they were reached from: {@code data}, {@code settled}, {@code parameters},
 *     {@code rule_set}; empty where nothing does
 * @param parametersEnded rows of parameters that the later run no longer has
 * @param parametersBegun rows of parameters that only the later run has
 * @param shifts lines by outcome before and after, as far as the reader may see
 * @param lines the lines themselves, paged by key
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ChangesJson(
        long before,
        long after,
        List<String> why,
        List<String> parametersEnded,
        List<String> parametersBegun,
        List<Shift> shifts,
        PageOf<Line> lines) {

    /**
     * Lines that went from one outcome to another.
     *
     * @param before the outcome before; none for lines that were not there
     * @param after the outcome after; none for lines that are no longer there
     * @param lines how many
     * @param differenceSek how much more is approved for them than before, in kronor
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Shift(@Nullable String before, @Nullable String after, long lines, BigDecimal differenceSek) {

        static Shift of(OutcomeShift shift) {
            return new Shift(code(shift.before()), code(shift.after()), shift.lines(), Kronor.of(shift.difference()));
        }
    }

    /**
     * A line that is decided otherwise.
     *
     * @param providerId the supplier
     * @param invoiceId the invoice number
     * @param lineId the line number
     * @param before what the earlier run said; none where the line was not there
     * @param after what the later run says; none where the line is no longer there
     * @param differenceSek how much more is approved than before, in kronor
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Line(
            String providerId,
            String invoiceId,
            String lineId,
            @Nullable Said before,
            @Nullable Said after,
            BigDecimal differenceSek) {

        static Line of(ChangedLine line) {
            return new Line(
                    line.line().provider().value(),
                    line.line().invoice(),
                    line.line().line(),
                    Said.of(line.before()),
                    Said.of(line.after()),
                    Kronor.of(line.difference()));
        }
    }

    /**
     * What a run says of a line.
     *
     * @param outcome what becomes of it
     * @param claimedSek what is claimed, in kronor
     * @param approvedSek what is approved, in kronor
     * @param rules codes of the rules that decided
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Said(String outcome, BigDecimal claimedSek, BigDecimal approvedSek, List<String> rules) {

        static @Nullable Said of(ChangedLine.@Nullable Said said) {
            return said == null
                    ? null
                    : new Said(
                            said.outcome().name().toLowerCase(Locale.ROOT),
                            Kronor.of(said.claimed()),
                            Kronor.of(said.approved()),
                            said.rules());
        }
    }

    private static @Nullable String code(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT);
    }
}
