package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.ReadWishes;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.Imports;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.register.table.DatabaseSource;
import se.tillit.register.table.Known;
import se.tillit.register.table.RowFilter;
import se.tillit.register.table.Session;
import se.tillit.server.ServerTest;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Jobs;
import se.tillit.server.settings.ServerSettings;
import se.tillit_testkit.Example;

/** An import is whole or not at all, whatever happens meanwhile. */
@ServerTest
@Import(AnIntake.class)
class SafeImportTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);
    private static final String HEADER = "visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,"
            + "start_method,end_method,place,tag_id,end_tag_id,registered_at,change_reason\n";

    @Autowired
    private AnIntake intake;

    @Autowired
    private ReceiveDelivery receive;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private List<JobWork> works;

    @Autowired
    private Register register;

    @Autowired
    private ServerSettings settings;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private byte[] zip = {};

    @BeforeEach
    void begin() {
        intake.empty();
        zip = AnIntake.read(Example.in(folder.resolve("package")).zipped(folder.resolve("month.zip"), ""));
    }

    @AfterEach
    void mend() {
        jdbc.sql("drop function if exists invoices.stop() cascade").update();
    }

    private long askAll() {
        return intake.ask(AnIntake.CONTROLLER, MONTH, "month.zip", zip, Manner.AUTOMATIC, Withdrawals.APPLY);
    }

    private static byte[] visits(String... ids) {
        var text = new StringBuilder(HEADER);
        for (var id : ids) {
            text.append(id)
                    .append(",H00006,559351-1354,P00001,personal_care,2026-10-01T07:17:20+02:00,")
                    .append("2026-10-01T07:50:20+02:00,lock,lock,home,,,2026-10-01T07:51:12+02:00,\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lets_two_imports_of_a_month_follow_one_another() {
        intake.ended(AnIntake.CONTROLLER, askAll());
        var one = intake.ask(
                AnIntake.CONTROLLER,
                MONTH,
                "visits.csv",
                visits("V9000001", "V9000002"),
                Manner.AUTOMATIC,
                Withdrawals.ASK);
        var other = intake.ask(
                AnIntake.CONTROLLER,
                MONTH,
                "visits.csv",
                visits("V9000002", "V9000003"),
                Manner.AUTOMATIC,
                Withdrawals.ASK);
        var first = intake.ended(AnIntake.CONTROLLER, one);
        var second = intake.ended(AnIntake.CONTROLLER, other);
        assertThat(List.of(first.state(), second.state())).containsOnly(ImportState.APPLIED);
        assertThat(first.knownAt()).isNotEqualTo(second.knownAt());
        assertThat(first.numbers().added() + second.numbers().added()).isEqualTo(3);
        assertThat(first.numbers().unchanged() + second.numbers().unchanged()).isEqualTo(1);
        assertThat(intake.known(MONTH).handover().visitsById()).containsKeys("V9000001", "V9000002", "V9000003");
        assertThat(jdbc.sql("select count(*) from register.month_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void lets_months_be_imported_beside_each_other() {
        var one = askAll();
        var other = intake.ask(
                AnIntake.CONTROLLER,
                SettlementMonth.parse("2026-11"),
                "visits.csv",
                visits("V9000001"),
                Manner.AUTOMATIC,
                Withdrawals.ASK);
        assertThat(intake.ended(AnIntake.CONTROLLER, one).state()).isEqualTo(ImportState.APPLIED);
        assertThat(intake.ended(AnIntake.CONTROLLER, other).numbers().rejected())
                .isEqualTo(1);
    }

    @Test
    void does_not_touch_what_is_being_read() {
        intake.ended(AnIntake.CONTROLLER, askAll());
        var before = intake.known(MONTH);
        var present = register.findMonth(MONTH).orElseThrow().present();
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var meanwhile = snapshot.execute(status -> {
            var visits = jdbc.sql("select count(*) from visits.visit")
                    .query(Long.class)
                    .single();
            assertThat(visits).isEqualTo(3381);
            var change = CompletableFuture.supplyAsync(() -> intake.bring(
                    AnIntake.CONTROLLER, MONTH, "visits.csv", visits("V0000001"), Manner.AUTOMATIC, Withdrawals.ASK));
            assertThat(change.join().numbers().changed()).isEqualTo(1);
            var session = new Session(DataSourceUtils.getConnection(dataSource));
            var source = new DatabaseSource(session, Known.now(MONTH), RowFilter.ALL, present, Map.of(), "");
            return (PackageContent) PackageReader.read(source, ReadWishes.with(1));
        });
        assertThat(meanwhile).isNotNull();
        assertThat(AnIntake.results(meanwhile, MONTH)).isEqualTo(AnIntake.results(before, MONTH));
        assertThat(intake.known(MONTH).handover().visitsById().get("V0000001"))
                .isNotEqualTo(before.handover().visitsById().get("V0000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raise exception 'stopped'", "perform pg_terminate_backend(pg_backend_pid())"})
    void leaves_nothing_of_an_import_that_is_stopped_in_the_middle(String stop) {
        intake.ended(AnIntake.CONTROLLER, askAll());
        var before = intake.written(MONTH);
        jdbc.sql("""
                        create function invoices.stop() returns trigger language plpgsql as
                        $$ begin %s; return null; end $$
                        """.formatted(stop)).update();
        jdbc.sql("create trigger stop after insert on visits.visit execute function invoices.stop()")
                .update();
        var bytes = visits("V9000001");
        var id = intake.ask(AnIntake.CONTROLLER, MONTH, "visits.csv", bytes, Manner.AUTOMATIC, Withdrawals.ASK);
        var said = stop.contains("terminate") ? "job.database-gone" : "job.fault";
        assertThatThrownBy(() -> intake.ended(AnIntake.CONTROLLER, id)).hasMessageContaining(said);
        assertThat(intake.written(MONTH)).isEqualTo(before);
        assertThat(imports.one(AnIntake.CONTROLLER, id).state()).isEqualTo(ImportState.ASKED);
        assertThat(imports.rejectedRows(AnIntake.CONTROLLER, id, 0, 10)).isEmpty();
        assertThat(leftInFolder()).isEmpty();

        mend();
        var job = jobs.find(imports.one(AnIntake.CONTROLLER, id).jobId()).orElseThrow();
        var work = works.stream()
                .filter(each -> each.kind().equals("import"))
                .findFirst()
                .orElseThrow();
        assertThat(work.run(job, JobProgress.NONE)).contains("applied");
        var after = intake.written(MONTH);
        assertThat(work.run(job, JobProgress.NONE)).contains("applied");
        assertThat(intake.written(MONTH)).isEqualTo(after);
    }

    private List<Path> leftInFolder() {
        try (var files = Files.list(settings.data().resolve("incoming"))) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void leaves_nothing_of_what_breaks_off_while_it_comes() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(zip), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() ->
                        receive.receive(AnIntake.CONTROLLER, Channel.API, "month.zip", broken, MONTH, Manner.AUTOMATIC))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(jdbc.sql("select count(*) from intake.delivery")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from intake.delivery_content")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(leftInFolder()).isEmpty();
    }
}
