package se.tillit.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import se.tillit.server.backup.Manifest.Attachment;
import se.tillit.server.backup.Manifest.Table;
import se.tillit.server.database.DatabaseState;
import se.tillit.server.job.Json;
import se.tillit.server.settings.PrivateFiles;

/**
 * Writes everything that the server keeps into one locked file: the rows of every table as they were at one instant, and
 * the files of the data folder that are no part of the database. Others may go on writing meanwhile.
 *
 * <p>Inside the lock it is a zip: {@code begin.json} says what follows, {@code tables/…} are rows as COPY writes them,
 * {@code files/…} files, and {@code end.json} the whole {@link Manifest}.
 */
public final class Backup {

    static final String BEGIN = "begin.json";
    static final String END = "end.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private final DataSource database;
    private final Path data;
    private final Clock clock;

    /** Of the database and the data folder. */
    public Backup(DataSource database, Path data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes it. The file is there only when it is whole and on disk.
     *
     * @throws BackupRefused if there is such a file already
     */
    public Manifest write(Path file, BackupKey key) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused("there-already", file.toString());
        }
        var name = String.valueOf(file.getFileName());
        var unfinished = file.resolveSibling(name + ".part");
        Files.deleteIfExists(unfinished);
        PrivateFiles.make(unfinished, new byte[0]);
        try {
            Manifest manifest;
            try (var target = Files.newOutputStream(unfinished, StandardOpenOption.WRITE);
                    var locked = new SealedOutput(target, key)) {
                manifest = write(locked);
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(OutputStream target) throws IOException, SQLException {
        var zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var manifest = write(connection, zip);
                zip.finish();
                return manifest;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        var catalog = new Catalog(connection);
        var columns = catalog.tables();
        var at = clock.instant().toString();
        var postgres = DatabaseState.read(connection).versionName();
        var modules = catalog.modules();
        var partitions = catalog.partitions();
        var coming = columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue(), 0, ""))
                .toList();
        entry(zip, BEGIN, new Manifest(at, postgres, modules, partitions, coming, List.of(), List.of()));
        var tables = new ArrayList<Table>();
        for (var table : coming) {
            tables.add(copy(connection, zip, table));
        }
        var whole = new Manifest(at, postgres, modules, partitions, tables, catalog.sequences(), files(zip));
        entry(zip, END, whole);
        return whole;
    }

    private static void entry(ZipOutputStream zip, String name, Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Json.text(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static Table copy(Connection connection, ZipOutputStream zip, Table table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(TABLES + table.name()));
        var counted = new HashingOutput(zip);
        var sql = "copy (select %s from %s) to stdout".formatted(String.join(", ", table.columns()), table.name());
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, counted);
        zip.closeEntry();
        return new Table(table.name(), table.columns(), rows, counted.hash());
    }

    /** What the audit trail keeps outside the database. */
    private List<Attachment> files(ZipOutputStream zip) throws IOException {
        var kept = new ArrayList<Attachment>();
        if (!Files.isDirectory(data)) {
            return kept;
        }
        try (var found = Files.list(data)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith("audit-")) {
                    zip.putNextEntry(new ZipEntry(FILES + name));
                    var counted = new HashingOutput(zip);
                    Files.copy(file, counted);
                    zip.closeEntry();
                    kept.add(new Attachment(name, counted.bytes(), counted.hash()));
                }
            }
        }
        return kept;
    }
}
