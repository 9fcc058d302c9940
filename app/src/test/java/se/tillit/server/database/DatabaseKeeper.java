package se.tillit.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process that runs a database on a folder, so that tests can kill it: adds a row to a table, says so, and stops in the
 * orderly way when its input ends.
 */
final class DatabaseKeeper {

    private DatabaseKeeper() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            var address = database.address();
            try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (at timestamptz)");
                statement.execute("insert into kept values (now())");
            }
            System.out.println("kept");
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
    }
}
