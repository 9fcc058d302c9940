package se.tillit.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.server.TestDatabase;

/** A backup comes back the same, all or nothing, and whatever was done to it is named. */
class BackupTest {

    @TempDir
    private Path room = Path.of("");

    private DataSource database = TestDatabase.dataSource(TestDatabase.fresh());
    private Path file = Path.of("");
    private Path keyFile = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void fill() throws IOException, SQLException {
        file = room.resolve("backup.tillit");
        keyFile = room.resolve("key");
        data = Files.createDirectory(room.resolve("data"));
        BackupKey.make(keyFile);
        Files.writeString(data.resolve("audit-seals.1.log"), "1 abc\n");
        Files.writeString(data.resolve("tillit.properties"), "tillit.db.password = hemlig\n");
        run(database, """
                insert into server.job (kind, arguments, state, asked_by, asked_as, asked_at)
                select 'import', E'å\\t"\\\\' || n || E'\\n', 'done', 'a', repeat('x', n % 300), now()
                  from generate_series(1, 5000) n
                """);
        run(database, "create table visits.visit_2026_10 partition of visits.visit for values in ('2026-10-01')");
        run(database, """
                insert into visits.visit (month, visit_id, recipient_id, provider_id, staff_id, service, started_at,
                                          ended_at, start_method, end_method, registered_at, known_from, delivery_id)
                select '2026-10-01', 'b' || n, 'm' || n, '559990-1112', 's', 'personal-care', now(), now(), 'nfc',
                       'nfc', now(), now(), 1
                  from generate_series(1, 500) n
                """);
    }

    @Test
    void holds_every_row_number_series_and_file_and_gives_them_back_the_same() throws Exception {
        var manifest = backup();
        assertThat(manifest.rows()).isGreaterThanOrEqualTo(5_500);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var empty = bare();
        var place = room.resolve("new");
        assertThat(new Restore(empty, place).read(file, keyFile)).isEqualTo(manifest);
        assertThat(contents(empty)).isEqualTo(contents(database)).hasSizeGreaterThan(20);
        assertThat(place.resolve("audit-seals.1.log")).hasContent("1 abc");
        assertThat(place.resolve("tillit.properties")).doesNotExist();
        assertThat(one(empty, """
                insert into server.job (kind, arguments, asked_by, asked_as, asked_at)
                values ('a', '', '', '', now()) returning job_id
                """)).isEqualTo("5001");
    }

