package se.tillit.verification.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.ServerTest;
import se.tillit.verification.People;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit_testkit.Example;
import se.tillit_testkit.Table;

/** Search: finds what has a number or a name, and nothing of what the one who asks may not see. */
@ServerTest
class SearchTest {

    private static final Who NAMED = new Who(
            "named-1", "Namngiven", Set.of(Role.CONTROLLER), null, Set.of(Board.values()), Who.Protection.NAMED);

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @TempDir
    private Path folder;

    private TestMonths months;
    private MockMvc web;
    private Table lines;
    private Table recipients;
    private String staff;
    private Run run;
    private String masked;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var example = Example.in(folder.resolve("package")).changing("recipients", table -> {
            var changed = table.withCell(0, "protected_identity", "true");
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", row % 2 == 0 ? "under_65" : "65_plus");
            }
            return changed;
        });
        recipients = example.table("recipients");
        masked = recipients.cell(0, "recipient_id");
        lines = example.table("invoice_lines");
        staff = example.table("staff").cell(0, "staff_id");
        months.takeIn(example, TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
    }

    private String search(String text, Who who) throws Exception {
        var answer = web.perform(
                        get("/search").param("q", text).with(People.as(who)).header("Accept-Language", "sv"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(text).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replace("&amp;", "&");
    }

    @Test
    void finds_cases_visits_invoices_lines_providers_staff_findings_and_rules() throws Exception {
        var row = lines.rows().size() - 1;
        var provider = lines.cell(row, "provider_id");
        var invoice = lines.cell(row, "invoice_id");
        var line = lines.cell(row, "line_id");
        var known = recipients.cell(1, "recipient_id");
        assertThat(search(known, People.CONTROLLER)).contains("/months/2026-10/recipient?id=" + known);
        assertThat(search(invoice, People.CONTROLLER))
                .contains("/months/2026-10/invoice?provider=%s&invoice=%s\"".formatted(provider, invoice));
        var address = "/months/2026-10/line?provider=%s&invoice=%s&line=%s\"".formatted(provider, invoice, line);
        assertThat(search(invoice + "/" + line, People.CONTROLLER)).contains(address);
        assertThat(search(provider + "/" + invoice + "/" + line, People.CONTROLLER))
                .contains(address);
        assertThat(search(provider, People.CONTROLLER)).contains("/months/2026-10/providers/" + provider);
        var name = runs.figures(run, Scope.EVERYTHING).getFirst().provider();
        assertThat(search(name.name().substring(1, 5).toUpperCase(java.util.Locale.ROOT), People.CONTROLLER))
                .contains("/months/2026-10/providers/" + name.id().value());
        assertThat(search("F000001", People.CONTROLLER)).contains("/months/2026-10/findings/1\"");
        assertThat(search("planering", People.CONTROLLER)).contains("/rules/copied-schedule");
        assertThat(search(staff, People.CONTROLLER)).contains("/months/2026-10/staff?id=" + staff);
    }

    @Test
    void leads_a_visit_to_the_line_that_bills_it() throws Exception {
        var row = 0;
        while (lines.cell(row, "visit_id").isEmpty()) {
            row++;
        }
        var visit = lines.cell(row, "visit_id");
        assertThat(search(visit, People.CONTROLLER)).contains("/months/2026-10/line?provider=");
        var beginning = visit.substring(0, visit.length() - 1);
        assertThat(search(beginning, People.CONTROLLER)).contains("Bara de första visas", ">" + beginning);
    }

    @Test
    void finds_nobody_with_protected_identity_but_for_those_named() throws Exception {
        assertThat(search(masked, People.CONTROLLER)).doesNotContain("recipient?id=" + masked);
        assertThat(search(masked, NAMED)).contains("recipient?id=" + masked);
    }

    @Test
    void finds_for_a_committee_its_own_recipients_and_no_staff() throws Exception {
        var young = recipients.cell(2, "recipient_id");
        assertThat(search(young, People.caseOfficer(Board.UNDER_65))).contains("recipient?id=" + young);
        assertThat(search(young, People.caseOfficer(Board.FROM_65))).doesNotContain("recipient?id=" + young);
        assertThat(search(staff, People.caseOfficer(Board.UNDER_65))).doesNotContain("/staff?id=");
    }

    @Test
    void finds_for_a_provider_its_own_and_nothing_of_others() throws Exception {
        var own = lines.cell(0, "provider_id");
        var manager = People.manager(own);
        for (var row = 0; row < lines.rows().size(); row++) {
            var isOwn = lines.cell(row, "provider_id").equals(own);
            var name = lines.cell(row, "invoice_id") + "/" + lines.cell(row, "line_id");
            assertThat(search(name, manager).contains("/months/2026-10/line?provider=" + own))
                    .isEqualTo(isOwn);
        }
        var others = runs.figures(run, Scope.EVERYTHING).stream()
                .map(summary -> summary.provider())
                .filter(provider -> !provider.id().value().equals(own))
                .findFirst()
                .orElseThrow();
        assertThat(search(others.name(), manager)).doesNotContain("/providers/");
    }

    @Test
    void says_what_one_can_search_for_where_nothing_is_found() throws Exception {
        assertThat(search("", People.CONTROLLER)).contains("Det här kan du söka på");
        assertThat(search("zzz-nothing", People.CONTROLLER))
                .contains("Inget du får se stämmer med", "Det här kan du söka på");
        assertThat(search("'; drop table x; --%_", People.CONTROLLER)).contains("Inget du får se");
        var answer = web.perform(get("/search").param("q", "x").with(People.as(People.CONTROLLER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void notes_what_was_asked_and_offers_the_box_to_those_who_may() throws Exception {
        assertThat(search("R1", People.CONTROLLER)).contains("data-keys-search");
        searchesNoted(1);
        assertThat(search("planering", People.COMMITTEE))
                .doesNotContain("data-keys-search")
                .contains("/rules/");
        search("R1", People.CONTROLLER);
        searchesNoted(2);
    }

    /** Readings are written a moment later. */
    private void searchesNoted(long expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> months.count("select count(*) from audit.entry where what = 'search.read'") == expected);
    }
}
