package se.tillit.identity.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.tillit.audit.Deed;
import se.tillit.identity.HandClock;
import se.tillit.identity.limit.Lockout;
import se.tillit.identity.person.People;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;

/** Guessing passwords is slow, and tells nothing. */
@ServerTest
class PasswordDoorTest {

    @Autowired
    private People people;

    @Autowired
    private DataSource dataSource;

    private final List<Deed> deeds = new java.util.ArrayList<>();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));

    @BeforeEach
    void empty() {
        TestDatabase.empty(dataSource);
    }

    private PasswordDoor door() {
        return new PasswordDoor(people, new Lockout(clock), (who, deed) -> deeds.add(deed));
    }

    private static UsernamePasswordAuthenticationToken shown(String name, String password) {
        var token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new WebAuthenticationDetails("10.0.0.1", null));
        return token;
    }

    private void fails(PasswordDoor door, String name, String password) {
        assertThatThrownBy(() -> door.authenticate(shown(name, password))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shuts_the_door_for_a_while_after_five_failures_even_for_the_right_password() {
        var door = door();
        for (var time = 0; time < 5; time++) {
            fails(door, "controller", "wrong" + time);
        }
        fails(door, "controller", "demo");
        assertThat(door.authenticate(shown("approver", "demo")).isAuthenticated())
                .isTrue();
        clock.pass(Duration.ofSeconds(31));
        assertThat(door.authenticate(shown("controller", "demo")).isAuthenticated())
                .isTrue();
        assertThat(deeds)
                .extracting(Deed::what)
                .containsExactly(
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.locked",
                        "sign-in.shut");
    }

    @Test
    void shuts_the_door_for_an_unknown_account_in_the_same_way() {
        var door = door();
        for (var time = 0; time < 6; time++) {
            fails(door, "nobody", "wrong");
        }
        assertThat(deeds)
                .extracting(Deed::what)
                .containsExactly(
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.failed",
                        "sign-in.locked",
                        "sign-in.shut");
        assertThat(deeds).allSatisfy(deed -> assertThat(deed.keys()).containsExactly("unknown"));
    }

    @Test
    void takes_no_password_that_is_empty_or_the_secret_that_stands_for_none() {
        var door = door();
        fails(door, "controller", "");
        fails(door, "nobody", "demo");
        fails(door, "nobody", "\0".repeat(32));
        fails(door, "c".repeat(10_000), "x".repeat(10_000));
    }
}
