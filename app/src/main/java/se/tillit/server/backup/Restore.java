package se.tillit.server.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import se.tillit.server.backup.Manifest.Attachment;
import se.tillit.server.backup.Manifest.Module;
import se.tillit.server.backup.Manifest.Table;
import se.tillit.server.database.Migrations;
import se.tillit.server.job.Json;
import se.tillit.server.settings.PrivateFiles;

/**
 * Brings a backup back into an empty database: first the tables as they were when it was made, then all rows in one
 * transaction that is only committed when the whole file has been read and every hash is right, then later migrations.
 */
public final class Restore {

    private final DataSource database;
    private final Path data;

    /** Into the database and the data folder. */
    public Restore(DataSource database, Path data) {
        this.database = database;
        this.data = data;
    }

    /**
     * Reads it.
     *
     * @throws BackupRefused if the file, the key or the database is not what it must be; then no row is left
     */
    public Manifest read(Path file, Path keyFile) throws IOException, SQLException {
        if (!Files.exists(file)) {
            throw new BackupRefused("no-file", file.toString());
        }
        var key = BackupKey.read(keyFile);
        try (var source = new BufferedInputStream(Files.newInputStream(file));
                var opened = new SealedInput(source, key, file, keyFile)) {
            var zip = new ZipInputStream(opened, StandardCharsets.UTF_8);
            var begin = manifest(zip, zip.getNextEntry(), Backup.BEGIN);
            refuseUsed();
            var isWhole = false;
            try {
                prepare(begin);
                var whole = fill(zip, begin, opened);
                isWhole = true;
                Migrations.upToDate(database);
                return whole;
            } finally {
                if (!isWhole) {
                    removeTables();
                }
            }
        }
    }

    /** The hash of the file, by which it is known again. */
    public static String sha256Of(Path file) throws IOException {
        try (var read = new DigestInputStream(Files.newInputStream(file), HashingOutput.sha256())) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
    }

    private void removeTables() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var module : Migrations.MODULES) {
                statement.execute("drop schema if exists %s cascade".formatted(Migrations.schemaOf(module)));
            }
        }
    }

    private static Manifest manifest(ZipInputStream zip, @org.jspecify.annotations.Nullable ZipEntry entry, String name)
            throws IOException {
        if (entry == null || !entry.getName().equals(name)) {
            throw new BackupRefused("incomplete", name);
        }
        return Json.value(new String(zip.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
    }

    private void refuseUsed() throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            var table = new Catalog(connection).firstTable();
            if (!table.isEmpty()) {
                throw new BackupRefused("not-empty", table);
            }
        }
    }

    /** Makes the tables as they were, by the migrations that had been made then. */
    private void prepare(Manifest begin) throws IOException, SQLException {
        var wanted = new LinkedHashMap<String, List<String>>();
        for (Module module : begin.modules()) {
            if (!Migrations.MODULES.contains(module.name())) {
                throw new BackupRefused("newer-schema", module.name());
            }
            wanted.put(module.name(), module.migrations());
        }
        var versions = new HashMap<String, String>();
        wanted.forEach((module, migrations) -> {
            if (!migrations.isEmpty()) {
                versions.put(module, migrations.getLast().replaceFirst(" .*", ""));
            }
        });
        Migrations.upTo(database, versions);
        try (var connection = database.getConnection()) {
            for (var made : new Catalog(connection).modules()) {
                if (!made.migrations().equals(wanted.getOrDefault(made.name(), List.of()))) {
                    throw new BackupRefused("other-schema", made.name());
                }
            }
        }
    }

    /** Reads to the very end before anything is kept, since only the last part proves that there is no more to come. */
    private Manifest fill(ZipInputStream zip, Manifest begin, InputStream opened) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var files = new HashMap<String, Path>();
            try {
                var whole = fill(connection, zip, begin, files);
                opened.transferTo(OutputStream.nullOutputStream());
                putFiles(files);
                connection.commit();
                return whole;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                for (var left : files.values()) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    private Manifest fill(Connection connection, ZipInputStream zip, Manifest begin, Map<String, Path> files)
            throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tablesOf(connection)));
            for (var partition : begin.partitions()) {
                statement.execute("create table if not exists %s partition of %s %s"
                        .formatted(partition.name(), partition.parent(), partition.bound()));
            }
        }
        var tables = new ArrayList<Table>();
        for (var table : begin.tables()) {
            tables.add(copy(connection, zip, table));
        }
        var attachments = new ArrayList<Attachment>();
        var entry = zip.getNextEntry();
        while (entry != null && entry.getName().startsWith(Backup.FILES)) {
            attachments.add(keepAside(zip, entry.getName().substring(Backup.FILES.length()), files));
            entry = zip.getNextEntry();
        }
        var end = manifest(zip, entry, Backup.END);
        if (!end.tables().equals(tables) || !end.files().equals(attachments)) {
            throw new BackupRefused("incomplete", Backup.END);
        }
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (var sequence : end.sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.isCalled());
                set.execute();
            }
        }
        if (zip.getNextEntry() != null) {
            throw new BackupRefused("trailing");
        }
        return end;
    }

    /** Migrations may have put rows in; what the backup says goes. */
    private static Set<String> tablesOf(Connection connection) throws SQLException {
        return new Catalog(connection).tables().keySet();
    }

    private static Table copy(Connection connection, ZipInputStream zip, Table table) throws IOException, SQLException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(Backup.TABLES + table.name())) {
            throw new BackupRefused("incomplete", table.name());
        }
        var rows = new DigestInputStream(zip, HashingOutput.sha256());
        var sql = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns()));
        var number = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        rows.readAllBytes();
        return new Table(
                table.name(),
                table.columns(),
                number,
                HexFormat.of().formatHex(rows.getMessageDigest().digest()));
    }

    private Attachment keepAside(ZipInputStream zip, String name, Map<String, Path> files) throws IOException {
        if (!name.matches("audit-[A-Za-z0-9.-]+")) {
            throw new BackupRefused("incomplete", name);
        }
        PrivateFiles.makeFolder(data);
        var aside = Files.createTempFile(data, "restore", ".part");
        files.put(name, aside);
        try (var target = Files.newOutputStream(aside);
                var counted = new HashingOutput(target)) {
            zip.transferTo(counted);
            return new Attachment(name, counted.bytes(), counted.hash());
        }
    }

    private void putFiles(Map<String, Path> files) throws IOException {
        for (var file : files.entrySet()) {
            var place = data.resolve(file.getKey());
            if (Files.exists(place)) {
                throw new BackupRefused("there-already", place.toString());
            }
            Files.move(file.getValue(), place);
        }
    }
}
