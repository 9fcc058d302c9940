package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.AVerification;

/** The rule by itself; what is left is reckoned by the ledger, see {@code FrameLedgerTest}. */
class FrameExceededTest {

    private static final Reckoning CLAIM = new Reckoning(Minutes.of(30), UnitPrice.sek("452.00"), Money.sek("226.00"));

    private static Room room(long inFrame, long inExtras) {
        return new Room(Minutes.of(600), Minutes.of(100), Minutes.of(200), Minutes.of(inFrame), Minutes.of(inExtras));
    }

    @Test
    void clears_minutes_that_are_just_what_is_left() {
        assertThat(FrameExceeded.findAdjustment(CLAIM, room(30, 0))).isEmpty();
        assertThat(FrameExceeded.findAdjustment(CLAIM, room(10, 20))).isEmpty();
    }

    @Test
    void adjusts_one_minute_more_than_is_left() {
        var adjustment = FrameExceeded.findAdjustment(CLAIM, room(19, 10)).orElseThrow();

        assertThat(adjustment.after().minutes()).isEqualTo(Minutes.of(29));
        assertThat(adjustment.after().approved()).isEqualTo(Money.sek("218.47"));
        assertThat(adjustment.after().price()).isEqualTo(UnitPrice.sek("452.00"));
    }

    @Test
    void adjusts_to_nothing_where_nothing_is_left() {
        var adjustment = FrameExceeded.findAdjustment(CLAIM, room(0, 0)).orElseThrow();

        assertThat(adjustment.after().minutes()).isEqualTo(Minutes.ZERO);
        assertThat(adjustment.after().approved()).isEqualTo(Money.ZERO);
    }

    @Test
    void sees_how_what_is_left_came_to_be() {
        var reason = FrameExceeded.seen(CLAIM, room(19, 10));

        assertThat(AVerification.fact(reason, "minutes")).isEqualTo("30 min");
        assertThat(AVerification.fact(reason, "left")).isEqualTo("29 min");
        assertThat(AVerification.fact(reason, "extras")).isEqualTo("10 min");
        assertThat(AVerification.fact(reason, "frame")).isEqualTo("600 min");
        assertThat(AVerification.fact(reason, "settled")).isEqualTo("100 min");
        assertThat(AVerification.fact(reason, "drawn")).isEqualTo("200 min");
    }
}
