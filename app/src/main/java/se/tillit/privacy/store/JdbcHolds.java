package se.tillit.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.Hold;
import se.tillit.privacy.usecase.Holds;

/** What is held back, in the database. */
@Component
class JdbcHolds implements Holds {

    private static final String COLUMNS = "hold_id, thing, key, why, placed_by, placed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Hold> open() {
        return jdbc.sql("select %s from privacy.retention_hold where lifted_at is null order by hold_id desc"
                        .formatted(COLUMNS))
                .query((row, number) -> hold(row))
                .list();
    }

    @Override
    public Set<String> unsettledMonths() {
        return new HashSet<>(
                jdbc.sql("select distinct to_char(month, 'YYYY-MM') from settlement.payment where state = 'proposed'")
                        .query(String.class)
                        .list());
    }

    @Override
    public Optional<Hold> place(Who who, Hold.Thing thing, String key, String why) {
        return jdbc.sql("""
                        insert into privacy.retention_hold (thing, key, why, placed_by, placed_at)
                        values (:thing, :key, :why, :by, :at)
                        on conflict (thing, key) where lifted_at is null do nothing
                        returning %s
                        """.formatted(COLUMNS))
                .param("thing", thing.name().toLowerCase(Locale.ROOT))
                .param("key", key)
                .param("why", why)
                .param("by", who.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> hold(row))
                .optional();
    }

    @Override
    public Optional<Hold> lift(Who who, long id) {
        return jdbc.sql("""
                        update privacy.retention_hold set lifted_by = :by, lifted_at = :at
                         where hold_id = :id and lifted_at is null
                        returning %s
                        """.formatted(COLUMNS))
                .param("by", who.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query((row, number) -> hold(row))
                .optional();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getLong("hold_id"),
                Hold.Thing.valueOf(row.getString("thing").toUpperCase(Locale.ROOT)),
                row.getString("key"),
                row.getString("why"),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant());
    }
}
