package se.tillit.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.tillit.audit.store.StoreOfTrail.ANNA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import se.tillit.audit.Deed;
import se.tillit.audit.TrailFull;
import se.tillit.audit.Why;
import se.tillit.server.TestDatabase;

/** What is kept of a deed, when, and what becomes of it when the database is away. */
class JdbcAuditTrailTest {

    @TempDir
    private Path folder;

    private StoreOfTrail store;

    @BeforeEach
    void open() {
        store = new StoreOfTrail(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keeps_who_what_and_why_with_the_words_apart() {
        store.trail.note(
                ANNA,
                new Deed(
                        Deed.Kind.READ,
                        "lines.read",
                        Deed.Thing.LINE,
                        List.of("L1", "L\u00002", "\ud800"),
                        Why.said("sample")));
        assertThat(store.jdbc
                        .sql(
                                "select account, roles, kind, what, thing, array_to_string(keys, '|') as keys, why from audit.deed")
                        .query()
                        .singleRow())
                .containsEntry("account", "anna")
                .containsEntry("roles", "controller")
                .containsEntry("kind", "read")
                .containsEntry("what", "lines.read")
                .containsEntry("thing", "line")
                .containsEntry("keys", "L1|L\ufffd2|\ufffd")
                .containsEntry("why", "sample");
    }

    @Test
    void forgets_a_change_with_its_transaction_but_keeps_the_refusal_in_it() {
        store.queue.start();
        store.transaction.executeWithoutResult(status -> {
            store.change("2026-10");
            store.trail.note(ANNA, Deed.refusal("line.refused", Deed.Thing.LINE, "L1"));
            status.setRollbackOnly();
        });
        store.queue.stop();
        assertThat(store.jdbc
                        .sql("select kind from audit.entry")
                        .query(String.class)
                        .list())
                .containsExactly("refusal");
    }

    @Test
    void writes_a_refusal_outside_a_transaction_at_once() {
        store.queue.start();
        store.trail.note(ANNA, Deed.refusal("line.refused", Deed.Thing.LINE, "L1"));
        assertThat(store.count("entry")).isEqualTo(1);
        store.queue.stop();
    }

    @Test
    void keeps_readings_while_the_database_is_away_and_writes_them_once_when_it_is_back() {
        store.queue.start();
        store.isAway.set(true);
        for (var number = 0; number < 50; number++) {
            store.read("L" + number);
        }
        assertThat(store.queue.waiting()).isEqualTo(50);
        store.isAway.set(false);
        assertThat(store.queue.awaitWritten()).isTrue();
        store.queue.stop();
        assertThat(store.jdbc
                        .sql("select count(distinct word) from audit.entry_word")
                        .query(Long.class)
                        .single())
                .isEqualTo(50);
        assertThat(store.count("entry")).isEqualTo(50);
    }

    @Test
    void refuses_to_let_read_when_no_more_can_be_kept_and_loses_nothing_of_what_it_took() {
        try (var small = new StoreOfTrail(folder, TestDatabase.fresh(), 10, 20)) {
            small.queue.start();
            small.isAway.set(true);
            var taken = new ArrayList<String>();
            assertThatThrownBy(() -> {
                        for (var number = 0; number < 5_000; number++) {
                            small.read("L" + number);
                            taken.add("L" + number);
                        }
                    })
                    .isInstanceOf(TrailFull.class);
            small.isAway.set(false);
            assertThat(small.queue.awaitWritten()).isTrue();
            small.queue.stop();
            assertThat(small.jdbc
                            .sql("select word from audit.entry_word order by entry_id")
                            .query(String.class)
                            .list())
                    .isEqualTo(taken);
        }
    }

    @Test
    void keeps_what_waits_in_a_file_when_it_stops_without_its_database_and_takes_it_in_at_the_next_start() {
        store.queue.start();
        store.isAway.set(true);
        store.read("L1");
        store.read("L2");
        store.queue.stop();
        assertThat(folder.resolve("audit-unwritten.jsonl")).exists();
        store.isAway.set(false);
        var next = new TrailQueue(store.rows, new Unwritten(folder), 10, 20);
        next.start();
        next.stop();
        assertThat(store.count("entry")).isEqualTo(2);
        assertThat(folder.resolve("audit-unwritten.jsonl")).doesNotExist();
    }

    @Test
    void fails_the_change_that_cannot_be_noted() {
        store.isAway.set(true);
        assertThatThrownBy(() -> store.change("2026-10"))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
    }

    @Test
    void refuses_to_change_or_remove_rows_by_mistake() {
        store.sealed(2);
        for (var statement : List.of(
                "update audit.entry set account = 'bo'",
                "update audit.entry set seal_number = null",
                "delete from audit.entry_word",
                "update audit.entry_word set word = 'x'",
                "delete from audit.seal",
                "update audit.seal set at = now()")) {
            assertThatThrownBy(() -> store.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(store.check().isIntact()).isTrue();
    }

    @Test
    void keeps_thousands_of_readings_from_many_threads_once_each_and_seals_them() throws InterruptedException {
        var threads = 16;
        var each = 400;
        store.queue.start();
        store.sealing.start();
        var ready = new CountDownLatch(threads);
        var workers = new ArrayList<Thread>();
        for (var number = 0; number < threads; number++) {
            var name = number;
            workers.add(Thread.ofPlatform().start(() -> {
                ready.countDown();
                for (var index = 0; index < each; index++) {
                    store.read("L-%d-%d".formatted(name, index));
                }
            }));
        }
        for (var worker : workers) {
            worker.join();
        }
        assertThat(store.queue.awaitWritten()).isTrue();
        store.queue.stop();
        store.sealing.stop();
        assertThat(store.count("entry")).isEqualTo((long) threads * each);
        assertThat(store.jdbc
                        .sql("select count(distinct word) from audit.entry_word")
                        .query(Long.class)
                        .single())
                .isEqualTo((long) threads * each);
        var report = store.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo((long) threads * each);
    }

    @Test
    void lets_readers_go_on_while_the_writing_stands_still() {
        store.queue.start();
        store.sealed(1);
        store.transaction.executeWithoutResult(status -> {
            store.jdbc.sql("lock table audit.entry in exclusive mode").update();
            for (var number = 0; number < 1_000; number++) {
                store.read("L" + number);
            }
            assertThat(store.queue.waiting()).isEqualTo(1_000);
        });
        assertThat(store.queue.awaitWritten()).isTrue();
        store.queue.stop();
        assertThat(store.count("entry")).isEqualTo(1_001);
    }

    @Test
    void leaves_no_file_behind_when_all_was_written() throws java.io.IOException {
        store.queue.start();
        store.read("L1");
        store.queue.stop();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
