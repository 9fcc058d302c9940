package se.tillit.server.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schemas up to date, module after module in the order of the map: each module has a schema, a folder of
 * migrations {@code db/migration/MODULE} and a history of its own.
 */
public final class Migrations {

    /** The modules with tables, in the order in which they may refer to each other. */
    public static final List<String> MODULES = List.of(
            "root",
            "identity",
            "audit",
            "areas",
            "contracts",
            "care",
            "visits",
            "invoices",
            "register",
            "intake",
            "verification",
            "settlement",
            "privacy");

    private final List<String> versions;

    private Migrations(List<String> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * Brings every schema up to date; leaves them alone where they are as they were last found right.
     *
     * @throws DatabaseRefused if the tables of a module are not those that its migrations make
     */
    public static Migrations upToDate(DataSource dataSource) {
        try {
            var known = findRight(dataSource);
            if (known.isPresent()) {
                return new Migrations(known.get().versions());
            }
            MODULES.forEach(module -> migrate(dataSource, module, MigrationVersion.LATEST));
            return new Migrations(leaveMark(dataSource).versions());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<SchemaMark> findRight(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var now = SchemaMark.find(connection);
            return now.isPresent() && now.get().isLeftIn(connection) ? now : Optional.empty();
        }
    }

    private static SchemaMark leaveMark(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var mark = SchemaMark.find(connection)
                    .orElseThrow(() -> new IllegalStateException("A module has no history after its migration."));
            mark.leaveIn(connection);
            return mark;
        }
    }

    /** None, where another process has seen to it that every schema is up to date. */
    static Migrations seenTo() {
        return new Migrations(List.of());
    }

    /** Brings the schemas of some modules to an earlier version, and leaves the others as they are. */
    public static void upTo(DataSource dataSource, Map<String, String> versions) {
        for (var module : MODULES) {
            var version = versions.get(module);
            if (version != null) {
                migrate(dataSource, module, MigrationVersion.fromVersion(version));
            }
        }
    }

    /** The schema of a module. */
    public static String schemaOf(String module) {
        return module.equals("root") ? "server" : module;
    }

    /** The modules whose tables are not those of this version, or whose history is not right. */
    public static List<String> pending(DataSource dataSource) {
        return MODULES.stream()
                .filter(module -> {
                    var flyway = flyway(dataSource, module, MigrationVersion.LATEST);
                    return flyway.info().pending().length > 0 || !flyway.validateWithResult().validationSuccessful;
                })
                .toList();
    }

    private static void migrate(DataSource dataSource, String module, MigrationVersion target) {
        try {
            flyway(dataSource, module, target).migrate();
        } catch (FlywayValidateException other) {
            throw new DatabaseRefused(other, "not-its-tables", module, String.valueOf(other.getMessage()));
        }
    }

    private static Flyway flyway(DataSource dataSource, String module, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schemaOf(module))
                .defaultSchema(schemaOf(module))
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .table("flyway_history")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .ignoreMigrationPatterns(new String[0])
                .target(target)
                .load();
    }

    /** Each module with the version that its schema has now: {@code intake 003}. */
    public List<String> versions() {
        return versions;
    }
}
