package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The minutes are more than what is left to draw of the provider's frame for the decision and the extras that count on
 * the day.
 *
 * <p>What is left is paid, which can be nothing. Sudden needs beyond the frame are approved as extras (särskild insats),
 * unless the contract has them within the compensation.
 */
public final class FrameExceeded {

    private FrameExceeded() {}

    /** What the rule changes, given what is left. */
    public static Optional<Adjustment> findAdjustment(Reckoning soFar, Room room) {
        return soFar.minutes().isMoreThan(room.left())
                ? Optional.of(new Adjustment(seen(soFar, room), soFar.withMinutes(room.left())))
                : Optional.empty();
    }

    /** What it looked at. */
    public static Reason seen(Reckoning soFar, Room room) {
        var reason = told(soFar, room);
        return switch (room.kind()) {
            case MONTH -> reason;
            case PAYABLE_DAYS -> reason.as("payable-days");
        };
    }

    private static Reason told(Reckoning soFar, Room room) {
        return Reason.of(RuleCode.FRAME_EXCEEDED)
                .with("minutes", soFar.minutes())
                .with("left", room.left())
                .with("extras", room.inExtras())
                .with("frame", room.frame())
                .with("settled", room.settled())
                .with("drawn", room.drawn());
    }
}
