package se.tillit.verification.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.contracts.Provider;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.Tertial;
import se.tillit.verification.parameters.Parameters;

/**
 * A provider's quality premium (kvalitetspeng) for a tertial, over the months of it that were verified: the minutes of
 * all of them together, never the mean of their percentages (requirement G10). Criteria and levels are those in force on
 * the tertial's first day, so that they are known before the work is done.
 *
 * @param provider the provider
 * @param tertial the tertial
 * @param months the months that are in it, in order
 * @param executed executed minutes
 * @param registered of the minutes at home, those with both ends registered in the home
 * @param permanent minutes by permanent staff, of all
 * @param assistantNurse minutes by assistant nurses, of all
 * @param level level of the premium, 0 for none
 * @param premium the premium for the executed hours of those months, rounded once
 */
public record TertialPremium(
        Provider provider,
        Tertial tertial,
        List<SettlementMonth> months,
        Minutes executed,
        Ratio registered,
        Ratio permanent,
        Ratio assistantNurse,
        int level,
        Money premium) {

    /** Copies the months. */
    public TertialPremium {
        months = List.copyOf(months);
    }

    /** Whether all four months are in it; before that the premium is an estimate. */
    public boolean isComplete() {
        return months.containsAll(tertial.months());
    }

    /** The premiums of every provider for every tertial that has a month, in order of provider and tertial. */
    public static List<TertialPremium> of(Map<SettlementMonth, List<ProviderSummary>> months, Parameters parameters) {
        var sums = new TreeMap<ProviderId, Map<Tertial, Sum>>();
        for (var month : new TreeMap<>(months).entrySet()) {
            for (var summary : month.getValue()) {
                sums.computeIfAbsent(summary.provider().id(), unused -> new TreeMap<>())
                        .computeIfAbsent(Tertial.of(month.getKey()), unused -> new Sum())
                        .add(month.getKey(), summary);
            }
        }
        var premiums = new ArrayList<TertialPremium>();
        sums.forEach((provider, tertials) ->
                tertials.forEach((tertial, sum) -> premiums.add(sum.premium(tertial, parameters))));
        return List.copyOf(premiums);
    }

    /** The months of one provider and tertial, added up. */
    private static final class Sum {
        private final List<SettlementMonth> months = new ArrayList<>(4);
        private final List<Provider> provider = new ArrayList<>(4);
        private Minutes executed = Minutes.ZERO;
        private Ratio registered = new Ratio(0, 0);
        private Ratio permanent = new Ratio(0, 0);
        private Ratio assistantNurse = new Ratio(0, 0);

        void add(SettlementMonth month, ProviderSummary summary) {
            var figures = summary.indicators();
            months.add(month);
            provider.add(summary.provider());
            executed = executed.plus(figures.executed());
            registered = together(registered, figures.registered());
            permanent = together(permanent, figures.permanent());
            assistantNurse = together(assistantNurse, figures.assistantNurse());
        }

        private static Ratio together(Ratio one, Ratio other) {
            return new Ratio(Math.addExact(one.part(), other.part()), Math.addExact(one.whole(), other.whole()));
        }

        TertialPremium premium(Tertial tertial, Parameters parameters) {
            var premium = new Premium(executed, registered, permanent, assistantNurse, parameters.on(tertial.first()));
            return new TertialPremium(
                    provider.getLast(),
                    tertial,
                    months,
                    executed,
                    registered,
                    permanent,
                    assistantNurse,
                    premium.level(),
                    premium.amount());
        }
    }
}
