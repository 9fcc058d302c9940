package se.tillit.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.identity.HandClock;

/** The door is shut for longer after each failure too many, by account and by address. */
class LockoutTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final Lockout lockout = new Lockout(clock);

    private void fail(String account, String address, int times) {
        for (var time = 0; time < times; time++) {
            lockout.failed(account, address);
        }
    }

    @Test
    void lets_four_failures_pass_and_shuts_at_the_fifth() {
        fail("a", "1", 4);
        assertThat(lockout.shutFor("a", "1")).isZero();
        fail("a", "1", 1);
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(lockout.shutFor("a", "2")).isEqualTo(Duration.ofSeconds(30));
        assertThat(lockout.shutFor("b", "1")).isZero();
    }

    @Test
    void doubles_the_time_with_each_further_failure_up_to_a_quarter_of_an_hour() {
        fail("a", "1", 6);
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofMinutes(1));
        fail("a", "1", 1);
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofMinutes(2));
        fail("a", "1", 500);
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void opens_again_when_the_time_has_passed_and_shuts_longer_the_next_time() {
        fail("a", "1", 5);
        clock.pass(Duration.ofSeconds(29));
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(lockout.shutFor("a", "1")).isZero();
        fail("a", "1", 1);
        assertThat(lockout.shutFor("a", "1")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void forgets_after_a_quiet_hour() {
        fail("a", "1", 5);
        clock.pass(Duration.ofMinutes(61));
        fail("a", "1", 1);
        assertThat(lockout.shutFor("a", "1")).isZero();
    }

    @Test
    void forgets_the_failures_of_an_account_that_somebody_came_in_by() {
        fail("a", "1", 4);
        lockout.succeeded("a");
        fail("a", "1", 4);
        assertThat(lockout.shutFor("a", "1")).isZero();
    }

    @Test
    void shuts_for_an_address_that_tries_one_account_after_another() {
        for (var account = 0; account < 19; account++) {
            lockout.failed("account" + account, "1");
        }
        assertThat(lockout.shutFor("new", "1")).isZero();
        lockout.succeeded("account1");
        lockout.failed("account19", "1");
        assertThat(lockout.shutFor("new", "1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(lockout.shutFor("new", "2")).isZero();
    }

    @Test
    void remembers_no_more_than_it_has_room_for() {
        for (var account = 0; account < 20_000; account++) {
            lockout.failed("account" + account, "address" + account);
        }
        assertThat(lockout.remembered()).isEqualTo(10_000);
    }
}
