package se.tillit.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.identity.TrailLine;
import se.tillit.identity.Visitor;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;

/** People come in by the built-in accounts of a demonstration, and others do not. */
@ServerTest
class ComingInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    @BeforeEach
    void empty() {
        TestDatabase.empty(dataSource);
    }

    private long noted(String what, String account, String key) {
        return TrailLine.all(server, what).stream()
                .filter(line -> line.account().equals(account) && line.keys().contains(key))
                .count();
    }

    @Test
    void shows_every_built_in_account_and_the_password_on_the_login_page() {
        var page = new Visitor(port).get("/login").body();
        assertThat(page).contains("Lösenord").contains("har lösenordet demo");
        assertThat(se.tillit.identity.person.BuiltInAccount.all())
                .allSatisfy(account -> assertThat(page).contains("value=\"" + account.key() + "\""));
    }

    @Test
    void lets_in_with_the_right_password_and_leads_to_the_page_asked_for() {
        var visitor = new Visitor(port);
        assertThat(visitor.target(visitor.get("/accounts?part=x"))).isEqualTo("/login");
        assertThat(visitor.target(visitor.signIn("administrator", "demo"))).isEqualTo("/accounts?part=x");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(noted("sign-in.done", "administrator", "administrator")).isOne();
    }

    @Test
    void refuses_a_wrong_password_and_an_unknown_account_alike() {
        var known = new Visitor(port);
        var unknown = new Visitor(port);
        assertThat(known.target(known.signIn("committee", "wrong"))).isEqualTo("/login?error");
        assertThat(unknown.target(unknown.signIn("nobody", "wrong"))).isEqualTo("/login?error");
        assertThat(noted("sign-in.failed", "-", "committee")).isOne();
        assertThat(noted("sign-in.failed", "-", "unknown")).isOne();
        var one = new Visitor(port);
        one.signIn("committee", "demo");
        assertThat(one.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void gives_a_new_session_to_whoever_comes_in_by_one_that_was_planted() {
        var attacker = new Visitor(port);
        attacker.get("/login");
        var planted = attacker.findCookie("JSESSIONID").orElseThrow().getValue();
        var victim = new Visitor(port);
        victim.plant(new HttpCookie("JSESSIONID", planted));
        assertThat(victim.get("/login").headers().firstValue("Set-Cookie")).isEmpty();
        victim.signIn("controller", "demo");
        assertThat(victim.findCookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(planted);
        assertThat(attacker.target(attacker.get("/"))).isEqualTo("/login");
    }

    @Test
    void keeps_the_session_cookie_from_scripts_and_other_sites() {
        var visitor = new Visitor(port);
        var header = visitor.get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(header).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Domain");
    }

    @Test
    void ends_the_session_of_whoever_goes_out() {
        var visitor = Visitor.signedIn(port, "auditor");
        visitor.get("/");
        assertThat(visitor.target(visitor.post("/logout"))).isEqualTo("/signed-out");
        assertThat(visitor.get("/signed-out").body()).contains("Du är utloggad");
        assertThat(visitor.target(visitor.get("/"))).isEqualTo("/login");
        assertThat(noted("sign-out.done", "auditor", "auditor")).isOne();
    }

    @Test
    void refuses_a_form_without_its_token() {
        var visitor = Visitor.signedIn(port, "administrator");
        assertThat(visitor.postBare("/agreements", "provider", "559990-1112", "reference", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postBare("/logout").statusCode()).isEqualTo(403);
        assertThat(visitor.postBare("/language", "to", "en").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_what_was_typed_as_a_name_out_of_the_trail() {
        var visitor = new Visitor(port);
        visitor.signIn("eve\r\n2026 administrator signed in", "x");
        var texts = TrailLine.all(server).stream().map(TrailLine::toString).toList();
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("eve")
                        .doesNotContain("\n")
                        .doesNotContain("\r"));
    }

    @Test
    void tells_browsers_to_keep_to_this_server() {
        var headers = new Visitor(port).get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("no-store"));
    }

    @Test
    void lets_browsers_keep_what_holds_no_data() {
        var answer = new Visitor(port).get("/theme/tillit.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=3600"));
    }

    @Test
    void writes_pages_without_scripts_and_styles_of_their_own() {
        var administrator = Visitor.signedIn(port, "administrator");
        for (var path : new String[] {"/", "/login", "/accounts", "/accounts/new", "/api-keys", "/signed-out"}) {
            assertThat(administrator.get(path).body()).doesNotContain("style=").doesNotContain("<script>");
        }
    }

    @Test
    void shows_no_figures_for_monitoring_at_the_door_for_people() {
        assertThat(Visitor.signedIn(port, "administrator")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leads_a_part_of_a_page_to_the_login_page_as_a_whole() {
        var visitor = new Visitor(port);
        var answer = visitor.send(visitor.request("/accounts").header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void puts_out_whoever_loses_the_account_at_the_next_click() {
        var officer = Visitor.signedIn(port, "committee");
        assertThat(officer.get("/").statusCode()).isEqualTo(200);
        jdbc.sql("""
                        insert into identity.account
                        select 'committee', 'N', null, null, '{committee}', null, '{}', false, false, now(), 'x', now(), 'x'
                        """).update();
        assertThat(officer.target(officer.get("/"))).isEqualTo("/login?ended");
        assertThat(officer.target(officer.get("/"))).isEqualTo("/login");
        assertThat(officer.target(officer.signIn("committee", "demo"))).isEqualTo("/login?error");
    }

    @Test
    void gives_other_rights_to_whoever_is_inside_from_the_next_click_on() {
        var person = Visitor.signedIn(port, "procurement");
        jdbc.sql("""
                        insert into identity.account
                        select 'procurement', 'N', null, null, '{administrator}', null, '{}', false, true, now(), 'x', now(), 'x'
                        """).update();
        assertThat(person.get("/accounts").statusCode()).isEqualTo(200);
    }
}
