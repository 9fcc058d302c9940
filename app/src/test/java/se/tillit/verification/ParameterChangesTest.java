package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Money;
import se.tillit.server.ServerTest;
import se.tillit.server.decision.Decided;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.store.BasisChange;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Trials;
import se.tillit.verification.usecase.DecideProposal;
import se.tillit.verification.usecase.ProposeParameter;
import se.tillit.verification.usecase.ProposeParameter.Flaw;
import se.tillit.verification.usecase.ProposeParameter.Proposed;
import se.tillit.verification.usecase.TryProposal;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Parameters: proposed by one, tried, confirmed by another, and never overwritten. */
@ServerTest
class ParameterChangesTest {

    private static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);
    private static final String RULE = "time-exceeds-visit";

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private ProposeParameter propose;

    @Autowired
    private DecideProposal decide;

    @Autowired
    private TryProposal trying;

    @Autowired
    private ParameterRows parameters;

    @Autowired
    private Trials trials;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    private TestMonths months;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
    }

    private static ParameterRow row(String key, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ParameterRow(
                key, value, DateRange.ofClosed(from == null ? LocalDate.MIN : from, to), null, "KS 2026 § 12");
    }

    private long proposed(ParameterRow row) {
        return ((Proposed.Kept) propose.propose(People.CONTROLLER, row)).id();
    }

    private void set(ParameterRow row) {
        assertThat(decide.confirm(People.APPROVER, proposed(row))).isEqualTo(Decided.DONE);
    }

    private List<String> standing() {
        return ParameterFile.write(parameters.inForce().rows()).lines().skip(1).toList();
    }

    @Test
    void changes_nothing_before_a_second_person_has_confirmed_it() {
        var id = proposed(row("off-shift.minutes", "10", OCTOBER_1, null));
        assertThat(standing()).isEmpty();
        assertThat(decide.confirm(People.APPROVER, id)).isEqualTo(Decided.DONE);
        assertThat(standing()).containsExactly("off-shift.minutes,10,2026-10-01,,,KS 2026 § 12");
        assertThat(decide.confirm(People.OTHER_APPROVER, id)).isEqualTo(Decided.NOT_WAITING);
    }

    @Test
    void refuses_one_who_would_confirm_their_own() {
        var id = ((Proposed.Kept) propose.propose(People.BOTH, row("cure.days", "7", null, null))).id();
        assertThat(decide.confirm(People.BOTH, id)).isEqualTo(Decided.OWN_PROPOSAL);
        assertThat(decide.refuse(People.BOTH, id, "")).isEqualTo(Decided.OWN_PROPOSAL);
        assertThatThrownBy(() -> JdbcClient.create(dataSource)
                        .sql("update verification.proposal set state = 'confirmed', decided_by = proposed_by,"
                                + " decided_name = proposed_name, decided_at = now() where proposal_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("check constraint");
        assertThat(standing()).isEmpty();
    }

    @Test
    void keeps_history_and_the_days_that_are_left_when_a_value_takes_anothers_place() {
        set(row("off-shift.minutes", "10", null, null));
        set(row("off-shift.minutes", "15", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)));
        assertThat(standing())
                .containsExactly(
                        "off-shift.minutes,10,,2026-10-31,,KS 2026 § 12",
                        "off-shift.minutes,15,2026-11-01,2026-12-31,,KS 2026 § 12",
                        "off-shift.minutes,10,2027-01-01,,,KS 2026 § 12");
        assertThat(parameters.all())
                .hasSize(4)
                .filteredOn(set -> !set.stands())
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.row().value()).isEqualTo("10");
                    assertThat(old.row().validity().isOpen()).isTrue();
                });
    }

    @Test
    void refuses_what_the_core_refuses_and_what_says_no_reason() {
        assertThat(propose.propose(People.CONTROLLER, row("no-such", "1", null, null)))
                .isEqualTo(new Proposed.Refused(Flaw.UNKNOWN));
        assertThat(propose.propose(People.CONTROLLER, row("off-shift.minutes", "many", null, null)))
                .isEqualTo(new Proposed.Refused(Flaw.WRONG_VALUE));
        assertThat(propose.propose(People.CONTROLLER, row("off-shift.minutes", "1", OCTOBER_1, OCTOBER_1.minusDays(2))))
                .isEqualTo(new Proposed.Refused(Flaw.NO_DAYS));
        assertThat(propose.propose(
                        People.CONTROLLER,
                        new ParameterRow(
                                "off-shift.minutes", "1", DateRange.ofClosed(OCTOBER_1, null), "NO-SUCH", "skäl")))
                .isEqualTo(new Proposed.Refused(Flaw.CONTRACT_UNKNOWN));
        assertThat(propose.propose(
                        People.CONTROLLER,
                        new ParameterRow("off-shift.minutes", "1", DateRange.ofClosed(OCTOBER_1, null), null, " ")))
                .isEqualTo(new Proposed.Refused(Flaw.NO_SOURCE));
        proposed(row("off-shift.minutes", "1", null, null));
        assertThat(propose.propose(People.OTHER_CONTROLLER, row("off-shift.minutes", "2", null, null)))
                .isEqualTo(new Proposed.Refused(Flaw.ANOTHER_WAITS));
    }

    @Test
    void is_confirmed_only_after_a_trial_that_tells_what_it_then_does() throws Exception {
        var example = Example.in(folder.resolve("package"));
        months.takeIn(example, TestMonths.OCTOBER);
        var before = months.verify(TestMonths.OCTOBER);
        var id = proposed(row(RULE, "off", OCTOBER_1, null));
        assertThat(decide.confirm(People.APPROVER, id)).isEqualTo(Decided.NOT_TRIED);
        assertThat(trying.ask(People.CONTROLLER, id)).isPresent();
        months.settle(TryProposal.KIND);
        assertThat(months.count("select count(*) from verification.run")).isEqualTo(1);
        var trial = trials.findLatest(id).orElseThrow();
        assertThat(decide.confirm(People.APPROVER, id)).isEqualTo(Decided.DONE);
        var after = months.verify(TestMonths.OCTOBER);
        var approvedBefore = trial.outcomes().stream()
                .map(outcome -> outcome.before().approved())
                .reduce(Money.ZERO, Money::plus);
        var approvedAfter = trial.outcomes().stream()
                .map(outcome -> outcome.after().approved())
                .reduce(Money.ZERO, Money::plus);
        assertThat(approvedBefore).isEqualTo(before.sums().approved());
        assertThat(approvedAfter)
                .isEqualTo(after.sums().approved())
                .isGreaterThan(before.sums().approved());
        assertThat(trial.outcomes().stream()
                        .mapToLong(outcome -> outcome.linesChanged())
                        .sum())
                .isEqualTo(after.linesChanged())
                .isPositive();
        var change = BasisChange.between(before.basis(), after.basis());
        assertThat(change.causes()).containsExactly(BasisChange.Cause.PARAMETERS);
        assertThat(change.parametersBegun()).containsExactly(RULE + ",off,2026-10-01,,,KS 2026 § 12");
        assertSameAsByCommand(example);
    }

    private void assertSameAsByCommand(PackageFolder example) throws Exception {
        var expected =
                TestMonths.byCommand(example, TestMonths.OCTOBER, parameters.inForce(), folder.resolve("expected"));
        var web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var answer = web.perform(
                        get("/api/v1/months/2026-10/line-decisions.csv").with(People.as(People.CONTROLLER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(expected.resolve("line-decisions.csv")));
    }

    @Test
    void is_proposed_and_decided_on_pages() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var csrf = SecurityMockMvcRequestPostProcessors.csrf();
        var wrong = web.perform(post("/parameters/proposals")
                        .with(People.as(People.CONTROLLER))
                        .with(csrf)
                        .param("key", "off-shift.minutes")
                        .param("value", "lagom")
                        .param("source", "KS"))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#value\"", "lagom");
        var right = web.perform(post("/parameters/proposals")
                        .with(People.as(People.CONTROLLER))
                        .with(csrf)
                        .param("key", "premium.level-1")
                        .param("value", "1 012,50")
                        .param("from", "1 okt 2026")
                        .param("source", "KS 2026 § 12"))
                .andReturn()
                .getResponse();
        assertThat(right.getStatus()).isEqualTo(302);
        var place = String.valueOf(right.getRedirectedUrl());
        assertThat(web.perform(get(place).with(People.as(People.CONTROLLER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("1012.50", "En annan person behöver bekräfta")
                .doesNotContain("/confirmation");
        assertThat(web.perform(get(place).with(People.as(People.manager("559990-1112"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(post(place + "/confirmation")
                                .with(People.as(People.APPROVER))
                                .with(csrf))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(web.perform(get("/parameters").with(People.as(People.COMMITTEE)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("1012.50", "premium.level-1");
        assertThat(web.perform(get("/parameters.csv").with(People.as(People.COMMITTEE)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("premium.level-1,1012.50,2026-10-01");
    }
}
