package se.tillit.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database is like, as far as it matters to what is kept in it.
 *
 * @param version its version as a number: 180006
 * @param versionName its version as people write it
 * @param encoding how it keeps text
 * @param durability the settings that decide whether a commit outlives a power cut
 */
public record DatabaseState(int version, String versionName, String encoding, Map<String, String> durability) {

    private static final int OLDEST = 160_000;
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    /** Keeps a copy. */
    public DatabaseState {
        durability = Map.copyOf(durability);
    }

    /** Asks it. */
    public static DatabaseState read(Connection connection) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : DURABLE) {
            settings.put(name, show(connection, name));
        }
        return new DatabaseState(
                Integer.parseInt(show(connection, "server_version_num")),
                show(connection, "server_version"),
                show(connection, "server_encoding"),
                settings);
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Whether the server knows how to use it. */
    public boolean isNewEnough() {
        return version >= OLDEST;
    }

    /**
     * Lets those through that are new enough, keep text as UTF-8, and keep what they have answered.
     *
     * @throws DatabaseRefused for the others
     */
    public void refuseUnfit() {
        if (!isNewEnough()) {
            throw new DatabaseRefused(null, "too-old", versionName);
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseRefused(null, "not-utf8", encoding);
        }
        for (var name : DURABLE) {
            if (durability.getOrDefault(name, "off").equals("off")) {
                throw new DatabaseRefused(null, "unsafe", name, "off", "on");
            }
        }
    }
}
