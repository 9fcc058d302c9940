package se.tillit.verification.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.server.ServerTest;
import se.tillit.server.Visitor;
import se.tillit.verification.People;
import se.tillit.verification.TestMonths;
import se.tillit.verification.web.Spoken;
import se.tillit_testkit.Example;
import se.tillit_testkit.Table;

/** The pages that add a month up where there is nothing to add, and after a second verification. */
@ServerTest
class EmptyAndChangedTest {

    private static final Spoken ENGLISH = Spoken.in(Language.ENGLISH);
    private static final String MONTH = "/months/" + Example.MONTH;

    @Autowired
    private WebApplicationContext server;

    @TempDir
    private Path folder;

    private TestMonths months;
    private Visitor controller;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        controller = Visitor.of(server, People.CONTROLLER);
    }

    private String page(String address) throws Exception {
        var answer = controller.get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void says_nothing_of_sums_on_the_first_page_before_any_month_is_verified() throws Exception {
        assertThat(page("/")).doesNotContain("class=\"standing\"");
        months.takeIn(Example.in(folder), TestMonths.OCTOBER);
        assertThat(page("/")).doesNotContain("class=\"standing\"").contains("href=\"" + MONTH + "\"");
    }

    @Test
    void offers_to_verify_a_month_that_never_was_and_leads_to_nothing_that_is_not_there() throws Exception {
        months.takeIn(Example.in(folder), TestMonths.OCTOBER);
        var page = page(MONTH);
        assertThat(page)
                .contains("Verify the month", "The month is not verified yet")
                .doesNotContain("/providers", ">Findings</a>", ">Invoices</a>", "Why not all is approved");
        assertThat(controller.get(MONTH + "/providers").getStatus()).isEqualTo(404);
    }

    @Test
    void tells_what_a_second_verification_decided_otherwise_and_leads_there() throws Exception {
        var example = Example.in(folder);
        months.takeIn(example, TestMonths.OCTOBER);
        var first = months.verify(TestMonths.OCTOBER);
        assertThat(page(MONTH)).contains("This is the first verification of the month.");
        months.takeIn(
                example.changing(
                        "visits",
                        table -> new Table(
                                table.header(),
                                table.rows().subList(1, table.rows().size()))),
                TestMonths.OCTOBER);
        var second = months.verify(TestMonths.OCTOBER);
        assertThat(second.linesChanged()).isPositive();
        var difference =
                ENGLISH.difference(second.sums().approved().minus(first.sums().approved()));
        for (var address : new String[] {"/", MONTH}) {
            assertThat(page(address))
                    .contains(
                            difference,
                            ENGLISH.sum(first.sums().approved()),
                            "%s/runs/%d/changes".formatted(MONTH, second.id()));
        }
        months.verify(TestMonths.OCTOBER);
        assertThat(page(MONTH)).contains("Nothing became different");
    }
}
