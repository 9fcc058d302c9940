package se.tillit.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.tillit.identity.TrailLine;
import se.tillit.identity.Visitor;
import se.tillit.server.TestDatabase;

/** People come in by the login service, and only those who have an account. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tillit.data=target/test-data", "tillit.access.sessions=2"})
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, LoginServer.Initializer.class})
@ExtendWith(OutputCaptureExtension.class)
class LoginServerTest {

    private static final Map<String, Object> PERSONAL =
            Map.of("personalIdentityNumber", "19900101-9999", "name", "Somebody Real", "email", "real@example.org");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    private HttpResponse<String> comeIn(Visitor visitor, String subject) {
        LoginServer.next(subject, PERSONAL);
        var toService = visitor.get("/oauth2/authorization/oidc");
        assertThat(toService.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=")
                .contains("scope=openid&");
        var back = visitor.get(toService.headers().firstValue("Location").orElseThrow());
        return visitor.get(back.headers().firstValue("Location").orElseThrow());
    }

    private Visitor inside(String subject) {
        var visitor = new Visitor(port);
        assertThat(visitor.target(comeIn(visitor, subject))).isEqualTo("/");
        return visitor;
    }

    private void account(String key, String subject, String role) {
        jdbc.sql("""
                        insert into identity.account
                        select :key, 'N', :issuer, :subject, array[:role], null, '{}', false, true, now(), 'x', now(), 'x'
                        """)
                .param("key", key)
                .param("issuer", LoginServer.issuer())
                .param("subject", subject)
                .param("role", role)
                .update();
    }

    private String everythingKept() {
        return jdbc.sql("""
                        select coalesce(string_agg(row_to_json(a)::text, ' '), '') from identity.account a
                        """).query(String.class).single() + TrailLine.all(server);
    }

    @Test
    void lets_in_the_first_administrator_that_the_settings_name() {
        assertThat(inside("subject-of-the-first").get("/accounts").statusCode()).isEqualTo(200);
        assertThat(TrailLine.all(server, "account.add"))
                .extracting(TrailLine::account)
                .contains("settings");
    }

    @Test
    void keeps_and_logs_nothing_that_the_service_tells_of_a_person(CapturedOutput output) {
        account("controller.1", "subject-1", "controller");
        inside("subject-1").get("/");
        var stranger = new Visitor(port);
        comeIn(stranger, "subject-of-a-stranger");
        for (var personal : new String[] {"9999", "Somebody Real", "real@example.org", "eyJ"}) {
            assertThat(everythingKept()).doesNotContain(personal);
            assertThat(output.getAll()).doesNotContain(personal);
        }
        assertThat(everythingKept()).doesNotContain("subject-of-a-stranger");
    }

    @Test
    void tells_a_stranger_what_to_do_and_makes_no_account() {
        var before = jdbc.sql("select count(*) from identity.account")
                .query(Long.class)
                .single();
        var stranger = new Visitor(port);
        assertThat(stranger.target(comeIn(stranger, "subject-2"))).isEqualTo("/no-account");
        assertThat(stranger.get("/no-account").body())
                .contains("Be en administratör")
                .contains("subject-2");
        assertThat(stranger.target(stranger.get("/"))).isEqualTo("/login");
        assertThat(jdbc.sql("select count(*) from identity.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void turns_away_a_service_that_gives_a_personal_identity_number_and_forgets_it(CapturedOutput output) {
        var stranger = new Visitor(port);
        assertThat(stranger.target(comeIn(stranger, "199001019999"))).isEqualTo("/no-account");
        assertThat(stranger.get("/no-account").body()).contains("personnummer").doesNotContain("199001019999");
        assertThat(everythingKept()).doesNotContain("199001019999");
        assertThat(output.getAll()).doesNotContain("199001019999");
    }

    @Test
    void lets_nobody_in_by_a_password() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/login").body())
                .contains("Logga in med Kommunportalen")
                .doesNotContain("type=\"password\"");
        visitor.post("/login", "username", "controller", "password", "demo");
        assertThat(visitor.target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void lets_in_no_account_that_is_closed_and_none_of_another_service() {
        account("closed.1", "subject-3", "controller");
        jdbc.sql("update identity.account set active = false where account_key = 'closed.1'")
                .update();
        account("other.1", "subject-4", "controller");
        jdbc.sql("update identity.account set issuer = 'https://other.example' where account_key = 'other.1'")
                .update();
        for (var subject : new String[] {"subject-3", "subject-4"}) {
            var visitor = new Visitor(port);
            assertThat(visitor.target(comeIn(visitor, subject))).isEqualTo("/no-account");
        }
    }

    @Test
    void refuses_an_answer_of_the_service_that_this_browser_did_not_ask_for() {
        account("controller.5", "subject-5", "controller");
        var attacker = new Visitor(port);
        LoginServer.next("subject-5", Map.of());
        var toService = attacker.get("/oauth2/authorization/oidc");
        var back = attacker.get(toService.headers().firstValue("Location").orElseThrow())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var victim = new Visitor(port);
        assertThat(victim.target(victim.get(back))).isEqualTo("/login?service");
        assertThat(victim.target(victim.get("/"))).isEqualTo("/login");
        assertThat(attacker.target(attacker.get(back))).isEqualTo("/");
    }

    @Test
    void gives_another_session_to_whoever_has_come_in() {
        account("controller.6", "subject-6", "controller");
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.findCookie("JSESSIONID").orElseThrow().getValue();
        comeIn(visitor, "subject-6");
        assertThat(visitor.findCookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void leads_whoever_goes_out_on_to_go_out_of_the_service_too() {
        account("controller.7", "subject-7", "controller");
        var visitor = inside("subject-7");
        visitor.get("/");
        assertThat(visitor.target(visitor.post("/logout"))).isEqualTo("/signed-out?service");
        var page = visitor.get("/signed-out?service");
        assertThat(page.headers().firstValue("Refresh").orElseThrow())
                .startsWith("1; url=" + LoginServer.issuer() + "/endsession?client_id=tillit&post_logout_redirect_uri=")
                .contains("%2Flogin")
                .doesNotContain("id_token");
        assertThat(visitor.target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void ends_the_oldest_session_of_somebody_who_comes_in_once_too_often() {
        account("controller.8", "subject-8", "controller");
        var first = inside("subject-8");
        var second = inside("subject-8");
        var third = inside("subject-8");
        assertThat(first.target(first.get("/"))).isEqualTo("/login?ended");
        assertThat(second.get("/").statusCode()).isEqualTo(200);
        assertThat(third.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void makes_no_built_in_accounts_outside_a_demonstration() {
        assertThat(jdbc.sql("select count(*) from identity.account where issuer is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
