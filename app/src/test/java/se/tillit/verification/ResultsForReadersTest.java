package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.ServerTest;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages and calls show of a run, and to whom. */
@ServerTest
class ResultsForReadersTest {

    private static final String MONTH = Example.MONTH;
    private static final String API = "/api/v1/months/" + MONTH;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @TempDir
    private Path folder;

    private TestMonths months;
    private MockMvc web;
    private PackageFolder example;
    private Run run;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        example = Example.in(folder.resolve("package")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", row % 3 == 0 ? "under_65" : "65_plus");
            }
            return changed;
        });
        months.takeIn(example, TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Who who) throws Exception {
        return web.perform(call.with(People.as(who)).header("Accept-Language", "sv"))
                .andReturn()
                .getResponse();
    }

    private String page(String address, Who who) throws Exception {
        var answer = ask(get(address), who);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private JsonNode json(String address, Who who) throws Exception {
        return JsonMapper.shared().readTree(page(address, who));
    }

    private String someProvider() {
        return runs.figures(run, Scope.EVERYTHING).stream()
                .filter(summary -> summary.sums().lines() > 0)
                .findFirst()
                .orElseThrow()
                .provider()
                .id()
                .value();
    }

    @Test
    void pages_lines_by_key_until_all_have_been_told_once_and_in_order() throws Exception {
        var told = new ArrayList<String>();
        var after = "";
        do {
            var answer = json(API + "/line-decisions?limit=7&after=" + after, People.CONTROLLER);
            for (var line : answer.get("items")) {
                told.add("%s,%s,%s"
                        .formatted(
                                line.get("provider_id").asString(),
                                line.get("invoice_id").asString(),
                                line.get("line_id").asString()));
            }
            after = answer.get("next").isNull() ? "" : answer.get("next").asString();
        } while (!after.isEmpty());
        var expected = page(API + "/line-decisions.csv", People.CONTROLLER)
                .lines()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
                .toList();
        assertThat(told).isNotEmpty().containsExactlyElementsOf(expected);
    }

    @Test
    void gives_a_provider_its_own_rows_and_no_others() throws Exception {
        var provider = someProvider();
        var manager = People.manager(provider);
        var lines = page(API + "/line-decisions.csv", manager).lines().skip(1).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith(provider + ","));
        var all = page(API + "/line-decisions.csv", People.CONTROLLER);
        assertThat(lines)
                .containsExactlyElementsOf(all.lines()
                        .filter(line -> line.startsWith(provider + ","))
                        .toList());
        assertThat(page(API + "/provider-summary.csv", manager).lines()).hasSize(2);
        for (var finding : json(API + "/findings?limit=5000", manager).get("items")) {
            assertThat(finding.get("provider_id").asString()).isEqualTo(provider);
            for (var line : finding.get("line_ids")) {
                assertThat(line.asString()).matches(text -> text.startsWith(provider + "/") || text.endsWith("/"));
            }
        }
        assertThat(json(API + "/runs/" + run.id(), manager).get("asked_by").isNull())
                .isTrue();
    }

    @Test
    void gives_case_officers_the_lines_of_their_own_committee() throws Exception {
        var young = lines(People.caseOfficer(Board.UNDER_65));
        var old = lines(People.caseOfficer(Board.FROM_65));
        assertThat(young).isNotEmpty();
        assertThat(old).isNotEmpty().doesNotContainAnyElementsOf(young);
        assertThat(lines(People.CONTROLLER)).containsAll(young).containsAll(old);
        assertThat((long) young.size())
                .isEqualTo(
                        months.count("select count(*) from verification.line_decision where age_group = 'under_65'"));
        assertThat((long) old.size())
                .isEqualTo(months.count("select count(*) from verification.line_decision where age_group = '65_plus'"));
    }

    private List<String> lines(Who who) throws Exception {
        return page(API + "/line-decisions.csv", who).lines().skip(1).toList();
    }

    @Test
    void refuses_lines_to_those_who_see_sums_only() throws Exception {
        assertThat(ask(get(API + "/line-decisions.csv"), People.COMMITTEE).getStatus())
                .isEqualTo(403);
        assertThat(page("/months/" + MONTH, People.COMMITTEE)).doesNotContain("line-decisions.csv");
    }

    @Test
    void notes_that_lines_and_findings_were_read() throws Exception {
        page(API + "/line-decisions", People.CONTROLLER);
        page(API + "/findings.csv", People.CONTROLLER);
        assertThat(months.count("select count(*) from audit.entry where kind = 'read'"
                        + " and what in ('lines.read', 'findings.export') and account = 'controller-1'"))
                .isEqualTo(2);
    }

    @Test
    void answers_a_wish_for_a_verification_with_its_job_and_does_it() throws Exception {
        var answer =
                ask(post(API + "/verification").with(SecurityMockMvcRequestPostProcessors.csrf()), People.CONTROLLER);
        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getHeader("Location")).startsWith("/api/v1/jobs/");
        months.settle("verification");
        assertThat(json(API + "/runs", People.CONTROLLER).get("items").size()).isEqualTo(2);
    }

    @Test
    void shows_months_month_run_and_changes_to_people_in_words() throws Exception {
        var sum = se.tillit.verification.web.Spoken.in(se.tillit.exchange.Language.SWEDISH)
                .sum(run.sums().approved())
                .replace('\u00a0', ' ');
        assertThat(page("/months", People.CONTROLLER)).contains("Oktober 2026", "Granskad", sum);
        assertThat(page("/months/" + MONTH, People.CONTROLLER))
                .contains("Granskning av oktober 2026", "Granska månaden på nytt", sum);
        assertThat(page("/months/%s/runs/%d".formatted(MONTH, run.id()), People.CONTROLLER))
                .contains("Regelverk".toLowerCase(java.util.Locale.ROOT), "SHA-256", sum);
        example.changing(
                "visits",
                table -> new Table(
                        table.header(), table.rows().subList(1, table.rows().size())));
        months.takeIn(example, TestMonths.OCTOBER);
        assertThat(page("/months", People.CONTROLLER)).contains("Ändrad efter granskningen");
        var second = months.verify(TestMonths.OCTOBER);
        assertThat(page("/months/%s/runs/%d/changes".formatted(MONTH, second.id()), People.CONTROLLER))
                .contains("Underlaget ändrades genom en inläsning", "Ändrade rader: " + second.linesChanged());
        var told = json("%s/runs/%d/changes".formatted(API, second.id()), People.CONTROLLER);
        assertThat(told.get("why").get(0).asString()).isEqualTo("data");
        assertThat(told.get("lines").get("items").size()).isEqualTo((int) second.linesChanged());
    }

    @Test
    void has_runs_of_another_month_or_none_not_be_there() throws Exception {
        assertThat(ask(get("/months/2026-09/runs/" + run.id()), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(get(API + "/line-decisions?run=999"), People.CONTROLLER).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/months/2026-13"), People.CONTROLLER).getStatus()).isEqualTo(400);
        assertThat(ask(get(API + "/runs/%d/changes".formatted(run.id())), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
    }
}
