package se.tillit.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.identity.HandClock;

/** Each has a minute's worth at once, and then no more than the average. */
class TokenBucketsTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final TokenBuckets buckets = new TokenBuckets(60, clock);

    private void empty(String whose) {
        for (var token = 0; token < 60; token++) {
            assertThat(buckets.take(whose)).isZero();
        }
    }

    @Test
    void gives_a_minute_s_worth_at_once_and_then_tells_how_long_to_wait() {
        empty("a");
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void fills_evenly_and_never_beyond_the_brim() {
        empty("a");
        clock.pass(Duration.ofMillis(999));
        assertThat(buckets.take("a")).isPositive();
        clock.pass(Duration.ofMillis(2));
        assertThat(buckets.take("a")).isZero();
        clock.pass(Duration.ofHours(10));
        empty("a");
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void gives_nothing_for_a_clock_that_goes_back() {
        empty("a");
        clock.pass(Duration.ofHours(-1));
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void remembers_no_more_than_it_has_room_for() {
        for (var one = 0; one < 20_000; one++) {
            buckets.take("address" + one);
        }
        assertThat(buckets.remembered()).isEqualTo(10_000);
    }

    @Test
    void refuses_a_bucket_without_room() {
        assertThatThrownBy(() -> new TokenBuckets(0, clock)).hasMessage("At least one a minute, not 0.");
    }
}
