package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.ServerTest;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobRefused;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.BasisChange;
import se.tillit.verification.store.OutcomeShift;
import se.tillit.verification.store.RunChanges;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.VerifyStoredMonth;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A month verified from the database: the same answer as from files, kept as changes from run to run. */
@ServerTest
class RunsTest {

    private static final SettlementMonth OCTOBER = TestMonths.OCTOBER;
    private static final List<String> FILES = List.of("line-decisions.csv", "findings.csv", "provider-summary.csv");

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private VerificationRuns runs;

    @Autowired
    private RunChanges changes;

    @Autowired
    private VerifyStoredMonth verifyStored;

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

    private byte[] fetched(Who who, SettlementMonth month, String file) throws Exception {
        var answer = web.perform(
                        get("/api/v1/months/%s/%s".formatted(month, file)).with(People.as(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private void assertSameFiles(PackageFolder handedOver, SettlementMonth month) throws Exception {
        var expected =
                TestMonths.byCommand(handedOver, month, Parameters.defaults(), folder.resolve("expected-" + month));
        for (var file : FILES) {
            assertThat(new String(fetched(People.CONTROLLER, month, file), StandardCharsets.UTF_8))
                    .as(file)
                    .isEqualTo(Files.readString(expected.resolve(file)));
        }
    }

    @Test
    void gives_the_example_the_very_bytes_of_the_command() throws Exception {
        var example = Example.in(folder.resolve("package"));
        months.takeIn(example, OCTOBER);
        months.verify(OCTOBER);
        assertSameFiles(example, OCTOBER);
        assertThat(fetched(People.CONTROLLER, OCTOBER, "line-decisions.csv"))
                .isEqualTo(Example.expected(Example.LINE_DECISIONS));
    }

    @Test
    void gives_a_generated_month_with_faults_and_broken_rows_the_very_bytes_of_the_command() throws Exception {
        var month = SettlementMonth.parse("2026-09");
        var options = GeneratorOptions.honest(YearMonth.of(2026, 9), 1, 60, 4711)
                .withFaults(8)
                .withBrokenRows();
        var generated = GenerateMunicipality.generate(folder.resolve("made"), options, Progress.silent())
                .getFirst();
        var handedOver = new PackageFolder(generated.folder());
        months.takeIn(handedOver, month);
        months.verify(month);
        assertSameFiles(handedOver, month);
    }

    /** Else a page of a month's lines is read by sorting the whole month. */
    @Test
    void lets_the_database_know_at_once_of_the_month_whose_lines_were_decided() {
        var jdbc = server.getBean(JdbcClient.class);
        jdbc.sql("delete from pg_statistic where starelid = 'verification.line_decision'::regclass")
                .update();
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        months.verify(OCTOBER);
        assertThat(jdbc.sql("""
                        select most_common_vals::text from pg_stats
                         where schemaname = 'verification' and tablename = 'line_decision' and attname = 'month'
                        """).query(String.class).single()).contains("2026-10-01");
    }

    @Test
    void keeps_nothing_but_the_run_where_nothing_has_changed() {
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        var first = months.verify(OCTOBER);
        var lines = months.count("select count(*) from verification.line_decision");
        var findings = months.count("select count(*) from verification.finding");
        var second = months.verify(OCTOBER);
        assertThat(lines).isPositive().isEqualTo(first.linesChanged());
        assertThat(findings).isPositive();
        assertThat(second.linesChanged()).isZero();
        assertThat(second.sameAs()).isEqualTo(first.id());
        assertThat(months.count("select count(*) from verification.line_decision"))
                .isEqualTo(lines);
        assertThat(months.count("select count(*) from verification.finding")).isEqualTo(findings);
        assertThat(runs.findings(second, Scope.EVERYTHING, 0, 10)).isNotEmpty();
        assertThat(changes.shifts(first, second, Scope.EVERYTHING)).isEmpty();
    }

    @Test
    void tells_what_a_correction_changed_to_the_ore_and_keeps_what_was_said_before() throws Exception {
        var example = Example.in(folder.resolve("package"));
        months.takeIn(example, OCTOBER);
        var first = months.verify(OCTOBER);
        var before = fetched(People.CONTROLLER, OCTOBER, "line-decisions.csv");
        example.changing(
                "visits",
                table -> new Table(
                        table.header(), table.rows().subList(1, table.rows().size())));
        months.takeIn(example, OCTOBER);
        var second = months.verify(OCTOBER);
        assertSameFiles(example, OCTOBER);
        assertThat(fetched(People.CONTROLLER, OCTOBER, "line-decisions.csv?run=" + first.id()))
                .isEqualTo(before);
        assertThat(BasisChange.between(first.basis(), second.basis()).causes()).containsExactly(BasisChange.Cause.DATA);
        var shifts = changes.shifts(first, second, Scope.EVERYTHING);
        assertThat(shifts.stream().mapToLong(OutcomeShift::lines).sum())
                .isPositive()
                .isEqualTo(second.linesChanged());
        assertThat(shifts.stream().map(OutcomeShift::difference).reduce(Money.ZERO, Money::plus))
                .isEqualTo(second.sums().approved().minus(first.sums().approved()));
        assertThat(changes.lines(first, second, Scope.EVERYTHING, "", 1_000)).hasSize((int) second.linesChanged());
    }

    @Test
    void sums_a_run_as_its_providers_and_its_lines_sum_up() {
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        var run = months.verify(OCTOBER);
        var providers = runs.figures(run, Scope.EVERYTHING).stream()
                .map(ProviderSummary::sums)
                .reduce(Sums.NONE, Sums::plus);
        assertThat(run.sums()).isEqualTo(providers);
        assertThat(run.sums().lines()).isEqualTo(months.count("select count(*) from verification.line_decision"));
        assertThat(run.sums().approved().ore())
                .isEqualTo(months.count("select sum(approved_ore)::bigint from verification.line_decision"));
    }

    @Test
    void lets_two_verifications_of_a_month_come_after_each_other() throws Exception {
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Long> work = () -> months.verify(OCTOBER).linesChanged();
            var changed = 0L;
            for (var done : both.invokeAll(List.of(work, work, work, work))) {
                changed += done.get();
            }
            assertThat(changed).isEqualTo(months.count("select count(*) from verification.line_decision"));
        }
        assertThat(runs.ofMonth(OCTOBER, Long.MAX_VALUE, 10)).hasSize(4);
    }

    @Test
    void leaves_nothing_where_a_verification_breaks_off() {
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        JobProgress breaking = (step, percent) -> {
            if (step.equals("verification.keep")) {
                throw new IllegalStateException("broken off");
            }
        };
        assertThatThrownBy(() -> verifyStored.verify(People.CONTROLLER, Instant.EPOCH, OCTOBER, breaking))
                .hasMessage("broken off");
        assertThat(months.count("select count(*) from verification.run")).isZero();
        assertThat(months.count("select count(*) from verification.line_decision"))
                .isZero();
        assertThat(months.verify(OCTOBER).linesChanged()).isPositive();
    }

    @Test
    void refuses_a_month_of_which_nothing_is_known() {
        assertThatThrownBy(() -> months.verify(SettlementMonth.parse("2020-01")))
                .isInstanceOf(JobRefused.class);
    }
}
