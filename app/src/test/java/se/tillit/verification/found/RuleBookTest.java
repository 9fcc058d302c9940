package se.tillit.verification.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.identity.Role;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.server.ServerTest;
import se.tillit.verification.People;
import se.tillit.verification.RuleCode;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.found.RuleFigures;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** The rule book: every rule complete in both languages, with figures that are those of the runs. */
@ServerTest
class RuleBookTest {

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private RuleFigures figures;

    @TempDir
    private Path folder;

    private TestMonths months;
    private MockMvc web;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    private String page(String address, Who who, String language) throws Exception {
        var answer = web.perform(get(address).with(People.as(who)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('\u00a0', ' ');
    }

    @Test
    void tells_every_rule_completely_in_both_languages() throws Exception {
        for (var language : Language.values()) {
            var texts = new RuleTexts(language);
            var list = page("/rules", People.CONTROLLER, language.code());
            for (var rule : RuleCode.values()) {
                var text = texts.of(rule);
                assertThat(List.of(
                                text.name(),
                                text.question(),
                                text.text(),
                                text.why(),
                                text.example(),
                                text.lookAlikes()))
                        .as(rule.code())
                        .allSatisfy(part -> assertThat(part).isNotBlank());
                assertThat(list).contains(html(text.name()), "/rules/" + rule.code());
                assertThat(page("/rules/" + rule.code(), People.CONTROLLER, language.code()))
                        .contains(html(text.text()), html(text.why()), html(text.example()), html(text.lookAlikes()));
            }
        }
    }

    @Test
    void shows_limits_in_force_and_modes_to_those_who_may_know_them() throws Exception {
        assertThat(page("/rules/copied-schedule", People.CONTROLLER, "sv"))
                .contains("Regeln gäller i dag", "href=\"/parameters\"", "<td>40</td>", "<td>50</td>");
        var recipient = People.municipal("recipient-1", Role.RECIPIENT);
        assertThat(page("/rules/copied-schedule", recipient, "sv"))
                .doesNotContain("href=\"/parameters\"", "Hur ofta den har slagit till");
        assertThat(page("/rules", recipient, "sv")).doesNotContain("Iakttagelser senaste månaden");
    }

    @Test
    void knows_no_rule_that_there_is_not() throws Exception {
        var answer = web.perform(get("/rules/no-such-rule").with(People.as(People.CONTROLLER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void counts_findings_and_lines_as_the_run_kept_them_and_what_was_released_since() throws Exception {
        PackageFolder example = Example.in(folder.resolve("package"));
        var without = Example.in(folder.resolve("without"))
                .changing(
                        "visits",
                        table -> new Table(
                                table.header(),
                                table.rows().subList(5, table.rows().size())));
        months.takeIn(without, TestMonths.OCTOBER);
        var first = months.verify(TestMonths.OCTOBER);
        var rule = RuleCode.VISIT_UNKNOWN.code();
        var stopped = months.count("select count(*) from verification.line_decision where rules[1] = '" + rule + "'");
        assertThat(stopped).isPositive();
        var month = figures.months(rule, Scope.EVERYTHING).getFirst();
        assertThat(month.stopped()).isEqualTo(stopped);
        assertThat(month.findings())
                .isEqualTo(runs.findings(first, Scope.EVERYTHING, 0, 5_000).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .count());
        assertThat(figures.released(rule).lines()).isZero();
        months.takeIn(example, TestMonths.OCTOBER);
        months.verify(TestMonths.OCTOBER);
        var released = months.count("""
                select count(*) from verification.line_decision ended
                  join verification.line_decision begun
                    on begun.line_key = ended.line_key and begun.from_run = ended.until_run
                 where ended.rules[1] = 'visit-unknown' and ended.outcome = 'reject'
                   and begun.outcome in ('pay', 'adjust')
                """);
        assertThat(figures.released(rule).lines()).isEqualTo(released).isPositive();
        assertThat(page("/rules/" + rule, People.CONTROLLER, "sv"))
                .contains("Av dem har %d senare betalats efter nytt underlag".formatted(released));
        assertThat(page("/rules/" + rule, People.manager("559990-1112"), "sv")).doesNotContain("senare betalats");
    }
}
