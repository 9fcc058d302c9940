package se.tillit.verification.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.Sums;

/**
 * A verification of a month, as it was kept.
 *
 * @param id its number
 * @param month the settlement month
 * @param basis what it was reached from
 * @param sameAs the earlier run with the same findings and figures; none where it has its own
 * @param askedBy the account that asked for it
 * @param askedName what they were called
 * @param askedAt when it was asked for
 * @param finishedAt when it was kept
 * @param sums what was claimed and what became of it
 * @param findings how many findings it made
 * @param linesChanged lines whose decision differs from the run before; all of them in the first
 */
public record Run(
        long id,
        SettlementMonth month,
        Basis basis,
        @Nullable Long sameAs,
        String askedBy,
        String askedName,
        Instant askedAt,
        Instant finishedAt,
        Sums sums,
        long findings,
        long linesChanged) {

    /**
     * What a run was reached from: the same basis gives the same answer.
     *
     * @param knownAt the instant of the last change of the month that it knew of
     * @param ruleSet the version of the rules
     * @param parameters the rows of parameters, as the file of {@code ./tillit parameters}
     * @param inputs the tables that it read
     * @param settled how many settled lines it read, and their SHA-256
     * @param notRun rules that did not run, by code, with the evidence that was wanting
     */
    public record Basis(
            Instant knownAt,
            String ruleSet,
            String parameters,
            List<Input> inputs,
            String settled,
            Map<String, String> notRun) {
        /** Copies list and map. */
        public Basis {
            inputs = List.copyOf(inputs);
            notRun = Map.copyOf(notRun);
        }
    }

    /**
     * A table that was read.
     *
     * @param file its name
     * @param bytes its size
     * @param sha256 its SHA-256, in hexadecimal
     */
    public record Input(String file, long bytes, String sha256) {}

    /** The run that keeps its findings and figures. */
    public long resultsId() {
        return sameAs == null ? id : sameAs;
    }
}
