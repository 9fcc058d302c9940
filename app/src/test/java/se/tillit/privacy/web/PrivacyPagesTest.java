package se.tillit.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.store.TrailQueue;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.Months;
import se.tillit.register.change.MonthParts;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.Visitor;

/** Retention and exports as administrators and case officers meet them. */
@ServerTest
class PrivacyPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MonthParts parts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TrailQueue queue;

    private Months months;
    private Visitor officer;
    private Visitor admin;

    @BeforeEach
    void begin() {
        TestDatabase.empty(source);
        months = new Months(jdbc, parts);
        months.of("2016-10", "R1", "65_plus");
        months.of("2026-10", "R1", "65_plus");
        months.of("2016-10", "R10", "under_65");
        officer = Visitor.of(context, Role.CASE_OFFICER, Board.FROM_65);
        admin = Visitor.of(context, Role.ADMINISTRATOR);
        jdbc.sql("insert into privacy.retention_rule values ('care-record', 60, 'month-end', '2000-01-01', 'lagen')")
                .update();
    }

    @Test
    void hands_out_all_months_versions_and_readings_of_a_recipient_and_nothing_of_others() throws Exception {
        jdbc.sql("update care.recipient set area_id = '=1+1' where recipient_id = 'R1' and month = '2026-10-01'")
                .update();
        audit.note(
                new Who("anna", "Anna", Set.of(Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED),
                Deed.read("case.read", Deed.Thing.RECIPIENT, List.of("R1", "R10")));
        assertThat(queue.awaitWritten()).isTrue();
        var answer = officer.post("/recipient-export", "recipient", "R1", "why", "begäran 17/2026");
        assertThat(answer.getStatus()).isEqualTo(200);
        var files = files(answer);
        assertThat(files.getOrDefault("arende.csv", "").lines()).hasSize(3);
        assertThat(files.getOrDefault("arende.csv", "")).contains("'=1+1");
        assertThat(files.getOrDefault("besok.csv", "")).contains("V-R1-2016-10", "V-R1-2026-10");
        assertThat(files.getOrDefault("planerade-besok.csv", "").lines()).hasSize(3);
        assertThat(files.getOrDefault("fakturarader.csv", "").lines()).hasSize(3);
        assertThat(files.getOrDefault("lasningar.csv", "")).contains("anna");
        assertThat(files.getOrDefault("json/besok.jsonl", "").lines()).hasSize(2);
        assertThat(files.getOrDefault("las-mig.txt", "")).contains("ärende R1", "besok.csv – besök: 2 rader");
        assertThat(String.join("\n", files.values())).doesNotContain("R10");
        assertThat(queue.awaitWritten()).isTrue();
        assertThat(jdbc.sql("select why from audit.deed where what = 'recipient.export'")
                        .query(String.class)
                        .list())
                .containsExactly("begäran 17/2026");
    }

    private static Map<String, String> files(MockHttpServletResponse answer) throws Exception {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return files;
    }

    @Test
    void answers_alike_for_another_committee_s_recipient_and_for_none_and_notes_both() throws Exception {
        var other = officer.post("/recipient-export", "recipient", "R10", "why", "x");
        var none = officer.post("/recipient-export", "recipient", "R99", "why", "x");
        assertThat(other.getStatus()).isEqualTo(404);
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("""
                                select keys[1] from audit.deed where kind = 'refusal' and what = 'recipient.refused'
                                 order by entry_id
                                """).query(String.class).list()).containsExactly("R10", "R99");
    }

    @Test
    void hands_out_a_protected_recipient_only_to_those_who_are_named() throws Exception {
        jdbc.sql("update care.recipient set protected_identity = true where recipient_id = 'R1'")
                .update();
        assertThat(officer.post("/recipient-export", "recipient", "R1", "why", "x")
                        .getStatus())
                .isEqualTo(404);
        var named = new Who("n", "n", Set.of(Role.CASE_OFFICER), null, Set.of(Board.FROM_65), Who.Protection.NAMED);
        assertThat(Visitor.of(context, named)
                        .post("/recipient-export", "recipient", "R1", "why", "x")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void asks_for_a_reason() throws Exception {
        var page = officer.post("/recipient-export", "recipient", "R1", "why", " ");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("write why the export is made", "value=\"R1\"");
        assertThat(officer.get("/recipient-export").getStatus()).isEqualTo(200);
        assertThat(admin.get("/recipient-export").getStatus()).isEqualTo(403);
    }

    @Test
    void shows_what_would_go_and_takes_it_when_the_numbers_shown_are_confirmed() throws Exception {
        var page = admin.get("/retention").getContentAsString();
        assertThat(page).contains("5 rows have been kept", "Remove 5 rows", "Care records", "2016-10", "lagen");
        assertThat(admin.post("/retention", "numbers", "care-record/2016-10/care.plan/9")
                        .getStatus())
                .isEqualTo(409);
        assertThat(months.count("server.job")).isZero();
        var numbers = page.replaceAll("(?s).*name=\"numbers\" value=\"([^\"]*)\".*", "$1");
        assertThat(admin.post("/retention", "numbers", numbers).getStatus()).isEqualTo(302);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.get("/retention").getContentAsString())
                        .contains("Nothing needs to be removed", "is done. 5 rows were removed"));
        assertThat(months.count("visits.visit")).isEqualTo(2);
    }

    @Test
    void holds_a_case_back_and_lets_go_of_it() throws Exception {
        assertThat(admin.post("/retention/holds", "thing", "month", "key", "October", "why", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(admin.post("/retention/holds", "thing", "recipient", "key", "R10", "why", "appeal")
                        .getStatus())
                .isEqualTo(302);
        var page = admin.get("/retention").getContentAsString();
        assertThat(page).contains("Nothing needs to be removed", "appeal", "R10");
        var id = jdbc.sql("select hold_id from privacy.retention_hold")
                .query(Long.class)
                .single();
        assertThat(admin.post("/retention/holds/%d/lift".formatted(id)).getStatus())
                .isEqualTo(302);
        assertThat(admin.post("/retention/holds/%d/lift".formatted(id)).getStatus())
                .isEqualTo(404);
        assertThat(admin.get("/retention").getContentAsString()).contains("6 rows have been kept");
    }

    @Test
    void refuses_others_than_administrators() throws Exception {
        var controller = Visitor.of(context, Role.CONTROLLER);
        assertThat(controller.get("/retention").getStatus()).isEqualTo(403);
        assertThat(controller.post("/retention", "numbers", "x").getStatus()).isEqualTo(403);
        assertThat(controller.post("/retention/holds/1/lift").getStatus()).isEqualTo(403);
    }

    @Test
    void has_the_same_texts_in_every_language() {
        for (var name : List.of("retention", "recipient")) {
            var texts = Messages.beside(RetentionPage.class, name);
            assertThat(texts.keys(Language.SWEDISH)).isEqualTo(texts.keys(Language.ENGLISH));
        }
    }
}
