package se.tillit.verification.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.server.ServerTest;
import se.tillit.verification.Outcome;
import se.tillit.verification.People;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.sums.MonthSums;
import se.tillit.verification.store.sums.ReasonRow;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/** What the pages that add a month up say: the figures of the exports, to those who may see them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOnPagesTest {

    private static final String MONTH = "/months/2026-10";
    private static final Spoken SWEDISH = Spoken.in(Language.SWEDISH);
    private static final Pattern ROW = Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL);

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private MonthSums sums;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private TwoMonths months;
    private List<ProviderSummary> providers;

    @BeforeAll
    void bring_two_months(@TempDir Path folder) throws Exception {
        months = TwoMonths.on(server, folder);
        providers = runs.figures(months.now(), Scope.EVERYTHING);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    private MockHttpServletResponse ask(String address, Who who) throws Exception {
        return web.perform(get(URI.create(address))
                        .with(People.as(who))
                        .header("Accept-Language", "sv")
                        .header("Accept", "text/html,*/*"))
                .andReturn()
                .getResponse();
    }

    private String page(String address, Who who) throws Exception {
        var answer = ask(address, who);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The cells of the row that holds the text, without marks. */
    private static List<String> row(String page, String text) {
        var found = ROW.matcher(page)
                .results()
                .map(match -> match.group())
                .filter(row -> row.contains(text))
                .findFirst();
        assertThat(found).as("a row with %s", text).isPresent();
        return List.of(found.get()
                        .replaceAll("<span class=\"visually-hidden\">.*?</span>", "")
                        .split("</t[hd]>"))
                .stream()
                .map(cell -> cell.replaceAll("<[^>]*>", " ").strip().replaceAll("[ \\n]+", " "))
                .toList();
    }

    /** A row of an export. */
    private record Exported(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private List<Exported> csv(String file) throws Exception {
        var answer = web.perform(get("/api/v1/months/2026-10/" + file).with(People.as(People.CONTROLLER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var lines = answer.lines().toList();
        var heads = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Exported>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var row = new HashMap<String, String>();
            for (var at = 0; at < heads.length; at++) {
                row.put(heads[at], cells[at]);
            }
            rows.add(new Exported(row));
        }
        return rows;
    }

    private static String sum(Exported row, String column) {
        return SWEDISH.sum(Money.sek(row.get(column)));
    }

    private ProviderId claiming() {
        return providers.stream()
                .filter(provider -> provider.sums().lines() > 0)
                .findFirst()
                .orElseThrow()
                .provider()
                .id();
    }

    private Who managerOf(ProviderId provider) {
        return People.manager(provider.value());
    }

    private String other(ProviderId than) {
        return providers.stream()
                .filter(provider -> !provider.provider().id().equals(than))
                .findFirst()
                .orElseThrow()
                .provider()
                .name();
    }

    @Test
    void counts_every_line_once_so_that_reasons_add_up_to_the_sums() {
        for (var provider : providers) {
            var rows = sums.byReason(
                    months.now(), new Scope.OwnProvider(provider.provider().id()));
            assertThat(rows.stream().mapToLong(ReasonRow::lines).sum())
                    .isEqualTo(provider.sums().lines());
            assertThat(notApproved(rows, Outcome.HOLD))
                    .isEqualTo(provider.sums().held());
            assertThat(notApproved(rows, Outcome.ADJUST))
                    .isEqualTo(provider.sums().adjusted());
            assertThat(notApproved(rows, Outcome.REJECT))
                    .isEqualTo(provider.sums().rejected());
        }
        assertThat(providers).anyMatch(provider -> !provider.sums().held().equals(Money.ZERO));
    }

    private static Money notApproved(List<ReasonRow> rows, Outcome outcome) {
        return rows.stream()
                .filter(row -> row.outcome() == outcome)
                .map(ReasonRow::notApproved)
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void shows_each_provider_s_sums_as_exported_and_leads_to_its_page() throws Exception {
        var page = page(MONTH, People.CONTROLLER);
        for (var exported : csv("provider-summary.csv")) {
            var id = new ProviderId(exported.get("provider_id"));
            assertThat(row(page, Places.provider(TwoMonths.OCTOBER, id)))
                    .contains(
                            sum(exported, "claimed_sek"),
                            sum(exported, "approved_sek"),
                            sum(exported, "held_sek"),
                            sum(exported, "adjusted_sek"),
                            sum(exported, "rejected_sek"));
        }
    }

    @Test
    void shows_each_reason_with_the_lines_that_have_it_as_the_first_in_the_export() throws Exception {
        var page = page(MONTH, People.CONTROLLER);
        var lines = new TreeMap<String, Long>();
        var kronor = new HashMap<String, Money>();
        for (var line : csv("line-decisions.csv")) {
            if (!line.get("outcome").equals("pay")) {
                var rule = line.get("rules").replace("\"", "").split("[;,|]", 2)[0];
                var reason = "outcome=%s&amp;rule=%s\"".formatted(line.get("outcome"), rule);
                lines.merge(reason, 1L, Long::sum);
                kronor.merge(
                        reason,
                        Money.sek(line.get("claimed_sek")).minus(Money.sek(line.get("approved_sek"))),
                        Money::plus);
            }
        }
        assertThat(lines).hasSizeGreaterThan(5);
        for (var reason : lines.keySet()) {
            assertThat(row(page, Places.lines(TwoMonths.OCTOBER) + "?" + reason))
                    .as(reason)
                    .contains(SWEDISH.count(lines.get(reason)), SWEDISH.sum(kronor.getOrDefault(reason, Money.ZERO)));
        }
    }

    @Test
    void shows_the_months_beside_each_other_with_the_sums_of_their_latest_runs() throws Exception {
        var page = page(MONTH, People.CONTROLLER);
        for (var run : List.of(months.before(), months.now())) {
            assertThat(row(page, "<a href=\"%s\">".formatted(Places.month(run.month()))))
                    .contains(
                            SWEDISH.sum(run.sums().claimed()),
                            SWEDISH.sum(run.sums().rejected()));
        }
        assertThat(page).contains("/script/chart.js", "/webjars/echarts/echarts.min.js");
    }

    @Test
    void tells_on_the_first_page_how_the_latest_month_stands_without_heavy_scripts() throws Exception {
        var page = page("/", People.CONTROLLER);
        var now = months.now().sums();
        assertThat(page)
                .contains(
                        SWEDISH.sum(now.claimed()),
                        SWEDISH.sum(now.approved()),
                        SWEDISH.sum(now.held()),
                        SWEDISH.sum(now.adjusted()),
                        SWEDISH.sum(now.rejected()),
                        "första granskning")
                .contains("outcome=hold&amp;rule=")
                .doesNotContain("echarts");
        assertThat(row(page, "<a href=\"/months/2026-09\">"))
                .contains(SWEDISH.sum(months.before().sums().claimed()));
    }

    @Test
    void shows_the_first_page_s_figures_to_nobody_without_the_right_and_a_provider_its_own() throws Exception {
        var claimed = SWEDISH.sum(months.now().sums().claimed());
        assertThat(page("/", People.municipal("auditor", Role.AUDITOR))).doesNotContain(claimed);
        var own = claiming();
        var figures = runs.figures(months.now(), new Scope.OwnProvider(own)).getFirst();
        assertThat(page("/", managerOf(own)))
                .contains(SWEDISH.sum(figures.sums().claimed()))
                .doesNotContain(claimed);
        assertThat(page("/", People.COMMITTEE)).contains(claimed).doesNotContain("/lines?");
    }

    @Test
    void sets_indicators_side_by_side_as_exported_with_month_before_target_and_verdict() throws Exception {
        var exported = csv("provider-summary.csv");
        var page = page(MONTH + "/providers?indicator=permanent", People.CONTROLLER);
        var before = runs.figures(months.before(), Scope.EVERYTHING);
        for (var one : exported) {
            var percent = one.get("permanent_percent");
            if (percent.isEmpty()) {
                continue;
            }
            var id = one.get("provider_id");
            var was = before.stream()
                    .filter(summary -> summary.provider().id().value().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .indicators()
                    .permanent();
            var isMet = new BigDecimal(percent).compareTo(BigDecimal.valueOf(50)) >= 0;
            assertThat(row(page, MONTH + "/providers/" + id))
                    .contains(
                            SWEDISH.percent(new BigDecimal(percent)),
                            SWEDISH.percent(was.percent()),
                            SWEDISH.percent(BigDecimal.valueOf(50)),
                            isMet ? "når målet" : "under målet");
        }
    }

    @Test
    void sorts_providers_by_the_column_in_the_address_those_without_a_figure_last() throws Exception {
        var up = figures("order=planned_visits_done");
        var down = figures("order=-planned_visits_done");
        assertThat(up).isSorted().hasSizeGreaterThan(1);
        assertThat(down.reversed()).isEqualTo(up);
        assertThat(ask(MONTH + "/providers?order=colour", People.CONTROLLER).getStatus())
                .isEqualTo(400);
        assertThat(ask(MONTH + "/providers?indicator=colour", People.CONTROLLER).getStatus())
                .isEqualTo(404);
    }

    @Test
    void sends_what_is_side_by_side_as_a_file_in_the_same_order_with_the_figures_of_the_export() throws Exception {
        var file = page(MONTH + "/providers/list.csv?indicator=permanent&order=-permanent", People.CONTROLLER)
                .lines()
                .toList();
        assertThat(file.getFirst())
                .isEqualTo("Organisationsnummer,Utförare,Driftsform,Tillsvidareanställda,"
                        + "\"Tillsvidareanställda, månaden före\",\"Tillsvidareanställda, mål\"");
        for (var exported : csv("provider-summary.csv")) {
            var percent = exported.get("permanent_percent");
            assertThat(file)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(exported.get("provider_id") + ",")
                            .contains("," + percent + ","));
        }
        var shown = file.subList(1, file.size()).stream()
                .map(line -> line.split(",", -1)[3])
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .toList();
        assertThat(shown.reversed()).isSorted().hasSizeGreaterThan(1);
        var workbook = ask(MONTH + "/providers/list.xlsx", People.CONTROLLER);
        assertThat(workbook.getStatus()).isEqualTo(200);
        assertThat(new String(workbook.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        var own = claiming();
        assertThat(page(MONTH + "/providers/list.csv", managerOf(own)).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(own.value());
        assertThat(ask(MONTH + "/providers/list.pdf", People.CONTROLLER).getStatus())
                .isEqualTo(404);
    }

    private List<BigDecimal> figures(String query) throws Exception {
        var page = page(MONTH + "/providers?indicator=planned_visits_done&" + query, People.CONTROLLER);
        return ROW.matcher(page)
                .results()
                .map(match -> match.group())
                .filter(row -> row.contains("<td"))
                .map(row -> row(row, "<td").get(2))
                .filter(value -> !value.equals(Spoken.NOTHING))
                .map(value -> new BigDecimal(value.replace("\u00a0%", "").replace(',', '.')))
                .toList();
    }

    @Test
    void shows_every_provider_the_municipality_s_own_by_the_same_page() throws Exception {
        for (var provider : providers) {
            var page =
                    page(Places.provider(TwoMonths.OCTOBER, provider.provider().id()), People.CONTROLLER);
            assertThat(page)
                    .contains(
                            provider.provider().name().replace("&", "&amp;"),
                            SWEDISH.sum(provider.sums().claimed()),
                            SWEDISH.value(provider.provider().operator()))
                    .contains("<h2>Kvalitetspeng</h2>", "<h2>Avtal</h2>", "<h2>Så gavs omsorgen</h2>");
        }
    }

    @Test
    void tells_of_a_provider_its_contract_prices_grades_and_findings_as_the_run_had_them() throws Exception {
        var provider = claiming();
        var page = page(Places.provider(TwoMonths.OCTOBER, provider), People.CONTROLLER);
        var contracts = jdbc.sql("""
                        select contract_id from contracts.contract
                         where month = date '2026-10-01' and known_until is null and provider_id = :provider
                        """)
                .param("provider", provider.value())
                .query(String.class)
                .list();
        assertThat(contracts).isNotEmpty();
        contracts.forEach(contract -> row(page, contract));
        assertThat(page).contains("Priser i avtal " + contracts.getFirst());
        var found = jdbc.sql("""
                        select rule, count(*) as found from verification.finding
                         where run_id = :run and provider_id = :provider group by rule
                        """)
                .param("run", months.now().id())
                .param("provider", provider.value())
                .query((row, number) -> Map.entry(row.getString("rule"), row.getLong("found")))
                .list();
        assertThat(found).isNotEmpty();
        for (var rule : found) {
            assertThat(row(page, "provider=%s&amp;rule=%s\"".formatted(provider.value(), rule.getKey())))
                    .contains(SWEDISH.count(rule.getValue()));
        }
        assertThat(page).contains("A, båda tiderna registrerade i hemmet").contains("Tertialet så långt");
    }

    @Test
    void gives_a_provider_s_people_the_own_pages_with_nothing_of_others() throws Exception {
        var own = claiming();
        var manager = managerOf(own);
        for (var address :
                List.of("/", MONTH, MONTH + "/providers", Places.provider(TwoMonths.OCTOBER, own), "/months")) {
            assertThat(page(address, manager)).as(address).doesNotContain(other(own));
        }
        assertThat(page(MONTH, manager)).contains(Places.provider(TwoMonths.OCTOBER, own));
        assertThat(page(MONTH, manager)).doesNotContain("Granska månaden");
    }

    @Test
    void has_another_s_page_not_be_there_for_a_provider_and_notes_that() throws Exception {
        var own = claiming();
        var another = providers.stream()
                .filter(provider -> !provider.provider().id().equals(own))
                .findFirst()
                .orElseThrow()
                .provider()
                .id();
        assertThat(ask(Places.provider(TwoMonths.OCTOBER, another), managerOf(own))
                        .getStatus())
                .isEqualTo(404);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from audit.entry where what = 'provider.refused'")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    @Test
    void keeps_findings_and_lines_from_those_who_see_sums_only() throws Exception {
        var page = page(Places.provider(TwoMonths.OCTOBER, claiming()), People.COMMITTEE);
        assertThat(page).doesNotContain("<h2>Iakttagelser</h2>", "/lines?", "/findings?", "/invoices?");
        assertThat(page(MONTH, People.COMMITTEE)).doesNotContain("/lines", "/findings\"", "/invoices\"");
        assertThat(page(MONTH, People.caseOfficer(Board.FROM_65))).contains("/lines?");
    }

    @Test
    void says_that_there_is_no_such_provider_or_month() throws Exception {
        assertThat(ask(MONTH + "/providers/000000-0000", People.CONTROLLER).getStatus())
                .isEqualTo(404);
        assertThat(ask("/months/2025-01/providers", People.CONTROLLER).getStatus())
                .isEqualTo(404);
        assertThat(ask("/months/october/providers", People.CONTROLLER).getStatus())
                .isEqualTo(400);
        assertThat(ask("/months/2025-01/providers/" + claiming(), People.CONTROLLER)
                        .getStatus())
                .isEqualTo(404);
    }
}
