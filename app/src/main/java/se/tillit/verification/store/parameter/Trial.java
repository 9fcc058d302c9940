package se.tillit.verification.store.parameter;

import java.time.Instant;
import java.util.List;
import se.tillit.contracts.Provider;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.Sums;

/**
 * A proposal tried on months already verified, as if it had been in force.
 *
 * @param id its number
 * @param proposal the proposal
 * @param finishedAt when it was done
 * @param outcomes what would have come of it, by month, the latest first, and provider
 */
public record Trial(long id, long proposal, Instant finishedAt, List<Outcome> outcomes) {

    /**
     * What would have come of it for a provider in a month.
     *
     * @param month the month
     * @param provider the provider
     * @param name what it is called
     * @param linesChanged lines that would be decided otherwise
     * @param before sums with the parameters in force
     * @param after sums with the proposal
     */
    public record Outcome(
            SettlementMonth month, ProviderId provider, String name, long linesChanged, Sums before, Sums after) {

        /** For the provider. */
        public static Outcome of(SettlementMonth month, Provider provider, long linesChanged, Sums before, Sums after) {
            return new Outcome(month, provider.id(), provider.name(), linesChanged, before, after);
        }
    }

    /** Copies the list. */
    public Trial {
        outcomes = List.copyOf(outcomes);
    }

    /** The months tried, the latest first. */
    public List<SettlementMonth> months() {
        return outcomes.stream().map(Outcome::month).distinct().toList();
    }
}
