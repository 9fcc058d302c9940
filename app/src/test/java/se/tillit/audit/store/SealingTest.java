package se.tillit.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.usecase.chain.TrailFinding;

/** Seals in a real database and the file beside it, as they come to be and as they are tampered with. */
class SealingTest {

    private static final String FILE = "audit-seals.log";

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
    void seals_what_was_committed_and_tells_of_it_outside() throws IOException {
        store.sealed(3);
        store.sealed(2);
        assertThat(store.sealing.sealNow()).isZero();
        assertThat(store.count("seal")).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve(FILE))).hasSize(2);
        assertThat(store.sealing.state().isToldOutside()).isTrue();
        assertThat(store.check().findings()).isEmpty();
    }

    @Test
    void seals_an_entry_whose_transaction_ended_late_and_none_twice() {
        var apart =
                new TransactionTemplate(java.util.Objects.requireNonNull(store.transaction.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        store.transaction.executeWithoutResult(status -> {
            store.change("2026-01");
            apart.executeWithoutResult(other -> store.change("2026-02"));
            apart.executeWithoutResult(other -> store.sealing.sealNow());
            assertThat(store.jdbc
                            .sql("select max(seal_number) from audit.entry where entry_id = 2")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        });
        assertThat(store.sealing.sealNow()).isEqualTo(1);
        assertThat(store.jdbc
                        .sql("select entry_id from audit.entry order by seal_number")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 1L);
        assertThat(store.check().findings()).isEmpty();
    }

    @Test
    void appends_what_the_file_does_not_tell_of_after_it_could_not_be_written() throws IOException {
        store.sealed(1);
        Files.delete(folder.resolve(FILE));
        Files.createDirectory(folder.resolve(FILE));
        store.sealed(1);
        assertThat(store.sealing.state().outsideFault()).isNotEmpty();
        Files.delete(folder.resolve(FILE));
        store.sealing.sealNow();
        assertThat(store.sealing.state().outsideFault()).isEmpty();
        assertThat(Files.readString(folder.resolve(FILE))).startsWith("2\t");
        assertThat(store.check().isIntact()).isTrue();
    }

    @Test
    void goes_on_after_a_line_that_was_broken_off() throws IOException {
        store.sealed(1);
        Files.writeString(folder.resolve(FILE), "2\t2026", java.nio.file.StandardOpenOption.APPEND);
        var next = new StoreOfTrail(folder, store.url, 10, 10);
        next.sealed(1);
        next.close();
        assertThat(Files.readAllLines(folder.resolve(FILE))).hasSize(3);
        assertThat(store.check().findings()).containsExactly(new TrailFinding.OutsideUnreadable(2, FILE));
    }

    @Test
    void tells_of_each_seal_once_though_two_processes_seal() throws IOException {
        try (var other = new StoreOfTrail(folder, store.url, 10, 10)) {
            for (var round = 0; round < 3; round++) {
                store.sealed(1);
                other.sealed(1);
            }
        }
        assertThat(Files.readAllLines(folder.resolve(FILE))).hasSize(6);
        assertThat(store.check().findings()).isEmpty();
    }

    @Test
    void names_an_entry_that_was_changed_and_one_whose_key_was() {
        store.sealed(3);
        store.tamper("update audit.entry set account = 'bo' where entry_id = 2");
        store.tamper("update audit.entry_word set word = '2025-01' where entry_id = 3 and place = 1");
        assertThat(store.check().findings())
                .containsExactly(new TrailFinding.EntryChanged(2, 1), new TrailFinding.EntryChanged(3, 1));
    }

    @Test
    void names_an_entry_that_was_removed() {
        store.sealed(3);
        store.tamper("delete from audit.entry_word where entry_id = 2", "delete from audit.entry where entry_id = 2");
        assertThat(store.check().findings()).containsExactly(new TrailFinding.EntryRemoved(2, 1));
    }

    @Test
    void names_a_seal_that_was_changed_and_two_that_changed_places() {
        store.sealed(1);
        store.sealed(1);
        store.sealed(1);
        store.tamper("update audit.seal set at = at - interval '1 day' where seal_number = 3");
        assertThat(store.check().findings())
                .containsExactlyInAnyOrder(
                        new TrailFinding.SealChanged(3), new TrailFinding.SealDiffersOutside(3, FILE));
        store.tamper(
                "update audit.seal set at = at + interval '1 day' where seal_number = 3",
                "update audit.seal set seal_number = 9 where seal_number = 1",
                "update audit.seal set seal_number = 1 where seal_number = 2",
                "update audit.seal set seal_number = 2 where seal_number = 9");
        assertThat(store.check().findings())
                .contains(
                        new TrailFinding.SealChanged(1),
                        new TrailFinding.SealChanged(2),
                        new TrailFinding.ChainBroken(1),
                        new TrailFinding.ChainBroken(2),
                        new TrailFinding.ChainBroken(3));
    }

    @Test
    void names_a_tail_that_was_cut_off() {
        store.sealed(2);
        store.sealed(2);
        store.sealed(2);
        store.tamper(
                "delete from audit.entry_word where entry_id > 2",
                "delete from audit.entry where entry_id > 2",
                "delete from audit.seal where seal_number > 1");
        assertThat(store.check().findings()).containsExactly(new TrailFinding.TailRemoved(2, 3, FILE));
    }

    @Test
    void names_seals_that_were_removed_from_the_middle() {
        store.sealed(1);
        store.sealed(1);
        store.sealed(1);
        store.tamper("delete from audit.seal where seal_number = 2");
        assertThat(store.check().findings())
                .containsExactly(new TrailFinding.SealsRemoved(2, 2), new TrailFinding.EntryAdded(2, 2));
    }

    @Test
    void puts_the_file_aside_and_goes_on_when_an_old_backup_was_put_back_and_names_it() {
        store.sealed(2);
        store.sealed(2);
        store.tamper(
                "delete from audit.entry_word where entry_id > 2",
                "delete from audit.entry where entry_id > 2",
                "delete from audit.seal where seal_number > 1");
        try (var next = new StoreOfTrail(folder, store.url, 10, 10)) {
            next.sealed(1);
            next.sealed(1);
        }
        assertThat(folder.resolve("audit-seals.1.log")).exists();
        assertThat(store.check().findings())
                .containsExactly(new TrailFinding.SealDiffersOutside(2, "audit-seals.1.log"));
        assertThat(store.verify
                        .verify(List.of(folder.resolve("audit-seals.1.log")))
                        .isIntact())
                .isFalse();
    }

    @Test
    void counts_the_unsealed_tail() {
        store.sealed(1);
        store.change("2026-11");
        var report = store.check();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.findings()).singleElement().isInstanceOf(TrailFinding.Unsealed.class);
    }
}
