package se.tillit.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the migrations of these jars and the histories of the database were, as one number. Flyway tries both against each
 * other, module by module, and that takes longer than all else that a start does with the database; when it has found
 * them right, the number is left with the histories. While neither has changed since, it would only find the same again.
 *
 * @param number the hash of both
 * @param versions each module with the version that its schema has now: {@code intake 003}
 */
record SchemaMark(String number, List<String> versions) {

    private static final String HISTORY = "flyway_history";
    private static final String PLACE = "server." + HISTORY;

    SchemaMark {
        versions = List.copyOf(versions);
    }

    /** The number now; nothing where a module has no history yet. */
    static Optional<SchemaMark> find(Connection connection) throws SQLException {
        if (modulesWithHistory(connection) < Migrations.MODULES.size()) {
            return Optional.empty();
        }
        var hash = sha256();
        addMigrations(hash);
        var versions = new TreeMap<Integer, String>();
        Migrations.MODULES.forEach(module -> versions.put(versions.size(), module + " 0"));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(allHistories())) {
            while (rows.next()) {
                add(hash, rows.getString("entry"));
                var version = rows.getString("version");
                if (version != null && rows.getBoolean("success")) {
                    var place = rows.getInt("place");
                    versions.put(place, Migrations.MODULES.get(place) + " " + version);
                }
            }
        }
        return Optional.of(new SchemaMark(HexFormat.of().formatHex(hash.digest()), new ArrayList<>(versions.values())));
    }

    private static int modulesWithHistory(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relname = ? and n.nspname = any (?)
                """)) {
            statement.setString(1, HISTORY);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            Migrations.MODULES.stream()
                                    .map(Migrations::schemaOf)
                                    .toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String allHistories() {
        return Migrations.MODULES.stream()
                        .map(module -> """
                        select %d as place, installed_rank, version, success, concat_ws('|', '%s', installed_rank, version,
                               description, type, script, coalesce(checksum::text, '-'), success) as entry
                          from %s.%s
                        """.formatted(
                                Migrations.MODULES.indexOf(module), module, Migrations.schemaOf(module), HISTORY))
                        .collect(Collectors.joining(" union all "))
                + " order by place, installed_rank";
    }

    /** Every migration with its place, so that one that is added, taken away, moved or changed gives another number. */
    private static void addMigrations(MessageDigest hash) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*");
            var migrations = List.of(found).stream()
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(SchemaMark::place))
                    .toList();
            for (var migration : migrations) {
                add(hash, place(migration));
                hash.update(migration.getContentAsByteArray());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String place(Resource migration) {
        try {
            return migration.getURL().getPath().replaceFirst(".*/db/migration/", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(MessageDigest hash, String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether this is the number that was left when the histories were last found right. */
    boolean isLeftIn(Connection connection) throws SQLException {
        return number.equals(left(connection));
    }

    private static @Nullable String left(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select obj_description('%s'::regclass, 'pg_class')".formatted(PLACE))) {
            row.next();
            return row.getString(1);
        }
    }

    /** Leaves it with the histories, as the comment of the first of them. */
    void leaveIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("comment on table %s is '%s'".formatted(PLACE, number));
        }
    }
}
