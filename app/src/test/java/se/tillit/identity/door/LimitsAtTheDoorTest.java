package se.tillit.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.tillit.audit.Deed;
import se.tillit.identity.HandClock;
import se.tillit.identity.Who;
import se.tillit.identity.limit.SignInLimit;
import se.tillit.identity.limit.TokenBuckets;
import se.tillit.identity.person.People;
import se.tillit.identity.person.Person;
import se.tillit.identity.usecase.ApiKey;
import se.tillit.identity.usecase.ApiKeys;
import se.tillit.identity.usecase.CheckApiKey;
import se.tillit.identity.usecase.SecretHash;
import se.tillit.server.ServerTest;

/** Who asks too often waits, and who has been inside too long comes in anew. */
@ServerTest
class LimitsAtTheDoorTest {

    private static final String KEY = "tillit_aaaaaaaaaa_" + "A".repeat(43);

    @Autowired
    private People people;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final List<Deed> deeds = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private static MockHttpServletRequest request(String method, String path, String address) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void sends_an_address_back_that_tries_to_come_in_too_often() throws Exception {
        var limit = new SignInLimit(new TokenBuckets(3, clock));
        for (var time = 0; time < 3; time++) {
            var passed = new MockFilterChain();
            limit.doFilter(request("POST", "/login", "10.0.0.1"), new MockHttpServletResponse(), passed);
            assertThat(passed.getRequest()).isNotNull();
        }
        var answer = new MockHttpServletResponse();
        limit.doFilter(request("POST", "/login", "10.0.0.1"), answer, new MockFilterChain());
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?wait");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("21");
        for (var free : List.of(
                request("GET", "/login", "10.0.0.1"),
                request("GET", "/accounts", "10.0.0.1"),
                request("POST", "/login", "10.0.0.2"))) {
            var passed = new MockFilterChain();
            limit.doFilter(free, new MockHttpServletResponse(), passed);
            assertThat(passed.getRequest()).isNotNull();
        }
    }

    private ApiKeyFilter api(int perMinute) {
        return new ApiKeyFilter(
                new CheckApiKey(new OneKey(), clock),
                new TokenBuckets(perMinute, clock),
                new ApiRefusals(),
                (who, deed) -> deeds.add(deed));
    }

    private static int call(ApiKeyFilter filter, String address, String key) throws Exception {
        var request = request("GET", "/api/v1/x", address);
        if (!key.isEmpty()) {
            request.addHeader("Authorization", "Bearer " + key);
        }
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        SecurityContextHolder.clearContext();
        return answer.getStatus();
    }

    @Test
    void lets_each_key_call_only_so_often_wherever_it_calls_from() throws Exception {
        var filter = api(2);
        assertThat(call(filter, "10.0.0.1", KEY)).isEqualTo(200);
        assertThat(call(filter, "10.0.0.2", KEY)).isEqualTo(200);
        assertThat(call(filter, "10.0.0.3", KEY)).isEqualTo(429);
        assertThat(call(filter, "10.0.0.3", "")).isEqualTo(200);
        clock.pass(Duration.ofSeconds(31));
        assertThat(call(filter, "10.0.0.3", KEY)).isEqualTo(200);
    }

    @Test
    void notes_no_more_refused_keys_than_an_address_may_show() throws Exception {
        var filter = api(2);
        for (var time = 0; time < 50; time++) {
            var status = call(filter, "10.0.0.1", KEY.replace("_A", "_B"));
            assertThat(status).isEqualTo(time < 2 ? 401 : 429);
        }
        assertThat(deeds).hasSize(2);
        assertThat(call(filter, "10.0.0.1", KEY)).isEqualTo(200);
    }

    @Test
    void puts_out_whoever_has_been_inside_for_too_long_however_busy() throws Exception {
        var filter = new FreshRights(people, Duration.ofHours(12), clock);
        var who = people.findWho("controller").orElseThrow();
        var first = step(filter, request("GET", "/", "10.0.0.1"), who);
        var session = Optional.ofNullable(first.getSession(false)).orElseThrow();
        for (var hour = 0; hour < 12; hour++) {
            clock.pass(Duration.ofHours(1));
            var again = request("GET", "/", "10.0.0.1");
            again.setSession(session);
            step(filter, again, who);
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
        }
        clock.pass(Duration.ofSeconds(1));
        var last = request("GET", "/", "10.0.0.1");
        last.setSession(session);
        step(filter, last, who);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(last.getSession(false)).isNull();
    }

    private static MockHttpServletRequest step(FreshRights filter, MockHttpServletRequest request, Who who)
            throws Exception {
        request.getSession();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Person(who), null, List.of()));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }

    /** The one key that there is. */
    private static final class OneKey implements ApiKeys {

        @Override
        public Optional<Kept> find(String prefix) {
            var key =
                    new ApiKey(prefix, "n", se.tillit.identity.Role.INTEGRATION, null, Instant.EPOCH, "x", null, null);
            return Optional.of(new Kept(key, SecretHash.of("A".repeat(43)), true));
        }

        @Override
        public List<ApiKey> all() {
            return List.of();
        }

        @Override
        public void add(ApiKey key, SecretHash hash) {
            throw new UnsupportedOperationException(key.prefix());
        }

        @Override
        public boolean revoke(Who by, String prefix, Instant at) {
            return Set.of().contains(prefix);
        }

        @Override
        public void used(String prefix, Instant at) {
            // Nobody asks when.
        }
    }
}
