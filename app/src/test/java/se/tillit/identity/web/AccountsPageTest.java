package se.tillit.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;

/** Administrators keep accounts, each change leaves a trace, and nobody changes their own. */
@ServerTest
class AccountsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    private Visitor administrator;

    @BeforeEach
    void empty() {
        TestDatabase.empty(dataSource);
        administrator = Visitor.signedIn(port, "administrator");
        jdbc.sql("""
                        insert into identity.account
                        select 'administrator', 'A', null, null, '{administrator}', null, '{}', false, true,
                               now(), 'x', now(), 'x'
                        """).update();
    }

    private String column(String column, String key) {
        return jdbc.sql("select %s::text from identity.account where account_key = :key".formatted(column))
                .param("key", key)
                .query(String.class)
                .single();
    }

    private void add(String key) {
        var answer =
                administrator.post("/accounts", "key", key, "subject", "s-" + key, "name", "N", "roles", "controller");
        assertThat(administrator.target(answer)).isEqualTo("/accounts?done=added");
    }

    @Test
    void adds_an_account_with_what_was_typed_and_leaves_a_trace() {
        var answer = administrator.post(
                "/accounts",
                "key",
                "co.1",
                "subject",
                "abc",
                "name",
                "Handläggare ett",
                "roles",
                "case-officer",
                "boards",
                "under-65",
                "named",
                "yes");
        assertThat(administrator.target(answer)).isEqualTo("/accounts?done=added");
        assertThat(administrator.get("/accounts?done=added").body())
                .contains("Kontot är tillagt.")
                .contains("Handläggare ett")
                .contains("Biståndshandläggare")
                .contains("Under 65 år");
        assertThat(column("roles", "co.1")).isEqualTo("{case-officer}");
        assertThat(column("named", "co.1")).isEqualTo("true");
        assertThat(column("created_by", "co.1")).isEqualTo("administrator");
        assertThat(TrailLine.all(server, "account.add"))
                .extracting(line -> StoredWhy.of(line.why()))
                .containsExactly(Why.of(
                        "account.given",
                        Why.words(List.of("role.case-officer")),
                        "–",
                        Why.words(List.of("board.under-65")),
                        Why.word("protection.named")));
    }

    @Test
    void keeps_what_was_typed_and_tells_each_thing_that_is_wrong() {
        var answer = administrator.post(
                "/accounts",
                "key",
                "X",
                "subject",
                "19900101-9999",
                "name",
                "Typed <b>name</b>",
                "roles",
                "controller",
                "roles",
                "approver",
                "boards",
                "from-65");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Typed &lt;b>name&lt;/b>")
                .contains("href=\"#key\"")
                .contains("href=\"#subject\"")
                .contains("href=\"#roles\"")
                .contains("href=\"#boards\"")
                .contains("personnummer")
                .contains("måste vara olika personer");
        assertThat(jdbc.sql("select count(*) from identity.account")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void changes_rights_and_tells_the_trail_from_what_to_what() {
        add("co.1");
        var answer = administrator.post("/accounts/co.1", "name", "N2", "roles", "follow-up");
        assertThat(administrator.target(answer)).isEqualTo("/accounts?done=changed");
        assertThat(column("name", "co.1")).isEqualTo("N2");
        assertThat(TrailLine.all(server, "account.change"))
                .extracting(line -> StoredWhy.of(line.why()))
                .containsExactly(Why.of(
                        "account.changed",
                        Why.words(List.of("role.controller")),
                        "–",
                        Why.words(List.of()),
                        Why.word("protection.masked"),
                        Why.words(List.of("role.follow-up")),
                        "–",
                        Why.words(List.of()),
                        Why.word("protection.masked")));
    }

    @Test
    void passes_over_fields_that_the_form_does_not_have() {
        add("co.1");
        administrator.post(
                "/accounts/co.1",
                "name",
                "N",
                "roles",
                "controller",
                "key",
                "administrator",
                "account_key",
                "x",
                "subject",
                "other",
                "issuer",
                "other",
                "login.subject",
                "other",
                "active",
                "false",
                "isActive",
                "false",
                "created_by",
                "other",
                "createdBy",
                "other",
                "changedBy",
                "other",
                "protection",
                "NAMED",
                "rights.roles",
                "administrator",
                "roles[0]",
                "administrator",
                "who.roles",
                "administrator");
        assertThat(column("subject", "co.1")).isEqualTo("s-co.1");
        assertThat(column("roles", "co.1")).isEqualTo("{controller}");
        assertThat(column("active", "co.1")).isEqualTo("true");
        assertThat(column("named", "co.1")).isEqualTo("false");
        assertThat(column("created_by", "co.1")).isEqualTo("administrator");
        assertThat(column("changed_by", "co.1")).isEqualTo("administrator");
        assertThat(column("roles", "administrator")).isEqualTo("{administrator}");
    }

    @Test
    void refuses_to_change_one_s_own_account() {
        var change = administrator.post("/accounts/administrator", "name", "N", "roles", "auditor");
        assertThat(change.statusCode()).isEqualTo(422);
        assertThat(change.body()).contains("Be en annan administratör");
        assertThat(administrator.post("/accounts/administrator/close").statusCode())
                .isEqualTo(422);
        assertThat(column("roles", "administrator")).isEqualTo("{administrator}");
        assertThat(column("active", "administrator")).isEqualTo("true");
        assertThat(TrailLine.all(server))
                .filteredOn(line -> line.kind().equals("refusal"))
                .extracting(TrailLine::what)
                .containsExactly("account.change", "account.close");
    }

    @Test
    void closes_an_account_and_opens_it_again() {
        add("co.1");
        administrator.post("/accounts/co.1/close");
        assertThat(column("active", "co.1")).isEqualTo("false");
        assertThat(administrator.get("/accounts/co.1").body()).contains("Kontot är stängt");
        administrator.post("/accounts/co.1/open");
        assertThat(column("active", "co.1")).isEqualTo("true");
        assertThat(TrailLine.all(server))
                .filteredOn(line -> line.kind().equals("change"))
                .extracting(TrailLine::what)
                .containsExactly("account.add", "account.close", "account.open");
    }

    @Test
    void opens_the_door_for_a_provider_s_people_only_with_a_registered_agreement() {
        String[] manager = {
            "key", "m.1", "subject", "m", "name", "M", "roles", "provider-manager", "provider", "559990-3332"
        };
        assertThat(administrator.post("/accounts", manager).body()).contains("Registrera det först");
        assertThat(administrator
                        .post("/agreements", "provider", "559990", "reference", "KS 1")
                        .statusCode())
                .isEqualTo(422);
        var registered = administrator.post("/agreements", "provider", "559990-3332", "reference", "KS 2026/17");
        assertThat(administrator.target(registered)).isEqualTo("/accounts?done=registered");
        assertThat(administrator.target(administrator.post("/accounts", manager)))
                .isEqualTo("/accounts?done=added");
        assertThat(administrator.get("/accounts").body()).contains("KS 2026/17");
        administrator.post("/agreements/559990-3332/end");
        assertThat(administrator
                        .post("/accounts/m.1", "name", "M", "roles", "care-worker", "provider", "559990-3332")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void finds_accounts_by_a_part_that_may_hold_signs_of_the_database() {
        add("co.1");
        add("co.2");
        assertThat(administrator.get("/accounts?part=co.2").body())
                .contains("co.2")
                .doesNotContain("co.1");
        assertThat(administrator.get("/accounts?part=%25").body()).contains("Inget konto passar");
        assertThat(administrator.get("/accounts?part=%27%3Bdrop").statusCode()).isEqualTo(200);
    }

    @Test
    void shows_the_pages_in_english_too() {
        administrator.post("/language", "to", "en", "back", "/accounts");
        assertThat(administrator.get("/accounts").body()).contains("Data-processing agreements");
        assertThat(administrator.get("/accounts/new").body()).contains("Code in the login service");
        assertThat(administrator.get("/accounts/administrator").body()).contains("This is your own account");
    }
}
