package se.tillit.audit.usecase.chain;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the trail came to.
 *
 * @param entries how many entries were read
 * @param seals how many seals were reckoned anew
 * @param newest the last seal, as 1,2,3 … ; 0 where there is none
 * @param findings what was found, faults first, at most {@link #MOST}
 * @param unnamed how many more there were
 */
public record TrailReport(long entries, long seals, long newest, List<TrailFinding> findings, long unnamed) {

    /** How many findings are named. */
    public static final int MOST = 1_000;

    /** Copies the list. */
    public TrailReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything that was sealed stands as it was sealed. */
    public boolean isIntact() {
        return unnamed == 0 && findings.stream().noneMatch(TrailFinding::isFault);
    }

    /** Whether nothing is wrong but that a backup was restored, by which the trail lost what came after it. */
    public boolean isRestored() {
        return !isIntact()
                && unnamed == 0
                && findings.stream().filter(TrailFinding::isFault).allMatch(TrailFinding.Restored.class::isInstance);
    }

    /** The first fault, if there is one. */
    public Optional<TrailFinding> findFault() {
        return findings.stream().filter(TrailFinding::isFault).findFirst();
    }
}
