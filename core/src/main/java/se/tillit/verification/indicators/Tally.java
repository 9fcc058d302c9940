package se.tillit.verification.indicators;

import java.util.Map;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;

/** How many of how many, while they are counted. */
final class Tally {

    private static final Ratio NOTHING = new Ratio(0, 0);

    private long part;
    private long whole;

    /** Counts one more, which is of the part or not. */
    void count(boolean isOfPart) {
        whole++;
        if (isOfPart) {
            part++;
        }
    }

    /** The provider's tally, begun where it has none. */
    static Tally in(Map<ProviderId, Tally> tallies, ProviderId provider) {
        return tallies.computeIfAbsent(provider, unused -> new Tally());
    }

    /** What was counted for the provider; nothing of nothing where it has no tally. */
    static Ratio of(Map<ProviderId, Tally> tallies, ProviderId provider) {
        var tally = tallies.get(provider);
        return tally == null ? NOTHING : new Ratio(tally.part, tally.whole);
    }
}
