package se.tillit.exchange.figures;

import java.util.List;
import java.util.Optional;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Verification;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/**
 * A month in exact figures, provider by provider: what a trend and the premium of a tertial need.
 *
 * @param month the settlement month
 * @param providers in order of id
 */
public record MonthFigures(SettlementMonth month, List<ProviderSummary> providers) {

    /** Copies the list. */
    public MonthFigures {
        providers = List.copyOf(providers);
    }

    /** The figures of a verified month. */
    public static MonthFigures of(Verification verification) {
        return new MonthFigures(verification.month(), verification.providers());
    }

    /** What all providers claimed together and what became of it. */
    public Sums sums() {
        return providers.stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus);
    }

    /** The provider's figures, if it has any in the month. */
    public Optional<ProviderSummary> find(ProviderId provider) {
        return providers.stream()
                .filter(one -> one.provider().id().equals(provider))
                .findFirst();
    }
}
