package se.tillit.server.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

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

    /** Brings every schema up to date. */
    public static Migrations upToDate(DataSource dataSource) {
        return new Migrations(MODULES.stream()
                .map(module -> migrate(dataSource, module, MigrationVersion.LATEST))
                .toList());
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

    private static String migrate(DataSource dataSource, String module, MigrationVersion target) {
        var flyway = flyway(dataSource, module, target);
        flyway.migrate();
        var current = flyway.info().current();
        return module + " " + (current == null ? "0" : current.getVersion());
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
                .target(target)
                .load();
    }

    /** Each module with the version that its schema has now: {@code intake 003}. */
    public List<String> versions() {
        return versions;
    }
}
