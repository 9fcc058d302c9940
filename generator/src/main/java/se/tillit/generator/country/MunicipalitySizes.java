package se.tillit.generator.country;

import java.util.ArrayList;
import java.util.List;
import se.tillit.generator.town.Chance;

/**
 * How large municipalities are: as Sweden's 290, of which half have fewer than 17,000 inhabitants and the largest
 * almost a million.
 */
final class MunicipalitySizes {

    /** Ranks among the 290, smallest first, and the inhabitants of the municipality there (Statistics Sweden, 2025). */
    private static final int[][] INHABITANTS = {
        {0, 2_251},
        {10, 3_849},
        {20, 5_381},
        {30, 6_053},
        {40, 6_918},
        {50, 8_581},
        {60, 9_064},
        {70, 9_670},
        {80, 10_279},
        {90, 11_295},
        {100, 11_871},
        {110, 12_739},
        {120, 13_564},
        {130, 14_901},
        {140, 16_022},
        {150, 17_156},
        {160, 18_384},
        {170, 21_524},
        {180, 23_721},
        {190, 26_766},
        {200, 28_773},
        {210, 32_838},
        {220, 38_098},
        {230, 45_146},
        {240, 50_550},
        {250, 59_896},
        {260, 78_294},
        {270, 101_427},
        {280, 145_042},
        {284, 161_236},
        {285, 168_737},
        {286, 249_836},
        {287, 368_135},
        {288, 613_250},
        {289, 998_782}
    };

    private static final int ALL = 290;

    /** 170,000 of 10.6 million inhabitants have home care. */
    private static final double SHARE = 170_000 / 10_609_461.0;

    private MunicipalitySizes() {}

    /** How many recipients each of so many municipalities has, in an order drawn by the seed. */
    static List<Integer> recipients(int municipalities, long seed) {
        var left = new ArrayList<Integer>();
        for (var count = 0; count < municipalities; count++) {
            left.add((int) Math.max(1, Math.round(inhabitantsAt(rankOf(count, municipalities)) * SHARE)));
        }
        var chance = Chance.of(seed, "sizes");
        var drawn = new ArrayList<Integer>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(chance.between(0, left.size() - 1)));
        }
        return drawn;
    }

    /** So many municipalities spread evenly over the ranks; a single one is an ordinary one. */
    private static double rankOf(int count, int municipalities) {
        return municipalities == 1 ? ALL / 2.0 : count * (ALL - 1.0) / (municipalities - 1);
    }

    private static double inhabitantsAt(double rank) {
        for (var at = 1; at < INHABITANTS.length; at++) {
            var above = INHABITANTS[at];
            if (rank <= above[0]) {
                var below = INHABITANTS[at - 1];
                var part = (rank - below[0]) / (above[0] - below[0]);
                return below[1] * Math.pow((double) above[1] / below[1], part);
            }
        }
        throw new IllegalArgumentException("There is no rank %s among %d.".formatted(rank, ALL));
    }
}
