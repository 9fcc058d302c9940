package se.tillit.verification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/**
 * Sums in words, for a row of a table.
 *
 * @param name whose or what they are
 * @param href where more of it is shown; empty for nowhere
 * @param lines how many lines
 * @param claimed what was claimed
 * @param approved what is approved
 * @param approvedShare its share of what was claimed
 * @param held what is held
 * @param adjusted what was taken off
 * @param rejected what was rejected
 */
public record SumsRow(
        String name,
        String href,
        String lines,
        String claimed,
        String approved,
        String approvedShare,
        String held,
        String adjusted,
        String rejected) {

    static SumsRow of(String name, Sums sums, Spoken spoken) {
        return of(name, "", sums, spoken);
    }

    private static SumsRow of(String name, String href, Sums sums, Spoken spoken) {
        return new SumsRow(
                name,
                href,
                spoken.count(sums.lines()),
                spoken.sum(sums.claimed()),
                spoken.sum(sums.approved()),
                spoken.share(sums.approved(), sums.claimed()),
                spoken.sum(sums.held()),
                spoken.sum(sums.adjusted()),
                spoken.sum(sums.rejected()));
    }

    /** Each provider that claimed anything, with what all claimed last where there are several. */
    static List<SumsRow> ofProviders(List<ProviderSummary> providers, String all, Spoken spoken) {
        return ofProviders(providers, all, provider -> "", spoken);
    }

    /** The same, each leading somewhere. */
    static List<SumsRow> ofProviders(
            List<ProviderSummary> providers, String all, Function<ProviderId, String> href, Spoken spoken) {
        var rows = new ArrayList<SumsRow>();
        for (var summary : providers) {
            var provider = summary.provider();
            rows.add(of(provider.name(), href.apply(provider.id()), summary.sums(), spoken));
        }
        if (rows.size() > 1) {
            rows.add(of(all, providers.stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus), spoken));
        }
        return rows;
    }

    /** The sums as figures that matter. */
    public static List<Figure> figures(Sums sums, Spoken spoken, Function<String, String> say) {
        return List.of(
                new Figure(say.apply("claimed"), spoken.sum(sums.claimed()), lines(sums.lines(), spoken, say)),
                new Figure(
                        say.apply("approved"),
                        spoken.sum(sums.approved()),
                        spoken.share(sums.approved(), sums.claimed())),
                new Figure(say.apply("held"), spoken.sum(sums.held()), lines(sums.linesHeld(), spoken, say)),
                new Figure(
                        say.apply("adjusted"), spoken.sum(sums.adjusted()), lines(sums.linesAdjusted(), spoken, say)),
                new Figure(
                        say.apply("rejected"), spoken.sum(sums.rejected()), lines(sums.linesRejected(), spoken, say)));
    }

    private static String lines(long number, Spoken spoken, Function<String, String> say) {
        return spoken.count(number) + "\u00a0" + say.apply(number == 1 ? "line" : "lines");
    }
}
