package se.tillit.identity;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.audit.store.TrailQueue;

/**
 * A deed as the trail has it.
 *
 * @param account by whom
 * @param kind of which kind
 * @param what the deed's key
 * @param keys the keys of what it was done to
 * @param why the reason, or what was changed
 */
public record TrailLine(String account, String kind, String what, List<String> keys, String why) {

    /** All deeds of the trail in their order, those that were on their way into it included. */
    public static List<TrailLine> all(ApplicationContext server) {
        if (!server.getBean(TrailQueue.class).awaitWritten()) {
            throw new IllegalStateException("The trail was not written in time.");
        }
        return server.getBean(JdbcClient.class)
                .sql("""
                        select account, kind, what, keys, why from audit.deed order by entry_id
                        """)
                .query((row, number) -> new TrailLine(
                        row.getString("account"),
                        row.getString("kind"),
                        row.getString("what"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        row.getString("why")))
                .list();
    }

    /** The deeds with the key. */
    public static List<TrailLine> all(ApplicationContext server, String what) {
        return all(server).stream().filter(line -> line.what.equals(what)).toList();
    }
}
