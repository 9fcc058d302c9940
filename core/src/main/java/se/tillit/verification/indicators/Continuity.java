package se.tillit.verification.indicators;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Evidence;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * How many different persons a recipient meets in the daytime of the month's first days, over recipients who are helped
 * often on every one of them and are not absent. Too few such recipients say nothing, and then both are none.
 *
 * @param mean the mean, one decimal
 * @param median the median, one decimal
 */
record Continuity(@Nullable BigDecimal mean, @Nullable BigDecimal median) {

    private static final int SEVEN = 7 * 3600;
    private static final int TWENTY_TWO = 22 * 3600;

    /** Of one provider's visits in the month. */
    static Continuity of(Evidence evidence, List<Visit> visits, Thresholds thresholds) {
        var month = evidence.month();
        var days = Math.min(thresholds.count(Parameter.CONTINUITY_DAYS), month.length());
        var end = SwedishTime.startOf(month.first().plusDays(days));
        var first = new Interval(month.time().fromMicros(), end);
        var met = new HashMap<String, Met>();
        for (var visit : visits) {
            var start = visit.time().fromMicros();
            if (start >= end || !visit.isAtHome() || !isDaytime(start)) {
                continue;
            }
            met.computeIfAbsent(visit.recipient().id(), unused -> new Met(visit.recipient(), days))
                    .add(visit);
        }
        var least = thresholds.count(Parameter.CONTINUITY_VISITS);
        var persons = met.values().stream()
                .filter(one -> one.hasEveryDay(least))
                .filter(one -> !evidence.absencesOf(one.recipient).touch(first))
                .mapToLong(one -> one.persons.size())
                .sorted()
                .toArray();
        return persons.length < thresholds.count(Parameter.CONTINUITY_RECIPIENTS)
                ? new Continuity(null, null)
                : new Continuity(new Ratio(Arrays.stream(persons).sum(), persons.length).mean(), median(persons));
    }

    private static boolean isDaytime(long micros) {
        var second = SwedishTime.secondOfDay(micros);
        return second >= SEVEN && second < TWENTY_TWO;
    }

    private static BigDecimal median(long[] sorted) {
        var upper = sorted[sorted.length / 2];
        var lower = sorted[(sorted.length - 1) / 2];
        return new Ratio(lower + upper, 2).mean();
    }

    /** Whom a recipient met, and how often each day. */
    private static final class Met {
        private final Recipient recipient;
        private final int[] visitsOnDay;
        private final Set<String> persons = new HashSet<>();

        Met(Recipient recipient, int days) {
            this.recipient = recipient;
            this.visitsOnDay = new int[days];
        }

        void add(Visit visit) {
            visitsOnDay[visit.day().getDayOfMonth() - 1]++;
            persons.add(visit.employment().person());
        }

        boolean hasEveryDay(int least) {
            for (var count : visitsOnDay) {
                if (count < least) {
                    return false;
                }
            }
            return true;
        }
    }
}
