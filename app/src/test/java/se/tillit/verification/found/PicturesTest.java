package se.tillit.verification.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Board;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.ServerTest;
import se.tillit.verification.People;
import se.tillit.verification.RuleCode;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.VerificationRuns;
import se.tillit_testkit.Example;
import se.tillit_testkit.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of patterns show what the package holds, as a chart and as a table, and to those who may see staff. */
@ServerTest
class PicturesTest {

    private static final Pattern CHART = Pattern.compile("id=\"picture-data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern CELLS = Pattern.compile("<td>([^<]*)</td>");

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @TempDir
    private Path folder;

    private MockMvc web;
    private Table visits;
    private List<KeptFinding> all;

    @BeforeEach
    void begin() {
        var months = TestMonths.on(server);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var example = Example.in(folder.resolve("package")).changing("recipients", table -> {
            var changed = table;
            for (var row = 0; row < table.rows().size(); row++) {
                changed = changed.withCell(row, "age_group", "65_plus");
            }
            return changed;
        });
        visits = example.table("visits");
        months.takeIn(example, TestMonths.OCTOBER);
        all = runs.findings(months.verify(TestMonths.OCTOBER), Scope.EVERYTHING, 0, 5_000);
    }

    private KeptFinding first(RuleCode rule) {
        return all.stream()
                .filter(finding -> finding.rule().equals(rule.code()))
                .findFirst()
                .orElseThrow();
    }

    private String staffOf(RuleCode rule) {
        return Objects.requireNonNull(first(rule).staff());
    }

    private String page(RuleCode rule, Who who) throws Exception {
        var answer = web.perform(get("/months/2026-10/findings/" + first(rule).number())
                        .with(People.as(who))
                        .header("Accept-Language", "sv"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(rule.code()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode chart(RuleCode rule) throws Exception {
        var found = CHART.matcher(page(rule, People.CONTROLLER));
        assertThat(found.find()).as(rule.code()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    private static List<String> table(String page) {
        var from = page.indexOf("<details");
        var cells = new ArrayList<String>();
        CELLS.matcher(page.substring(from, page.indexOf("</details>")))
                .results()
                .forEach(cell -> cells.add(cell.group(1)));
        return cells;
    }

    private long visitsOf(String staff) {
        var first = "2026-09-30T22:00";
        return visits.rows().stream()
                .filter(row -> row.get(visits.header().indexOf("staff_id")).equals(staff))
                .filter(row -> row.get(visits.header().indexOf("started_at")).compareTo(first) >= 0)
                .count();
    }

    @Test
    void shows_a_copied_schedule_on_the_line_of_what_was_planned() throws Exception {
        var chart = chart(RuleCode.COPIED_SCHEDULE);
        var points = chart.get("series").get(0).get("values");
        assertThat((long) points.size()).isEqualTo(visitsOf(staffOf(RuleCode.COPIED_SCHEDULE)));
        var near = 0;
        for (var point : points) {
            if (Math.abs(point.get(0).asDouble() - point.get(1).asDouble()) <= 1) {
                near++;
            }
        }
        assertThat(near * 2).isGreaterThanOrEqualTo(points.size());
        assertThat(table(page(RuleCode.COPIED_SCHEDULE, People.CONTROLLER))).hasSize(points.size() * 3);
    }

    @Test
    void shows_when_visits_were_registered_and_on_which_minute_they_began() throws Exception {
        var batch = chart(RuleCode.BATCH_REGISTRATION).get("series").get(0).get("values");
        assertThat((long) batch.size()).isEqualTo(visitsOf(staffOf(RuleCode.BATCH_REGISTRATION)));
        var late = 0;
        for (var point : batch) {
            if (point.get(1).asDouble() - point.get(0).asDouble() > 0.5) {
                late++;
            }
        }
        assertThat(late).isGreaterThanOrEqualTo(8);
        var minutes = chart(RuleCode.ROUND_TIMES).get("series").get(0).get("values");
        var fives = 0L;
        var others = 0L;
        for (var minute = 0; minute < minutes.size(); minute++) {
            if (minute % 5 == 0) {
                fives += minutes.get(minute).asLong();
            } else {
                others += minutes.get(minute).asLong();
            }
        }
        assertThat(fives + others).isEqualTo(visitsOf(staffOf(RuleCode.ROUND_TIMES)));
        assertThat(fives).isGreaterThan(others / 2);
    }

    @Test
    void shows_hours_beyond_the_limit_and_the_share_of_each_grade() throws Exception {
        var hours = chart(RuleCode.EXCESSIVE_HOURS);
        assertThat(hours.get("limit").get("Gräns").asDouble()).isEqualTo(13);
        assertThat(hours.get("categories").size()).isEqualTo(31);
        var grades = chart(RuleCode.MANUAL_SHARE);
        assertThat(grades.get("series").size()).isEqualTo(2);
        for (var series : grades.get("series")) {
            var sum = 0.0;
            for (var share : series.get("values")) {
                sum += share.asDouble();
            }
            assertThat(sum).isBetween(99.5, 100.5);
        }
    }

    @Test
    void shows_two_places_at_once_as_bars_and_as_a_table() throws Exception {
        var page = page(RuleCode.STAFF_IN_TWO_PLACES, People.CONTROLLER);
        var named = first(RuleCode.STAFF_IN_TWO_PLACES).visits();
        assertThat(Pattern.compile("class=\"timeline-named\"").matcher(page).results())
                .hasSize(named.size());
        assertThat(table(page)).containsAll(named);
    }

    @Test
    void shows_staff_only_to_those_who_may_see_staff() throws Exception {
        var officer = People.caseOfficer(Board.FROM_65);
        var page = page(RuleCode.STAFF_IN_TWO_PLACES, officer);
        assertThat(page).doesNotContain("class=\"timeline", "/staff?id=", "/staff-day?id=");
    }

    @Test
    void shows_a_provider_its_own_share_without_that_of_others() throws Exception {
        var provider = Objects.requireNonNull(first(RuleCode.MANUAL_SHARE).provider());
        var found = CHART.matcher(page(RuleCode.MANUAL_SHARE, People.manager(provider.value())));
        assertThat(found.find()).isTrue();
        assertThat(JsonMapper.shared().readTree(found.group(1)).get("series").size())
                .isEqualTo(1);
    }
}