    @Test
    void holds_one_instant_while_others_write() throws Exception {
        var writes = new AtomicBoolean(true);
        var begun = new CountDownLatch(1);
        var failure = new AtomicReference<SQLException>();
        var writer = Thread.ofPlatform().start(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                while (writes.get()) {
                    statement.execute("""
                            insert into server.job (kind, arguments, asked_by, asked_as, asked_at)
                            values ('pair', '', '', '', now())
                            """);
                    statement.execute("insert into server.backup (made_at, table_rows, bytes) values (now(), 1, 1)");
                    connection.commit();
                    begun.countDown();
                }
            } catch (SQLException unexpected) {
                failure.set(unexpected);
            }
        });
        begun.await();
        backup();
        writes.set(false);
        writer.join();
        assertThat(failure).hasValue(null);
        var empty = bare();
        new Restore(empty, room.resolve("new")).read(file, keyFile);
        var pairs = one(empty, "select count(*) from server.job where kind = 'pair'");
        assertThat(pairs)
                .isEqualTo(one(empty, "select count(*) from server.backup"))
                .isNotEqualTo("0");
    }

    @Test
    void names_every_byte_that_was_changed_and_restores_nothing() throws Exception {
        backup();
        var bytes = Files.readAllBytes(file);
        var seed = 11L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var empty = bare();
        for (var time = 0; time < 25; time++) {
            var changed = bytes.clone();
            var at = time < 5 ? bytes.length - 1 - time : random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            var isHead = at < SealedParts.MAGIC.length + SealedParts.SALT_BYTES + SealedParts.CHECK_BYTES;
            Files.write(file, changed);
            assertThatThrownBy(restoring(empty))
                    .as("byte %d", at)
                    .isInstanceOfSatisfying(
                            BackupRefused.class,
                            refused -> assertThat(refused.key())
                                    .isIn(
                                            isHead
                                                    ? new Object[] {"not-a-backup", "newer-format", "wrong-key"}
                                                    : new Object[] {"tampered", "cut-off", "trailing"}));
            assertThat(schemas(empty)).isEqualTo("0");
        }
        Files.write(file, bytes);
        new Restore(empty, room.resolve("new")).read(file, keyFile);
    }

    @Test
    void names_a_tail_that_was_cut_off_parts_that_changed_places_and_what_was_put_behind() throws Exception {
        backup();
        var bytes = Files.readAllBytes(file);
        var empty = bare();
        for (var length : new int[] {0, 10, 60, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(restoring(empty)).isInstanceOf(BackupRefused.class);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(restoring(empty))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("trailing"));
        assertThat(schemas(empty)).isEqualTo("0");
    }

    @Test
    void names_the_wrong_key_and_no_key_and_one_that_others_can_read() throws Exception {
        backup();
        var empty = bare();
        var right = Files.readString(keyFile);
        Files.writeString(keyFile, "0" + right.substring(1).replace('a', 'b'));
        assertThatThrownBy(restoring(empty)).hasMessageContaining("another key");
        Files.writeString(keyFile, "short");
        assertThatThrownBy(restoring(empty)).hasMessageContaining("64");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(restoring(empty)).hasMessageContaining("chmod 600");
        Files.delete(keyFile);
        assertThatThrownBy(restoring(empty)).hasMessageContaining("no key file");
    }

    @Test
    void refuses_a_database_in_use_a_file_that_is_there_and_what_is_no_backup() throws Exception {
        backup();
        assertThatThrownBy(() -> new Restore(database, room.resolve("new")).read(file, keyFile))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("not-empty"));
        assertThatThrownBy(this::backup)
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("there-already"));
        Files.writeString(file, "something else that is long enough to be read as the head of a backup file");
        assertThatThrownBy(restoring(bare())).hasMessageContaining("not a backup");
    }

    @Test
    void refuses_a_backup_of_tables_that_this_version_has_not() throws Exception {
        run(database, "update server.flyway_history set checksum = 1 where version = '001'");
        backup();
        var empty = bare();
        assertThatThrownBy(restoring(empty))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("other-schema"));
        assertThat(schemas(empty)).isEqualTo("0");
    }

    @Test
    void makes_no_two_backups_with_the_same_bytes() throws Exception {
        backup();
        var first = Files.readAllBytes(file);
        Files.delete(file);
        backup();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
    }

    @Test
    void leaves_no_file_where_it_could_not_be_finished() {
        var away = TestDatabase.dataSource("jdbc:postgresql://127.0.0.1:1/none?user=a&password=b");
        assertThatThrownBy(() -> new Backup(away, data, Clock.systemUTC()).write(file, BackupKey.read(keyFile)))
                .isInstanceOf(SQLException.class);
        assertThat(file).doesNotExist();
        assertThat(room.resolve("backup.tillit.part")).doesNotExist();
    }

    private ThrowingCallable restoring(DataSource into) {
        return () -> new Restore(into, room.resolve("new")).read(file, keyFile);
    }

    private Manifest backup() throws IOException, SQLException {
        return new Backup(database, data, Clock.systemUTC()).write(file, BackupKey.read(keyFile));
    }

    private static DataSource bare() {
        return TestDatabase.dataSource(TestDatabase.bare());
    }

    private static String schemas(DataSource source) throws SQLException {
        return one(source, "select count(*) from pg_namespace where nspname in ('server', 'visits', 'audit')");
    }

    /** A hash of every table's rows, whatever their order. */
    private static Map<String, String> contents(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            var hashes = new LinkedHashMap<String, String>();
            for (var table : new Catalog(connection).tables().keySet()) {
                hashes.put(table, one(source, """
                        select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')
                          from %s t
                        """.formatted(table)));
            }
            return hashes;
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
