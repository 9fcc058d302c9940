package se.tillit.server.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.identity.Who;

/** How the decision on a proposal is kept: every table of proposals has the same columns for it. */
public final class DecisionRows {

    private DecisionRows() {}

    /**
     * Keeps it. The database refuses one who confirms or refuses their own.
     *
     * @param table the table with its schema; its key is the table's name with {@code _id}
     */
    public static void decide(
            JdbcClient jdbc, String table, long id, ProposalState state, Who who, String why, Instant at) {
        jdbc.sql("""
                        update %s set state = :state, decided_by = :by, decided_name = :name, decided_at = :at,
                               decided_why = :why
                         where %s_id = :id and state = 'proposed'
                        """.formatted(table, table.substring(table.indexOf('.') + 1)))
                .param("state", state.code())
                .param("by", who.account())
                .param("name", who.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("id", id)
                .update();
    }
}
