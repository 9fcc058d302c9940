package se.tillit.verification.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;
import se.tillit.server.ServerTest;
import se.tillit.verification.People;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.found.FindingFilter;
import se.tillit.verification.store.found.FindingFilter.Touched;
import se.tillit.verification.store.found.Findings;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** The list of findings and a finding of it: equal to what the run kept, and to nobody more than they may see. */
@ServerTest
class FindingPagesTest {

    private static final String LIST = "/months/" + Example.MONTH + "/findings";
    private static final Pattern IDS = Pattern.compile("class=\"key beside\">(F[0-9]{6})<");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Who NAMED = new Who(
            "named-1", "Namngiven", Set.of(Role.CONTROLLER), null, Set.of(Board.values()), Who.Protection.NAMED);

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private Findings findings;

    @TempDir
    private Path folder;

    private TestMonths months;
    private MockMvc web;
    private Run run;
    private List<KeptFinding> all;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        months.takeIn(example(), TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
        all = runs.findings(run, Scope.EVERYTHING, 0, 5_000);
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package")).changing("recipients", FindingPagesTest::inTwoCommittees);
    }

    private static Table inTwoCommittees(Table table) {
        var changed = table;
        for (var row = 0; row < table.rows().size(); row++) {
            changed = changed.withCell(row, "age_group", row % 3 == 0 ? "under_65" : "65_plus");
        }
        return changed;
    }

    private MockHttpServletResponse ask(String address, Who who) throws Exception {
        return web.perform(
                        get(java.net.URI.create(address)).with(People.as(who)).header("Accept-Language", "sv"))
                .andReturn()
                .getResponse();
    }

