package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.results.Results;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.exchange.settings.SwedishHolidays;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.TestDatabase;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.Jobs;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.VerifyStoredMonth;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Months on a server in a test: packages handed over, taken in and verified by the same doors as people use. */
public final class TestMonths {

    /** The month of the example. */
    public static final SettlementMonth OCTOBER = SettlementMonth.parse(Example.MONTH);

    private final ApplicationContext server;

    /** On the server, whose database is emptied. */
    public static TestMonths on(ApplicationContext server) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.getBean(Jobs.class).open() == 0);
        TestDatabase.empty(server.getBean(DataSource.class));
        return new TestMonths(server);
    }

    private TestMonths(ApplicationContext server) {
        this.server = server;
    }

    /** Takes in a package as the month's whole statement, withdrawals included. */
    public void takeIn(PackageFolder folder, SettlementMonth month) {
        try {
            var zip = Files.createTempFile("package", ".zip");
            Files.delete(zip);
            folder.zipped(zip, "");
            try (var bytes = Files.newInputStream(zip)) {
                var received = server.getBean(ReceiveDelivery.class)
                        .receive(People.CONTROLLER, Channel.API, "paket.zip", bytes, month, Manner.WHOLE_MONTH);
                assertThat(received).isInstanceOf(Received.Kept.class);
                server.getBean(ImportDelivery.class)
                        .ask(
                                People.CONTROLLER,
                                ((Received.Kept) received).delivery().id(),
                                Withdrawals.APPLY);
            } finally {
                Files.delete(zip);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        settle("import");
    }

    /** Waits until the latest job of the kind has ended well. Answers it. */
    public Job settle(String kind) {
        var jobs = server.getBean(Jobs.class);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> jobs.latest(List.of(kind), 1).getFirst().hasEnded());
        var job = jobs.latest(List.of(kind), 1).getFirst();
        assertThat(job.state()).as("job %s: %s", kind, job.failure()).isEqualTo(Job.State.DONE);
        return job;
    }

    /** Verifies the month at once. Answers the run. */
    public Run verify(SettlementMonth month) {
        return verify(People.CONTROLLER, month);
    }

    /** The same, asked for by somebody. */
    public Run verify(Who who, SettlementMonth month) {
        var id = server.getBean(VerifyStoredMonth.class).verify(who, Instant.EPOCH, month, JobProgress.NONE);
        return server.getBean(VerificationRuns.class).find(month, id).orElseThrow();
    }

    /** What {@code ./tillit verify} says of the package, as its folder of results. */
    public static Path byCommand(PackageFolder folder, SettlementMonth month, Parameters parameters, Path target) {
        var content = (PackageContent) PackageReader.read(folder.path(), 1, ReadProgress.NONE);
        var holidays = new TreeSet<>(SwedishHolidays.all());
        holidays.addAll(parameters.on(month.first()).days(Parameter.HOLIDAYS_EXTRA));
        var texts = new FindingTexts();
        try (var workers = Workers.of(1)) {
            var evidence = new Evidence(content.handover(), month, holidays);
            var answer =
                    VerifyMonth.of(evidence, parameters, workers, stage -> {}).answer();
            var results = new Results(answer, content, parameters, RuleCode.RULE_SET, texts::text);
            ResultsFolder.at(target, Earlier.REPLACE).write(results, List.of(), 1);
        }
        return target;
    }

    /** One number from the database. */
    public long count(String sql) {
        return JdbcClient.create(server.getBean(DataSource.class))
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
