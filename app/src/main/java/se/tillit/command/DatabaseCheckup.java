package se.tillit.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.tillit.server.database.DatabaseState;
import se.tillit.server.database.Migrations;

/** Examines a database that answers: is it safe, has it this version's tables, is work done, are deeds sealed? */
final class DatabaseCheckup {

    private static final Duration CLOCKS_APART = Duration.ofSeconds(10);
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);
    private static final Duration DONE_WITHIN = Duration.ofHours(1);
    private static final Duration BACKED_UP_WITHIN = Duration.ofHours(26);

    private final DataSource database;
    private final Clock clock;

    DatabaseCheckup(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var connection = database.getConnection()) {
            findings.addAll(state(DatabaseState.read(connection)));
            var pending = Migrations.pending(database);
            findings.add(
                    pending.isEmpty()
                            ? Finding.well("tables")
                            : Finding.remark("tables-old", String.join(", ", pending)));
            findings.add(clocks(connection));
            if (isThere(connection, "server.job")) {
                findings.add(jobs(connection));
            }
            if (isThere(connection, "audit.entry")) {
                findings.add(seals(connection));
            }
            if (isThere(connection, "server.backup")) {
                findings.add(backups(connection));
            }
        }
        return findings;
    }

    private static List<Finding> state(DatabaseState state) {
        var findings = new ArrayList<Finding>();
        if (!state.isNewEnough()) {
            findings.add(Finding.wrong("database-old", state.versionName()));
        }
        for (Map.Entry<String, String> setting : state.durability().entrySet()) {
            if (setting.getValue().equals("off")) {
                findings.add(Finding.wrong("database-unsafe", setting.getKey()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("database", state.versionName()));
        }
        return findings;
    }

    private Finding clocks(Connection connection) throws SQLException {
        var there = time(connection, "select clock_timestamp()");
        var apart = there == null
                ? Duration.ZERO
                : Duration.between(there, clock.instant()).abs();
        return apart.compareTo(CLOCKS_APART) > 0
                ? Finding.wrong("clocks", apart.toSeconds())
                : Finding.well("clock", clock.instant().toString().substring(0, 19));
    }

    private Finding jobs(Connection connection) throws SQLException {
        var oldest = time(connection, "select min(asked_at) from server.job where state = 'waiting'");
        var open = number(connection, "select count(*) from server.job where state in ('waiting', 'running')");
        return oldest != null && isLongAgo(oldest, DONE_WITHIN)
                ? Finding.wrong("jobs-wait", open, hours(oldest))
                : Finding.well("jobs", open);
    }

    private Finding seals(Connection connection) throws SQLException {
        var oldest = time(connection, "select min(at) from audit.entry where seal_number is null");
        var open = number(connection, "select count(*) from audit.entry where seal_number is null");
        return oldest != null && isLongAgo(oldest, SEALED_WITHIN)
                ? Finding.remark("unsealed", open, hours(oldest))
                : Finding.well("sealed");
    }

    private Finding backups(Connection connection) throws SQLException {
        var last = time(connection, "select max(made_at) from server.backup");
        if (last == null) {
            return Finding.remark("no-backup");
        }
        return isLongAgo(last, BACKED_UP_WITHIN)
                ? Finding.remark("backup-old", hours(last))
                : Finding.well("backup", hours(last));
    }

    private boolean isLongAgo(Instant then, Duration limit) {
        return Duration.between(then, clock.instant()).compareTo(limit) > 0;
    }

    private String hours(Instant since) {
        var minutes = Duration.between(since, clock.instant()).toMinutes();
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from pg_class where oid = to_regclass('%s')".formatted(table)) > 0;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static @Nullable Instant time(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            Timestamp time = row.getTimestamp(1);
            return time == null ? null : time.toInstant();
        }
    }
}
