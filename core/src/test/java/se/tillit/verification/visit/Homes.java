package se.tillit.verification.visit;

import org.jspecify.annotations.Nullable;
import se.tillit.areas.Position;
import se.tillit.areas.Setting;
import se.tillit.care.AgeGroup;
import se.tillit.care.Protection;
import se.tillit.care.Recipient;
import se.tillit.verification.ALawfulMonth;

/** Recipients by where they live. */
final class Homes {

    /** Where the equator and the zero meridian meet: there, distances come in the finest steps. */
    static final Position ORIGIN = new Position(0, 0);

    private static final double DEGREES_A_KILOMETRE = Math.toDegrees(1 / 6371.0088);

    private Homes() {}

    /** One who lives alone at the place, which may be unknown. */
    static Recipient at(String id, @Nullable Position home) {
        return sharing(id, home, null);
    }

    /** One of a household. */
    static Recipient sharing(String id, @Nullable Position home, @Nullable String household) {
        return new Recipient(id, ALawfulMonth.AREA, Setting.URBAN, AgeGroup.OVER_65, home, household, Protection.NONE);
    }

    /** About so far to the north of the lawful recipient's home. */
    static Position metresNorth(double metres) {
        return new Position(59.43 + metres / 1000 * DEGREES_A_KILOMETRE, 17.95);
    }

    /** About so far to the east of the origin. */
    static Position aboutFromOrigin(double kilometres) {
        return new Position(0, kilometres * DEGREES_A_KILOMETRE);
    }

    /** A place to the east of the origin whose reckoned distance from there is exactly that. */
    static Position exactlyFromOrigin(double kilometres) {
        var guess = kilometres * DEGREES_A_KILOMETRE;
        var lower = guess;
        var higher = guess;
        for (var step = 0; step < 10_000; step++) {
            if (ORIGIN.kilometresTo(new Position(0, lower)) == kilometres) {
                return new Position(0, lower);
            }
            if (ORIGIN.kilometresTo(new Position(0, higher)) == kilometres) {
                return new Position(0, higher);
            }
            lower = Math.nextDown(lower);
            higher = Math.nextUp(higher);
        }
        throw new IllegalStateException("No place is exactly %s km away.".formatted(kilometres));
    }
}