    private String page(String address, Who who) throws Exception {
        var answer = ask(address, who);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private List<String> listed(String address, Who who) throws Exception {
        var ids = new ArrayList<String>();
        var next = address;
        while (!next.isEmpty()) {
            var page = page(next, who);
            IDS.matcher(page).results().forEach(found -> ids.add(found.group(1)));
            var more = NEXT.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        return ids;
    }

    private static List<String> ids(List<KeptFinding> findings) {
        return findings.stream().map(KeptFinding::id).toList();
    }

    @Test
    void lists_what_the_run_found_and_counts_it() throws Exception {
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(listed(LIST, People.CONTROLLER)).containsExactlyElementsOf(ids(all));
        assertThat(page(LIST, People.CONTROLLER)).contains(all.size() + " iakttagelser");
    }

    @Test
    void chooses_by_rule_severity_evidence_and_amount_as_the_findings_are() throws Exception {
        var rule = all.getFirst().rule();
        assertThat(listed(LIST + "?rule=" + rule, People.CONTROLLER))
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList()));
        assertThat(listed(LIST + "?severity=serious", People.CONTROLLER))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(finding -> finding.severity() == se.tillit.verification.Severity.SERIOUS)
                        .toList()));
        var grades = new TreeSet<String>();
        for (var grade : List.of("A", "B", "C", "D")) {
            var those = ids(all.stream()
                    .filter(finding -> grade.equals(finding.evidence()))
                    .toList());
            assertThat(listed(LIST + "?evidence=" + grade, People.CONTROLLER)).containsExactlyElementsOf(those);
            if (!those.isEmpty()) {
                grades.add(grade);
            }
        }
        assertThat(grades).hasSizeGreaterThan(1);
        assertThat(listed(LIST + "?from=100,00", People.CONTROLLER))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(finding ->
                                finding.amount() != null && finding.amount().ore() >= 10_000)
                        .toList()));
    }

    @Test
    void counts_from_sums_what_rows_would_count() {
        for (var by : Findings.By.values()) {
            for (var severity : List.of("", "serious", "deviation")) {
                var filter = new FindingFilter("", "", severity, "", "", null, Touched.NOTHING);
                var asRows = new FindingFilter(
                        "", "", severity, "", "", se.tillit.kernel.Money.ofOre(Long.MIN_VALUE), Touched.NOTHING);
                var bySums = findings.sums(new Findings.Asked(run, Scope.EVERYTHING, false, filter), by);
                var byRows = findings.sums(new Findings.Asked(run, Scope.EVERYTHING, false, asRows), by);
                assertThat(bySums.stream().mapToLong(sum -> sum.findings()).sum())
                        .isEqualTo(all.stream()
                                .filter(finding -> severity.isEmpty()
                                        || finding.severity().name().equalsIgnoreCase(severity))
                                .count());
                assertThat(byRows.stream().map(sum -> sum.amount()).filter(Objects::nonNull))
                        .containsExactlyElementsOf(bySums.stream()
                                .map(sum -> sum.amount())
                                .filter(Objects::nonNull)
                                .toList());
            }
        }
    }

    @Test
    void orders_by_amount_and_goes_on_by_key() {
        var asked = new Findings.Asked(run, Scope.EVERYTHING, false, FindingFilter.NONE);
        var order = se.tillit.verification.store.found.FoundOrder.AMOUNT;
        var whole = findings.page(asked, order, "", 5_000);
        var paged = new ArrayList<KeptFinding>();
        for (var page = findings.page(asked, order, "", 3);
                !page.isEmpty();
                page = findings.page(asked, order, order.key(page.getLast()), 3)) {
            paged.addAll(page);
        }
        assertThat(paged).containsExactlyElementsOf(whole).hasSameSizeAs(all);
        var amounts =
                whole.stream().map(KeptFinding::amount).filter(Objects::nonNull).toList();
        assertThat(amounts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void finds_by_the_ids_that_a_finding_names() throws Exception {
        var withVisit = all.stream()
                .filter(finding -> !finding.visits().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(listed(LIST + "?visit=" + withVisit.visits().getFirst(), People.CONTROLLER))
                .contains(withVisit.id());
        var withLine = all.stream()
                .filter(finding -> !finding.lines().isEmpty()
                        && !finding.lines().getFirst().endsWith("/"))
                .findFirst()
                .orElseThrow();
        assertThat(listed(LIST + "?line=" + withLine.lines().getFirst(), People.CONTROLLER))
                .contains(withLine.id());
        var withStaff = all.stream()
                .filter(finding -> finding.staff() != null)
                .findFirst()
                .orElseThrow();
        assertThat(listed(LIST + "?staff=" + withStaff.staff(), People.CONTROLLER))
                .contains(withStaff.id());
    }

    @Test
    void groups_by_rule_and_provider_with_links_to_the_rows() throws Exception {
        var byRule = page(LIST + "?by=rule", People.CONTROLLER);
        all.stream()
                .map(KeptFinding::rule)
                .distinct()
                .forEach(rule -> assertThat(byRule).contains(LIST + "?rule=" + rule));
        var byProvider = page(LIST + "?by=provider", People.CONTROLLER);
        all.stream()
                .map(KeptFinding::provider)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(provider -> assertThat(byProvider).contains(LIST + "?provider=" + provider.value()));
    }

    @Test
    void exports_all_that_is_chosen_and_notes_it() throws Exception {
        var rule = all.getFirst().rule();
        var csv = page(LIST + "/list.csv?rule=" + rule, People.CONTROLLER);
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, 7)))
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList()));
        var workbook = ask(LIST + "/list.xlsx", People.CONTROLLER);
        assertThat(workbook.getHeader("Content-Disposition")).contains("iakttagelser-2026-10.xlsx");
        assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');
        noted("findings.export", 2);
        assertThat(ask(LIST + "/list.pdf", People.CONTROLLER).getStatus()).isEqualTo(404);
    }

    @Test
    void shows_each_finding_with_what_it_says_and_touches() throws Exception {
        for (var finding : all) {
            var page = page(LIST + "/" + finding.number(), People.CONTROLLER);
            assertThat(page)
                    .as(finding.id())
                    .contains(finding.id(), "/rules/" + finding.rule(), "Vad som kan göras, och av vem");
            for (var visit : finding.visits()) {
                assertThat(page).contains(">" + visit + "<");
            }
            if (finding.lines().stream().anyMatch(line -> !line.endsWith("/"))) {
                assertThat(page).contains("/months/2026-10/line?provider=");
            }
        }
        noted("finding.read", all.size());
    }

    /** Readings are written a moment later. */
    private void noted(String what, long times) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> months.count("select count(*) from audit.entry where what = '" + what + "'") == times);
    }

    @Test
    void gives_a_provider_its_own_and_has_another_s_not_be_there() throws Exception {
        var own = all.stream()
                .map(KeptFinding::provider)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var manager = People.manager(own.value());
        assertThat(listed(LIST, manager))
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(finding -> own.equals(finding.provider()))
                        .toList()));
        var others = all.stream()
                .filter(finding -> !own.equals(finding.provider()))
                .findFirst()
                .orElseThrow();
        assertThat(ask(LIST + "/" + others.number(), manager).getStatus()).isEqualTo(404);
        assertThat(ask(LIST + "/999999", manager).getStatus()).isEqualTo(404);
        var another = runs.figures(run, Scope.EVERYTHING).stream()
                .map(summary -> summary.provider().id())
                .filter(id -> !id.equals(own))
                .findFirst()
                .map(ProviderId::value)
                .orElseThrow();
        assertThat(ask(LIST + "?provider=" + another, manager).getStatus()).isEqualTo(404);
        assertThat(ask(LIST + "?line=" + another + "/1/1", manager).getStatus()).isEqualTo(404);
        assertThat(ask(LIST + "/list.csv?provider=" + another, manager).getStatus())
                .isEqualTo(404);
        noted("findings.refused", 4);
    }

    @Test
    void gives_case_officers_the_findings_on_their_own_committee_s_recipients() throws Exception {
        var young = listed(LIST, People.caseOfficer(Board.UNDER_65));
        assertThat((long) young.size())
                .isEqualTo(months.count("select count(*) from verification.finding where age_group = 'under_65'"))
                .isPositive();
        assertThat(listed(LIST, People.caseOfficer(Board.FROM_65))).doesNotContainAnyElementsOf(young);
        assertThat(ask(LIST, People.COMMITTEE).getStatus()).isEqualTo(403);
    }

    @Test
    void names_nobody_with_protected_identity_but_to_those_named() throws Exception {
        var id = all.stream()
                .map(KeptFinding::recipient)
                .filter(Objects::nonNull)
                .map(KeptFinding.Someone::id)
                .findFirst()
                .orElseThrow();
        months.takeIn(
                example()
                        .changing(
                                "recipients",
                                table -> table.withCell(
                                        table.rowWith("recipient_id", id), "protected_identity", "true")),
                TestMonths.OCTOBER);
        run = months.verify(TestMonths.OCTOBER);
        var number = runs.findings(run, Scope.EVERYTHING, 0, 5_000).stream()
                .filter(finding ->
                        finding.recipient() != null && finding.recipient().id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
        var masked = Pattern.compile("\\b" + Pattern.quote(id) + "\\b");
        assertThat(page(LIST + "/" + number, People.CONTROLLER))
                .contains("skyddad")
                .doesNotContainPattern(masked);
        assertThat(page(LIST + "/" + number, NAMED)).containsPattern(masked);
        assertThat(listed(LIST + "?recipient=" + id, People.CONTROLLER)).isEmpty();
        assertThat(listed(LIST + "?recipient=" + id, NAMED)).isNotEmpty();
        assertThat(page(LIST + "/list.csv?recipient=" + id, NAMED)).doesNotContainPattern("," + id + ",");
    }

    @Test
    void says_what_cannot_be_understood() throws Exception {
        assertThat(ask(LIST + "?severity=grave", People.CONTROLLER).getStatus()).isEqualTo(400);
        assertThat(ask(LIST + "?rule=no-such-rule", People.CONTROLLER).getStatus())
                .isEqualTo(404);
        assertThat(ask(LIST + "?after=x", People.CONTROLLER).getStatus()).isEqualTo(400);
        var wrong = ask(LIST + "?from=mycket", People.CONTROLLER);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Skriv beloppet i kronor");
        assertThat(page(LIST + "?staff=nobody", People.CONTROLLER))
                .contains("Ingen iakttagelse stämmer med urvalet", "Visa alla");
        assertThat(ask("/months/2026-09/findings", People.CONTROLLER).getStatus())
                .isEqualTo(404);
    }
}
