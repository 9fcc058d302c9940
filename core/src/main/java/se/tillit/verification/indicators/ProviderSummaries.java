package se.tillit.verification.indicators;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.contracts.Provider;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;

/**
 * Every provider's month in figures. Each indicator is reckoned for all providers at once, by the parameters in force on
 * the month's first day.
 */
public final class ProviderSummaries {

    private final Evidence evidence;
    private final MonthOfWork work;
    private final Thresholds thresholds;
    private final VisitTime time;
    private final Map<ProviderId, Sums> sums;
    private final GrantedTime granted;
    private final PlannedVisitsDone planned;
    private final PlansInTime plans;
    private final FirstVisits within24Hours;
    private final FirstVisits within48Hours;

    private ProviderSummaries(
            Evidence evidence, MonthOfWork work, List<LineDecision> decisions, Parameters parameters) {
        this.evidence = evidence;
        this.work = work;
        thresholds = parameters.on(evidence.month().first());
        time = new VisitTime(evidence, parameters);
        sums = sums(decisions);
        granted = new GrantedTime(evidence);
        var starts = new VisitStarts(evidence);
        planned = new PlannedVisitsDone(evidence, starts, thresholds);
        plans = new PlansInTime(evidence, starts);
        within24Hours = new FirstVisits(evidence, starts, Elapsed.ofHours(24));
        within48Hours = new FirstVisits(evidence, starts, Elapsed.ofHours(48));
    }

    /** A summary for every provider that was handed over, in order of id, also for those with nothing in the month. */
    public static List<ProviderSummary> of(
            Evidence evidence, MonthOfWork work, List<LineDecision> decisions, Parameters parameters) {
        var summaries = new ProviderSummaries(evidence, work, decisions, parameters);
        return evidence.handover().providers().stream()
                .sorted(Comparator.comparing(Provider::id))
                .map(summaries::summaryOf)
                .toList();
    }

    /** Lines of one provider stand together, so that its tally is looked up once. */
    private static Map<ProviderId, Sums> sums(List<LineDecision> decisions) {
        var tallies = new HashMap<ProviderId, SumsTally>();
        ProviderId provider = null;
        var tally = new SumsTally();
        for (var decision : decisions) {
            if (!decision.line().provider().equals(provider)) {
                provider = decision.line().provider();
                tally = tallies.computeIfAbsent(provider, unused -> new SumsTally());
            }
            tally.count(decision);
        }
        var sums = new HashMap<ProviderId, Sums>();
        tallies.forEach((id, counted) -> sums.put(id, counted.sums()));
        return sums;
    }

    private ProviderSummary summaryOf(Provider provider) {
        return new ProviderSummary(provider, sums.getOrDefault(provider.id(), Sums.NONE), indicatorsOf(provider.id()));
    }

    private Indicators indicatorsOf(ProviderId provider) {
        var visits = work.visitsOfProvider().getOrDefault(provider, List.of());
        var executed = ExecutedTime.of(visits, time);
        var continuity = Continuity.of(evidence, visits, thresholds);
        var premium = new Premium(
                executed.minutes(), executed.registered(), executed.permanent(), executed.assistantNurse(), thresholds);
        return new Indicators(
                executed.minutes(),
                executed.minutesByGrade(),
                executed.registered(),
                executed.permanent(),
                executed.assistantNurse(),
                executed.swedishB2(),
                continuity.mean(),
                continuity.median(),
                new Ratio(executed.minutes().value(), granted.of(provider).value()),
                planned.of(provider),
                granted.volumeOf(provider),
                granted.findShareOf(provider).orElse(null),
                plans.of(provider),
                within24Hours.of(provider),
                within48Hours.of(provider),
                premium.level(),
                premium.amount());
    }
}
