package se.tillit.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.audit.Why;
import se.tillit.audit.usecase.StoredWhy;
import se.tillit.identity.TrailLine;
import se.tillit.identity.Visitor;
import se.tillit.identity.usecase.Operator;
import se.tillit.identity.usecase.RegisterAgreement;
import se.tillit.kernel.ProviderId;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;

/** Keys are made by administrators, open the API and nothing else, and can be taken back. */
@ServerTest
class ApiKeysPageTest {

    private static final Pattern KEY = Pattern.compile("value=\"(tillit_[a-z2-7]{10}_[A-Za-z0-9_-]{43})\"");

    /** Whatever is not there: a key that is let in gets to hear so. */
    private static final String CALL = "/api/v1/nothing-here";

    private static final String PROVIDER = "559990-1112";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private RegisterAgreement agreements;

    @BeforeEach
    void empty() {
        TestDatabase.empty(dataSource);
    }

    private HttpResponse<String> make(String role, String provider) {
        return Visitor.signedIn(port, "administrator")
                .post("/api-keys", "name", "Journalsystemet", "role", role, "provider", provider);
    }

    private String key(String provider) {
        var found = KEY.matcher(make("integration", provider).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> call(String key) {
        var system = new Visitor(port);
        return system.send(system.request(CALL).header("Authorization", "Bearer " + key));
    }

    @Test
    void shows_a_new_key_once_and_keeps_only_its_hash() {
        var key = key("");
        var secret = key.substring(key.length() - 43);
        assertThat(Visitor.signedIn(port, "administrator").get("/api-keys").body())
                .contains(key.substring(7, 17))
                .doesNotContain(secret);
        assertThat(jdbc.sql("select to_jsonb(k)::text from identity.api_key k")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(TrailLine.all(server, "api-key.create"))
                .extracting(line -> StoredWhy.of(line.why()))
                .containsExactly(Why.of("key.role", Why.word("role.integration")));
    }

    @Test
    void lets_a_key_in_and_notes_when_it_was_used() {
        assertThat(call(key("")).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from identity.api_key where last_used_at is not null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void refuses_what_is_no_key_or_not_the_right_one() {
        var key = key("");
        var other = key("");
        var last = key.charAt(key.length() - 2) == 'A' ? "B" : "A";
        for (var wrong : new String[] {
            "",
            "tillit_",
            "x",
            key.toUpperCase(java.util.Locale.ROOT),
            key + "A",
            key.substring(0, key.length() - 1),
            key.substring(0, key.length() - 2) + last + key.charAt(key.length() - 1),
            key.substring(0, 18) + other.substring(18),
            "tillit_aaaaaaaaaa_" + "A".repeat(43),
            "tillit_%s_%s".formatted("' or 1=1-", "A".repeat(43))
        }) {
            assertThat(call(wrong).statusCode()).as(wrong).isEqualTo(401);
        }
        assertThat(call(key).statusCode()).isEqualTo(404);
        var prefix = key.substring(7, 17);
        assertThat(TrailLine.all(server, "api-key.refused").stream()
                        .map(line -> line.keys().getFirst())
                        .distinct())
                .containsExactlyInAnyOrder("unknown", prefix, "aaaaaaaaaa");
    }

    @Test
    void refuses_a_key_that_was_revoked() {
        var key = key("");
        var administrator = Visitor.signedIn(port, "administrator");
        var answer = administrator.post("/api-keys/%s/revoke".formatted(key.substring(7, 17)));
        assertThat(administrator.target(answer)).isEqualTo("/api-keys?done=revoked");
        assertThat(call(key).statusCode()).isEqualTo(401);
        assertThat(administrator.get("/api-keys?done=revoked").body()).contains("Återkallad");
    }

    @Test
    void refuses_a_key_for_a_provider_until_the_agreement_is_registered_and_after_it_ended() {
        assertThat(make("integration", PROVIDER).body()).contains("personuppgiftsbiträdesavtal");
        agreements.register(Operator.AT_THE_COMMAND_LINE, new ProviderId(PROVIDER), "KS 2026/1");
        var key = key(PROVIDER);
        assertThat(call(key).statusCode()).isEqualTo(404);
        agreements.end(Operator.AT_THE_COMMAND_LINE, new ProviderId(PROVIDER));
        assertThat(call(key).statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_to_make_a_key_for_a_person_s_role() {
        for (var role : new String[] {"controller", "approver", "administrator", "case-officer", "no-such-role", ""}) {
            assertThat(make(role, "").statusCode()).as(role).isEqualTo(422);
        }
        assertThat(jdbc.sql("select count(*) from identity.api_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void answers_with_problem_details_in_the_caller_s_language_and_without_a_session() {
        var system = new Visitor(port);
        var answer = system.send(system.request(CALL).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Tillit\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("\"status\":401")
                .contains("\"title\":\"The key is not valid\"")
                .contains("\"instance\":\"" + CALL + "\"");
        assertThat(new Visitor(port).get(CALL).body()).contains("Nyckeln gäller inte");
    }

    @Test
    void takes_no_session_at_the_api_and_no_key_at_the_pages() {
        assertThat(Visitor.signedIn(port, "controller").get(CALL).statusCode()).isEqualTo(401);
        var system = new Visitor(port);
        var answer = system.send(system.request("/accounts").header("Authorization", "Bearer " + key("")));
        assertThat(system.target(answer)).isEqualTo("/login");
    }

    @Test
    void needs_no_token_of_forms_with_a_key() {
        var key = key("");
        var system = new Visitor(port);
        var answer = system.send(
                system.request(CALL).header("Authorization", "Bearer " + key).POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isIn(404, 405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
