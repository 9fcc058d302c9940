package se.tillit.verification.indicators;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.tillit.care.Decision;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.verification.Evidence;
import se.tillit.visits.Visit;

/** When the visits of the package start, by provider, recipient and service: the key of an assignment and its plan. */
final class VisitStarts {

    private static final long[] NONE = new long[0];

    private final Map<ProviderId, Map<String, Starts[]>> starts = new HashMap<>();

    /** Lays out every visit of the package. */
    VisitStarts(Evidence evidence) {
        for (var visit : evidence.handover().visits()) {
            startsFor(visit).add(visit.time().fromMicros());
        }
        for (var recipients : starts.values()) {
            for (var services : recipients.values()) {
                for (var one : services) {
                    if (one != null) {
                        one.sort();
                    }
                }
            }
        }
    }

    private Starts startsFor(Visit visit) {
        var services = starts.computeIfAbsent(visit.provider(), unused -> new HashMap<>())
                .computeIfAbsent(visit.recipient().id(), unused -> new Starts[Service.values().length]);
        var index = visit.service().ordinal();
        if (services[index] == null) {
            services[index] = new Starts();
        }
        return services[index];
    }

    /** The starts of the provider's visits that could carry out the decision, in microseconds since 1970, in order. */
    long[] of(ProviderId provider, Decision decision) {
        var services =
                starts.getOrDefault(provider, Map.of()).get(decision.recipient().id());
        var found = services == null ? null : services[decision.service().ordinal()];
        return found == null ? NONE : found.micros;
    }

    /** Where the earliest start from the microsecond on stands, any of equal ones; the length where there is none. */
    static int firstFrom(long[] starts, long micros) {
        var at = Arrays.binarySearch(starts, micros);
        return at < 0 ? -at - 1 : at;
    }

    private static final class Starts {
        private long[] micros = new long[8];
        private int size;

        void add(long start) {
            if (size == micros.length) {
                micros = Arrays.copyOf(micros, size * 2);
            }
            micros[size] = start;
            size++;
        }

        void sort() {
            micros = Arrays.copyOf(micros, size);
            Arrays.sort(micros);
        }
    }
}
