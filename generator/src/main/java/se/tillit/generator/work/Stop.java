package se.tillit.generator.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.people.Extra;
import se.tillit.generator.people.PlannedVisit;
import se.tillit.generator.people.Recipient;
import se.tillit.generator.people.Slot;

/** Someone to be visited on a day within a window, for one service or several after one another. */
record Stop(Recipient recipient, Slot slot, int day, long windowStart, long windowEnd, List<Part> parts) {

    /** One service of the stop; with an extra it draws on that and not on the frame. */
    record Part(
            Visit.Care care, PlannedVisit planned, @Nullable Extra extra) {}

    /** The same stop at another time. */
    Stop within(long from, long to) {
        return new Stop(recipient, slot, day, from, to, parts);
    }
}
