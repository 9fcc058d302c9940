package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.results.Results;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.exchange.results.Writing;
import se.tillit.exchange.settings.SwedishHolidays;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.Imports;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.register.table.RegisterTables;
import se.tillit.server.TestDatabase;
import se.tillit.server.job.Jobs;
import se.tillit.verification.Evidence;
import se.tillit.verification.RuleCode;
import se.tillit.verification.engine.VerifyMonth;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameters;

/** Hands things over to the server as its people do, and waits for what comes of it. */
@TestComponent
public class AnIntake {

    /** Who hands over the municipality's packages. */
    public static final Who CONTROLLER =
            new Who("controller", "Controller", Set.of(Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED);

    private static final int MOST_LOOKS = 6_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final FindingTexts TEXTS = new FindingTexts();

    private final ReceiveDelivery receive;
    private final ImportDelivery importDelivery;
    private final Imports imports;
    private final Jobs jobs;
    private final Register register;
    private final DataSource dataSource;

    AnIntake(
            ReceiveDelivery receive,
            ImportDelivery importDelivery,
            Imports imports,
            Jobs jobs,
            Register register,
            DataSource dataSource) {
        this.receive = receive;
        this.importDelivery = importDelivery;
        this.imports = imports;
        this.jobs = jobs;
        this.register = register;
        this.dataSource = dataSource;
    }

    /** Nothing is known of anything. */
    void empty() {
        TestDatabase.empty(dataSource);
    }

    /** The manager of the provider. */
    static Who managerOf(String provider) {
        return new Who(
                "manager-" + provider,
                "Verksamhetschef",
                Set.of(Role.PROVIDER_MANAGER),
                new ProviderId(provider),
                Set.of(),
                Who.Protection.MASKED);
    }

    /** Hands over the file and has it taken in without asking. */
    ImportRecord bring(Who who, SettlementMonth month, Path file) {
        return bring(who, month, String.valueOf(file.getFileName()), read(file), Manner.AUTOMATIC, Withdrawals.APPLY);
    }

    /** Hands something over, asks for it to be taken in, and waits until that has ended or must be confirmed. */
    ImportRecord bring(
            Who who, SettlementMonth month, String name, byte[] bytes, Manner manner, Withdrawals withdrawals) {
        return ended(who, ask(who, month, name, bytes, manner, withdrawals));
    }

    /** Hands something over and asks for it to be taken in. */
    long ask(Who who, SettlementMonth month, String name, byte[] bytes, Manner manner, Withdrawals withdrawals) {
        var received = receive.receive(who, Channel.PAGE, name, new ByteArrayInputStream(bytes), month, manner);
        assertThat(received).isInstanceOf(Received.Kept.class);
        return importDelivery.ask(who, ((Received.Kept) received).delivery().id(), withdrawals);
    }

    /** The import, once its job has ended. */
    ImportRecord ended(Who who, long id) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var record = imports.one(who, id);
            var job = jobs.find(record.jobId()).orElseThrow();
            if (job.hasEnded()) {
                var now = imports.one(who, id);
                assertThat(now.state()).as(job.failure().toString()).isNotEqualTo(ImportState.ASKED);
                return now;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("Import %d does not end.".formatted(id));
    }

    /** What the register knows of the month now. */
    PackageContent known(SettlementMonth month) {
        return register.findKnown(month).orElseThrow().content();
    }

    /** What a package in a folder or a file holds. */
    static PackageContent content(Path place) {
        var reading = PackageReader.read(place, 1, ReadProgress.NONE);
        assertThat(reading).isInstanceOf(PackageContent.class);
        return (PackageContent) reading;
    }

    /** What verification says of the month: line decisions, findings, provider summaries, as the files have them. */
    static Map<String, String> results(PackageContent content, SettlementMonth month) {
        var evidence = new Evidence(content.handover(), month, new TreeSet<>(SwedishHolidays.all()));
        try (var workers = Workers.of(1)) {
            var verified = VerifyMonth.of(evidence, Parameters.defaults(), workers, stage -> {});
            var folder = Files.createTempDirectory("results");
            var results =
                    new Results(verified.answer(), content, Parameters.defaults(), RuleCode.RULE_SET, TEXTS::text);
            var written =
                    ResultsFolder.at(folder.resolve("out"), Earlier.values()[0]).write(results, List.of(), 1);
            assertThat(written).isInstanceOf(Writing.Done.class);
            var files = new LinkedHashMap<String, String>();
            for (var name : List.of("line-decisions.csv", "findings.csv", "provider-summary.csv")) {
                files.put(name, Files.readString(folder.resolve("out").resolve(name)));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many rows of all tables were ever written, and when the month last changed. */
    String written(SettlementMonth month) {
        var jdbc = JdbcClient.create(dataSource);
        var rows = new LinkedHashMap<String, @Nullable Object>();
        for (var table : RegisterTables.ALL) {
            rows.put(
                    table.name(),
                    jdbc.sql("select count(*) || ' ' || count(known_until) from " + table.table()
                                    + " where month = :month")
                            .param("month", month.first())
                            .query(String.class)
                            .single());
        }
        for (var table : List.of("invoices.document", "register.rejected_key", "register.month_version")) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table + " where month = :month")
                            .param("month", month.first())
                            .query(Long.class)
                            .single());
        }
        rows.put(
                "known",
                register.findMonth(month).map(summary -> summary.knownAt()).orElse(null));
        return rows.toString();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
