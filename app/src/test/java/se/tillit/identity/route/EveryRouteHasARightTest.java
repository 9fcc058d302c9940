package se.tillit.identity.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.tillit.identity.Board;
import se.tillit.identity.Rights;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.web.SignedIn;
import se.tillit.server.web.Wrong;

/** Every page and call of the interface, tried by everybody: open to those who have the right, and to nobody else. */
@ServerTest
class EveryRouteHasARightTest {

    private static final ProviderId OWN = new ProviderId("559990-1112");
    private static final ProviderId OTHER = new ProviderId("559990-2128");

    @Autowired
    private WebApplicationContext server;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private List<Route> routes;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
        mvc = MockMvcBuilders.webAppContextSetup(server).apply(springSecurity()).build();
        routes = Route.all(mapping).stream()
                .filter(route -> !route.isErrorPage())
                .toList();
    }

    /** Somebody inside, however they came. */
    private record Inside(Who who) implements SignedIn {}

    private static Who who(Role role, @Nullable ProviderId provider) {
        return new Who(
                "matrix." + role.code() + (provider == null ? "" : ".of-provider"),
                "M",
                EnumSet.of(role),
                provider,
                EnumSet.allOf(Board.class),
                Who.Protection.MASKED);
    }

    /** Each role, of the municipality's and of a provider's, and somebody without any. */
    private static List<Who> everybody() {
        var all = new ArrayList<>(Stream.of(Role.values())
                .flatMap(role -> Stream.of(who(role, null), who(role, OWN)))
                .toList());
        all.add(new Who("matrix.nobody", "M", Set.of(), null, Set.of(), Who.Protection.MASKED));
        return all;
    }

    private int status(HttpMethod method, String address, @Nullable Who who) {
        return status(method, address, "", who);
    }

    private int status(HttpMethod method, String address, String body, @Nullable Who who) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, java.net.URI.create(address))
                .accept("text/html", "*/*");
        if (method != HttpMethod.GET) {
            request = request.with(csrf());
        }
        if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (who != null) {
            request = request.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(new Inside(who), null, List.of())));
        }
        try {
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (ServletException thrown) {
            if (thrown.getCause() instanceof Wrong wrong) {
                return wrong.status().value();
            }
            throw new AssertionError("%s %s by %s".formatted(method, address, who), thrown);
        } catch (Exception thrown) {
            throw new AssertionError("%s %s by %s".formatted(method, address, who), thrown);
        }
    }

    private long refusals(String account) {
        return jdbc.sql("select count(*) from audit.entry where kind = 'refusal' and account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** A refusal in the middle of a transaction is written a moment later. */
    private void await(long expected, String account, Route route) {
        Awaitility.await(route.toString())
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(refusals(account)).isEqualTo(expected));
    }

    @Test
    void finds_the_routes() {
        assertThat(routes)
                .extracting(Route::toString)
                .contains("/ GET", "/login GET", "/language POST", "/accounts GET", "/accounts POST", "/api-keys POST");
    }

    @Test
    void holds_no_route_without_a_right_or_with_two() {
        assertThat(routes)
                .filteredOn(route -> route.findAction().isPresent() == route.isOpenToAll())
                .extracting(Route::toString)
                .isEmpty();
    }

    @Test
    void opens_to_all_only_what_is_listed_here() {
        var open = routes.stream()
                .filter(Route::isOpenToAll)
                .map(Route::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        var expected = new HashSet<>(Set.of("/login", "/language", "/signed-out", "/no-account"));
        expected.addAll(Set.of("/api", "/api/v1/openapi.json"));
        assertThat(expected).containsAll(open);
    }

    @Test
    void opens_each_route_to_those_who_have_the_right_and_to_nobody_else() {
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            var action = route.findAction();
            if (action.isEmpty()) {
                continue;
            }
            var address = Places.filled(route.pattern());
            for (var who : everybody()) {
                var before = refusals(who.account());
                var status = status(route.method(), address, who);
                if (Rights.may(who, action.get())) {
                    if (status == 401 || status == 403 || status >= 500) {
                        wrong.add("%s answers %d to %s, who may".formatted(route, status, who.account()));
                    }
                } else if (status != 403 || refusals(who.account()) != before + 1) {
                    wrong.add("%s answers %d to %s, who may not".formatted(route, status, who.account()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leads_whoever_has_not_come_in_to_the_door() {
        for (var route : routes) {
            var status = status(route.method(), Places.filled(route.pattern()), null);
            if (route.isOpenToAll()) {
                assertThat(status).as(route.toString()).isLessThan(400);
            } else {
                assertThat(status).as(route.toString()).isEqualTo(route.isOfTheApi() ? 401 : 302);
            }
        }
    }

    @Test
    void refuses_forms_without_their_token_on_every_page() throws Exception {
        for (var route : routes) {
            if (route.method() == HttpMethod.GET || route.isOfTheApi()) {
                continue;
            }
            var address = java.net.URI.create(Places.filled(route.pattern()));
            for (var role : Role.values()) {
                var inside = new Inside(who(role, null));
                var answer = mvc.perform(MockMvcRequestBuilders.request(route.method(), address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(inside, null, List.of()))));
                assertThat(answer.andReturn().getResponse().getStatus())
                        .as("%s %s", route, role)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void has_browsers_that_came_by_https_stay_with_it() throws Exception {
        var safe = mvc.perform(MockMvcRequestBuilders.get("/login").secure(true))
                .andReturn()
                .getResponse();
        assertThat(safe.getHeader("Strict-Transport-Security")).isEqualTo("max-age=63072000 ; includeSubDomains");
        var plain =
                mvc.perform(MockMvcRequestBuilders.get("/login")).andReturn().getResponse();
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void lists_every_route_with_the_key_of_an_object() {
        var listed = new HashSet<>(ObjectRoutes.OF_THE_MUNICIPALITY.keySet());
        listed.addAll(ObjectRoutes.OF_ALL.keySet());
        ObjectRoutes.OF_A_PROVIDER.forEach(route -> listed.add(route.pattern()));
        var found = routes.stream()
                .map(Route::pattern)
                .filter(Places::hasObject)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void keeps_objects_of_the_municipality_s_from_all_providers_people() {
        for (var route : routes) {
            if (!ObjectRoutes.OF_THE_MUNICIPALITY.containsKey(route.pattern())) {
                continue;
            }
            for (var role : Role.values()) {
                assertThat(status(route.method(), Places.filled(route.pattern()), who(role, OWN)))
                        .as("%s %s", route, role)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void has_objects_of_a_provider_s_not_be_there_for_another_provider() {
        var roles = List.of(Role.PROVIDER_MANAGER, Role.INTEGRATION);
        for (var object : ObjectRoutes.OF_A_PROVIDER) {
            for (var route : routes) {
                if (!route.pattern().equals(object.pattern())) {
                    continue;
                }
                for (var role : roles) {
                    var owner = who(role, OWN);
                    var other = who(role, OTHER);
                    if (!Rights.may(owner, route.findAction().orElseThrow())) {
                        continue;
                    }
                    var address = object.addressOf(object.maker().make(owner, server));
                    var before = refusals(other.account());
                    assertThat(status(route.method(), address, object.body(), other))
                            .as("%s of another by %s", route, role)
                            .isEqualTo(404);
                    await(before + 1, other.account(), route);
                    assertThat(status(route.method(), address, object.body(), owner))
                            .as("%s of the own by %s", route, role)
                            .isNotIn(401, 403, 404);
                }
            }
        }
    }
}
