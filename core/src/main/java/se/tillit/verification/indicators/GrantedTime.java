package se.tillit.verification.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.contracts.Contract;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Evidence;

/** The minutes granted and assigned in the month: whose they are, and in which area. */
final class GrantedTime {

    private final Evidence evidence;
    private final Map<ProviderId, Long> byProvider = new HashMap<>();
    private final Map<String, Long> byArea = new HashMap<>();
    private long all;

    /** Adds up every provider's own frame of every decision. */
    GrantedTime(Evidence evidence) {
        this.evidence = evidence;
        for (var decision : evidence.handover().decisions()) {
            for (var provider : evidence.assignmentsOf(decision).stream()
                    .map(assignment -> assignment.provider())
                    .distinct()
                    .toList()) {
                var frame = Frames.of(evidence, decision, provider, evidence.month())
                        .value();
                byProvider.merge(provider, frame, Long::sum);
                byArea.merge(decision.recipient().area().id(), frame, Long::sum);
                all += frame;
            }
        }
    }

    /** The sum of the provider's own frames. */
    Minutes of(ProviderId provider) {
        return Minutes.of(byProvider.getOrDefault(provider, 0L));
    }

    /** The provider's part of all. */
    Ratio volumeOf(ProviderId provider) {
        return new Ratio(byProvider.getOrDefault(provider, 0L), all);
    }

    /**
     * The share in the provider's contracts of the month, one decimal. Where they differ it is their mean, weighted by
     * what is granted in the area of each.
     */
    Optional<BigDecimal> findShareOf(ProviderId provider) {
        var days = evidence.month().days();
        var contracts = evidence.contractsOf(provider).stream()
                .filter(contract ->
                        contract.sharePercent() != null && contract.validity().overlaps(days))
                .toList();
        if (contracts.isEmpty()) {
            return Optional.empty();
        }
        var weights = contracts.stream().mapToLong(this::grantedWithin).toArray();
        var weighted = sum(contracts, weights);
        if (weighted.weight() > 0) {
            return Optional.of(weighted.mean());
        }
        return Optional.of(
                sum(contracts, contracts.stream().mapToLong(contract -> 1).toArray())
                        .mean());
    }

    private long grantedWithin(Contract contract) {
        var area = contract.area();
        return area == null ? all : byArea.getOrDefault(area.id(), 0L);
    }

    private static Weighted sum(List<Contract> contracts, long[] weights) {
        var sum = BigDecimal.ZERO;
        var weight = 0L;
        for (var index = 0; index < weights.length; index++) {
            var share = contracts.get(index).sharePercent();
            if (share != null) {
                sum = sum.add(share.multiply(BigDecimal.valueOf(weights[index])));
                weight += weights[index];
            }
        }
        return new Weighted(sum, weight);
    }

    private record Weighted(BigDecimal sum, long weight) {
        BigDecimal mean() {
            return sum.divide(BigDecimal.valueOf(weight), 1, RoundingMode.HALF_UP);
        }
    }
}
