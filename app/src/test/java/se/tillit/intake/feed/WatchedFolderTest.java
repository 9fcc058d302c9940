package se.tillit.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.intake.usecase.CancelImport;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.job.Jobs;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** Files of the watched folder are taken once each and answered beside them, whatever happens in between. */
@ServerTest
class WatchedFolderTest {

    private static final int MOST_LOOKS = 3_000;

    @Autowired
    private TakenFiles taken;

    @Autowired
    private InboxStore store;

    @Autowired
    private Imports imports;

    @Autowired
    private CancelImport cancel;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-03T11:00:00Z"));

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
    }

    private WatchedFolder watch() {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new WatchedFolder(inbox(), Duration.ofSeconds(10), taken, store, imports, jobs, clock);
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private void drop(String name, PackageFolder handed) throws IOException {
        var zip = handed.zipped(folder.resolve("month.zip"), "");
        var target = inbox().resolve(name);
        Files.createDirectories(target.getParent());
        Files.move(zip, target);
    }

    private void looks(WatchedFolder watched) {
        watched.look();
        now.updateAndGet(before -> before.plusSeconds(11));
        watched.look();
    }

    /** What lies in the folder of answers, once something does. */
    private List<String> answered(WatchedFolder watched, String where, int files) throws IOException {
        for (var look = 0; look < MOST_LOOKS; look++) {
            watched.look();
            try (var found = Files.list(inbox().resolve(where))) {
                var names = found.map(path -> String.valueOf(path.getFileName()))
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .toList();
                if (names.size() >= files) {
                    return names;
                }
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("Nothing lies in " + where);
    }

    private String answer(String where) throws IOException {
        try (var files = Files.list(inbox().resolve(where))) {
            var answer = files.filter(path -> path.toString().endsWith(Answers.ENDING))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(answer);
        }
    }

    private long deliveries() {
        return JdbcClient.create(dataSource)
                .sql("select count(*) from intake.delivery")
                .query(Long.class)
                .single();
    }

    @Test
    void imports_a_package_and_answers_in_both_languages() throws IOException {
        drop("2026-10/month.zip", example());
        var watched = watch();
        looks(watched);
        assertThat(answered(watched, "done", 2)).allMatch(name -> name.contains("_2026-10_month.zip"));
        assertThat(answer("done"))
                .contains("month.zip för oktober 2026", "Inläst.", "Imported.", "SHA-256")
                .doesNotContain("\u00a0");
        assertThat(inbox().resolve("2026-10")).isEmptyDirectory();
        assertThat(inbox().resolve("taken")).isEmptyDirectory();
    }

    @Test
    void refuses_what_it_cannot_use_and_says_why() throws IOException {
        Files.createDirectories(inbox().resolve("2026-10"));
        Files.writeString(inbox().resolve("month.zip"), "x");
        Files.writeString(inbox().resolve("2026-10/empty.csv"), "");
        Files.writeString(inbox().resolve("2026-10/broken.zip"), "no zip");
        var watched = watch();
        looks(watched);
        var names = answered(watched, "refused", 6);
        assertThat(names).hasSize(6);
        var told = new StringBuilder();
        for (var name : names) {
            if (name.endsWith(Answers.ENDING)) {
                told.append(Files.readString(inbox().resolve("refused").resolve(name)));
            }
        }
        assertThat(told.toString())
                .contains("säger inte vilken månad", "är tom", "är ingen zip", "does not say which month");
    }

    @Test
    void waits_for_somebody_where_rows_would_be_withdrawn_and_answers_again_then() throws IOException {
        drop("2026-10/month.zip", example());
        var watched = watch();
        looks(watched);
        answered(watched, "done", 2);
        drop("2026-10/month.zip", example().changing("absences", table -> new Table(table.header(), List.of())));
        looks(watched);
        answered(watched, "waiting", 2);
        assertThat(answer("waiting")).contains("tas bort ur oktober 2026", "/imports/2");

        cancel.cancel(TakenFiles.FOLDER, 2);
        answered(watched, "refused", 2);
        assertThat(answer("refused")).contains("Avbruten.");
        assertThat(inbox().resolve("waiting")).isEmptyDirectory();
    }

    @Test
    void takes_each_file_once_wherever_the_server_was_stopped() throws IOException {
        drop("2026-10/month.zip", example());
        var first = watch();
        first.look();
        now.updateAndGet(before -> before.plusSeconds(11));
        looks(watch());
        assertThat(deliveries()).isEqualTo(1);

        var second = watch();
        looks(second);
        answered(second, "done", 2);
        looks(watch());
        assertThat(deliveries()).isEqualTo(1);
        assertThat(answered(second, "done", 2)).hasSize(2);
    }

    @Test
    void goes_on_with_a_file_that_was_moved_and_not_received() throws IOException {
        Files.createDirectories(inbox().resolve("taken"));
        var zip = example().zipped(folder.resolve("month.zip"), "");
        Files.move(zip, inbox().resolve("taken").resolve("20261103T110000000Z_2026-10_month.zip"));
        var watched = watch();
        answered(watched, "done", 2);
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void lays_an_answer_that_was_broken_off_again() throws IOException {
        drop("2026-10/month.zip", example());
        var watched = watch();
        looks(watched);
        answered(watched, "done", 2);
        JdbcClient.create(dataSource)
                .sql("update intake.inbox_file set answered = 'no'")
                .update();
        var again = watch();
        looks(again);
        assertThat(answered(again, "done", 2)).hasSize(2);
        assertThat(store.open()).isEmpty();
    }

    @Test
    void takes_the_same_name_again_as_another_file() throws IOException {
        drop("2026-10/month.zip", example());
        var watched = watch();
        looks(watched);
        answered(watched, "done", 2);
        drop("2026-10/month.zip", example());
        looks(watched);
        assertThat(answered(watched, "done", 4)).hasSize(4);
        assertThat(deliveries()).isEqualTo(2);
    }
}
