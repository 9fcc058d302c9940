package se.tillit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.database.Migrations;

/**
 * One PostgreSQL for all tests of a run, in a folder that goes with it; it stops when the last server has. Each server and each test that asks gets a
 * database of its own with every schema in place.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DEADLOCK = "40P01";
    private static final int MOST_ATTEMPTS = 20;
    private static final EmbeddedDatabase POSTGRES = start();

    private TestDatabase() {}

    private static EmbeddedDatabase start() {
        try {
            var folder = Files.createTempDirectory("tillit-test");
            var database = EmbeddedDatabase.start(folder.resolve("postgres"));
            SpringApplication.getShutdownHandlers().add(() -> stop(database, folder));
            execute(urlOf(database, "postgres"), "create database template_tillit");
            Migrations.upToDate(dataSource(urlOf(database, "template_tillit")));
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedDatabase database, Path folder) {
        try {
            database.close();
            delete(folder);
        } catch (IOException stays) {
            System.err.println("A folder of the tests could not be removed: " + stays.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path inner, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A new database with every schema in place and no rows. Answers its address. */
    public static String fresh() {
        var name = "t" + NUMBER.incrementAndGet();
        execute(urlOf(POSTGRES, "postgres"), "create database %s template template_tillit".formatted(name));
        return urlOf(POSTGRES, name);
    }

    /** A new database without any schema. Answers its address. */
    public static String bare() {
        var name = "t" + NUMBER.incrementAndGet();
        execute(urlOf(POSTGRES, "postgres"), "create database %s".formatted(name));
        return urlOf(POSTGRES, name);
    }

    /** The database at the address, without a pool. */
    public static DataSource dataSource(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** With user and password, so that whoever has the address comes in. */
    private static String urlOf(EmbeddedDatabase database, String name) {
        var address = database.address();
        return "%s?user=%s&password=%s"
                .formatted(address.url().replaceFirst("/postgres$", "/" + name), address.user(), address.password());
    }

    private static void execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Takes all rows away from all tables of the modules. */
    public static void empty(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename)
                      from pg_tables
                     where schemaname not in ('pg_catalog', 'information_schema', 'public')
                       and tablename <> 'flyway_history'
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            truncate(statement, "truncate %s restart identity cascade".formatted(String.join(", ", tables)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Again where a server that still writes what it was told held a table that this waits for, and the other way. */
    private static void truncate(Statement statement, String sql) throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException failure) {
                if (attempt == MOST_ATTEMPTS || !DEADLOCK.equals(failure.getSQLState())) {
                    throw failure;
                }
            }
        }
    }

    /** Gives a server in a test a database of its own. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context, "tillit.db.url=" + fresh(), "tillit.db.user=postgres");
        }
    }
}
