package se.tillit.server.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
        return new Migrations(
                MODULES.stream().map(module -> migrate(dataSource, module)).toList());
    }

    private static String migrate(DataSource dataSource, String module) {
        var flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(module.equals("root") ? "server" : module)
                .defaultSchema(module.equals("root") ? "server" : module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .table("flyway_history")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
        flyway.migrate();
        var current = flyway.info().current();
        return module + " " + (current == null ? "0" : current.getVersion());
    }

    /** Each module with the version that its schema has now: {@code intake 003}. */
    public List<String> versions() {
        return versions;
    }
}
