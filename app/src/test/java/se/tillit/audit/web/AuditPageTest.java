package se.tillit.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.audit.store.Sealing;
import se.tillit.audit.store.TrailQueue;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.Visitor;
import se.tillit.server.job.Json;

/** The trail as an auditor looks through it, and that the looking is noted. */
@ServerTest
class AuditPageTest {

    private static final Who ANNA =
            new Who("anna", "Anna", java.util.Set.of(Role.CONTROLLER), null, java.util.Set.of(), Who.Protection.MASKED);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DataSource source;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TrailQueue queue;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient jdbc;

    private Visitor auditor;

    @BeforeEach
    void begin() {
        TestDatabase.empty(source);
        auditor = Visitor.of(context, Role.AUDITOR);
        audit.note(ANNA, Deed.change("parameter.propose", Deed.Thing.PARAMETER, "cure-days", Why.said("=1+1")));
        audit.note(ANNA, Deed.read("lines.read", Deed.Thing.LINE, List.of("L1", "L2")));
        audit.note(ANNA, Deed.read("lines.read", Deed.Thing.RECIPIENT, List.of("R-PROT")));
        assertThat(queue.awaitWritten()).isTrue();
    }

    @Test
    void shows_deeds_in_words_with_the_newest_first() throws Exception {
        var page = auditor.get("/audit");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Audit log", "A threshold was proposed", "Line decisions were read", "L1, L2", "controller");
    }

    @Test
    void finds_by_account_kind_deed_thing_key_and_time() throws Exception {
        assertThat(rows("/audit?key=L2&account=anna")).isEqualTo(1);
        assertThat(rows("/audit?account=anna&kind=read")).isEqualTo(2);
        assertThat(rows("/audit?what=parameter.propose&thing=parameter")).isEqualTo(1);
        assertThat(rows("/audit?account=nobody")).isZero();
        assertThat(rows("/audit?until=2020-01-01")).isZero();
        assertThat(rows("/audit?from=2020-01-01 08.15&account=anna")).isEqualTo(3);
    }

    private int rows(String address) throws Exception {
        return auditor.get(address).getContentAsString().split("<th scope=\"row\"", -1).length - 1;
    }

    @Test
    void notes_that_the_auditor_read_and_for_what() throws Exception {
        auditor.get("/audit?key=L2&account=anna");
        auditor.get("/audit/entries.csv?kind=read");
        assertThat(queue.awaitWritten()).isTrue();
        assertThat(jdbc.sql("""
                                select what || ' ' || array_to_string(keys, ',') from audit.deed
                                 where account = 'auditor' order by entry_id
                                """).query(String.class).list()).containsExactly("audit.read L2", "audit.export ");
        assertThat(auditor.get("/audit?account=auditor").getContentAsString())
                .contains("account anna, kind –", "account –, kind Reading");
    }

    @Test
    void says_reasons_in_plain_words_and_shows_those_of_older_versions_as_they_stand() throws Exception {
        audit.note(
                ANNA,
                Deed.change(
                        "month.import", Deed.Thing.MONTH, "2026-10", Why.of("import.applied", 7, 12, 3, 0, 100, 2)));
        audit.note(
                ANNA,
                Deed.change("month.import", Deed.Thing.MONTH, "2026-09", Why.said("applied 6: added 12, changed 3")));
        audit.note(
                ANNA,
                Deed.change(
                        "payment.propose",
                        Deed.Thing.PAYMENT,
                        "1",
                        Why.of("payment.due", 1, Money.ofOre(1_823_050), "2026-10")));
        var page = auditor.get("/audit").getContentAsString();
        assertThat(page)
                .contains(
                        "Import 7 was taken in: 12 new rows, 3 changed, 0 withdrawn, 100 unchanged, 2 rejected.",
                        "applied 6: added 12, changed 3",
                        "1 line, ")
                .doesNotContain("reason&quot;", "{\"reason\"");
        var json = auditor.get("/audit/entries.json?what=month.import").getContentAsString();
        assertThat(json).contains("Import 7 was taken in", "applied 6");
        assertThat(auditor.get("/audit/entries.csv?what=month.import").getContentAsString())
                .contains("Import 7 was taken in", "applied 6");
    }

