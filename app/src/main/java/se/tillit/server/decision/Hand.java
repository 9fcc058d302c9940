package se.tillit.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's hand on something.
 *
 * @param account the account
 * @param name what they were called
 * @param at when
 */
public record Hand(String account, String name, Instant at) {

    /** Who did the deed, from its three columns: {@code proposed_by}, {@code proposed_name}, {@code proposed_at}. */
    public static Optional<Hand> find(ResultSet row, String deed) throws SQLException {
        var at = row.getTimestamp(deed + "_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Hand(row.getString(deed + "_by"), row.getString(deed + "_name"), at.toInstant()));
    }
}