    @Test
    void counts_one_as_one() throws Exception {
        assertThat(auditor.get("/audit?what=parameter.propose").getContentAsString())
                .contains("1 entry<");
    }

    @Test
    void pages_by_key() throws Exception {
        for (var number = 0; number < 60; number++) {
            audit.note(ANNA, Deed.change("account.change", Deed.Thing.ACCOUNT, "a" + number));
        }
        var first = auditor.get("/audit?what=account.change").getContentAsString();
        assertThat(first).contains("50 entries", "Older entries");
        var link = first.replaceAll("(?s).*href=\"(/audit\\?what=account.change&amp;before=\\d+)\".*", "$1");
        assertThat(auditor.get(link.replace("&amp;", "&")).getContentAsString())
                .contains("10 entries")
                .doesNotContain("Older entries");
    }

    @Test
    void says_which_time_it_cannot_understand() throws Exception {
        var page = auditor.get("/audit?from=yesterday");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("From: write a day", "value=\"yesterday\"");
        assertThat(auditor.get("/audit/entries.csv?from=yesterday").getStatus()).isEqualTo(400);
    }

    @Test
    void exports_without_formulas() throws Exception {
        var csv = auditor.get("/audit/entries.csv?account=anna");
        assertThat(csv.getContentAsString()).contains(",'=1+1,").doesNotContain(",=1+1");
        assertThat(csv.getContentAsString().lines()).hasSize(4);
        assertThat(csv.getHeader("Content-Disposition")).startsWith("attachment");
        var json = auditor.get("/audit/entries.json?key=L1&account=anna").getContentAsString();
        assertThat(Json.value(json, Map[].class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("keys")).isEqualTo(List.of("L1", "L2")));
        assertThat(auditor.get("/audit/entries.json?key=none").getContentAsString())
                .startsWith("[");
    }

    @Test
    void hides_recipients_with_protected_identity_from_those_who_are_not_named() throws Exception {
        jdbc.sql("""
                        insert into care.recipient
                            (month, recipient_id, area_id, rural, protected_identity, known_from, delivery_id)
                        values ('2026-10-01', 'R-PROT', 'A', false, true, now(), 1)
                        """).update();
        assertThat(auditor.get("/audit?thing=recipient").getContentAsString())
                .contains("skyddad")
                .doesNotContain("R-PROT");
        assertThat(auditor.get("/audit/entries.csv?thing=recipient").getContentAsString())
                .doesNotContain("R-PROT");
        var named = new Who("n", "n", java.util.Set.of(Role.AUDITOR), null, java.util.Set.of(), Who.Protection.NAMED);
        assertThat(Visitor.of(context, named).get("/audit?thing=recipient").getContentAsString())
                .contains("R-PROT");
    }

    @Test
    void checks_the_trail_as_a_job_and_says_what_it_came_to() throws Exception {
        sealing.sealNow();
        assertThat(auditor.post("/audit/check").getStatus()).isEqualTo(302);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(auditor.get("/audit").getContentAsString()).contains("the whole log anew"));
    }

    @Test
    void refuses_others_than_auditors() throws Exception {
        for (var role : List.of(Role.CONTROLLER, Role.ADMINISTRATOR, Role.COMMITTEE)) {
            var visitor = Visitor.of(context, role);
            assertThat(visitor.get("/audit").getStatus()).isEqualTo(403);
            assertThat(visitor.get("/audit/entries.csv").getStatus()).isEqualTo(403);
            assertThat(visitor.post("/audit/check").getStatus()).isEqualTo(403);
        }
    }
}
