package se.tillit.intake.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.job.Json;

/** Imports in the database. */
@Component
public class ImportStore {

    private static final String SELECT = """
            select %s, i.import_id, i.state, i.withdrawals, i.manner, i.numbers, i.confirmed, i.passed_over, i.failure,
                   i.known_at, i.account, i.asked_at, i.ended_at, i.job_id
              from intake.import i join intake.delivery d using (delivery_id)
             where %s
            """;

    private static final ImportNumbers NOTHING = new ImportNumbers(List.of());

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new import of the delivery, asked for by the account. Answers its number. */
    public long ask(long delivery, Withdrawals withdrawals, String account) {
        return jdbc.sql("""
                        insert into intake.import (delivery_id, state, withdrawals, account, asked_at)
                        values (:delivery, 'asked', :withdrawals, :account, :at) returning import_id
                        """)
                .param("delivery", delivery)
                .param("withdrawals", withdrawals.code())
                .param("account", account)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /** The job that does it. */
    public void doneBy(long id, long job) {
        jdbc.sql("update intake.import set job_id = :job where import_id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** Asks for it again, with the numbers that were confirmed by the account. False if it does not wait for that. */
    public boolean confirm(long id, ImportNumbers shown, String account) {
        return jdbc.sql("""
                        update intake.import set state = 'asked', confirmed = :shown, account = :account
                         where import_id = :id and state = 'planned'
                        """)
                        .param("shown", Json.text(shown))
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Decides against it. False if it does not wait for that. */
    public boolean cancel(long id) {
        return jdbc.sql("""
                        update intake.import set state = 'cancelled', ended_at = :at
                         where import_id = :id and state = 'planned'
                        """).param("at", now()).param("id", id).update() == 1;
    }

    /** It cannot be used: the key of the sentence, and what it is about. */
    public void refuse(long id, List<String> failure, List<String> passedOver) {
        jdbc.sql("""
                        update intake.import
                           set state = 'refused', failure = :failure, passed_over = :passed, ended_at = :at
                         where import_id = :id
                        """)
                .param("failure", failure.toArray(String[]::new))
                .param("passed", passedOver.toArray(String[]::new))
                .param("at", now())
                .param("id", id)
                .update();
    }

    /**
     * What came of it.
     *
     * @param knownAt from when on the month is known with it, if it was applied
     */
    public void ended(
            long id,
            ImportState state,
            Manner manner,
            ImportNumbers numbers,
            List<String> passedOver,
            @Nullable Instant knownAt) {
        jdbc.sql("""
                        update intake.import
                           set state = :state, manner = :manner, numbers = :numbers, passed_over = :passed,
                               known_at = :known, ended_at = :ended
                         where import_id = :id
                        """)
                .param("state", state.code())
                .param("manner", manner.code())
                .param("numbers", Json.text(numbers))
                .param("passed", passedOver.toArray(String[]::new))
                .param("known", knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC))
                .param("ended", state == ImportState.PLANNED ? null : now())
                .param("id", id)
                .update();
    }

    /** The import with the number, if there is one. */
    public Optional<ImportRecord> find(long id) {
        return jdbc.sql(SELECT.formatted(DeliveryStore.COLUMNS, "i.import_id = :id"))
                .param("id", id)
                .query(ImportStore::record)
                .optional();
    }

    /**
     * The latest imports, the newest first.
     *
     * @param month of which month; none for every month
     * @param provider of whose deliveries; none for everybody's
     */
    public List<ImportRecord> latest(@Nullable SettlementMonth month, @Nullable ProviderId provider, int most) {
        return jdbc.sql(SELECT.formatted(
                                DeliveryStore.COLUMNS,
                                "(cast(:month as date) is null or d.month = :month)"
                                        + " and (cast(:provider as text) is null or d.provider_id = :provider)")
                        + " order by i.import_id desc limit :most")
                .param("month", month == null ? null : month.first())
                .param("provider", provider == null ? null : provider.value())
                .param("most", most)
                .query(ImportStore::record)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ImportRecord record(ResultSet row, int number) throws SQLException {
        var manner = row.getString("manner");
        var confirmed = row.getString("confirmed");
        var numbers = row.getString("numbers");
        return new ImportRecord(
                row.getLong("import_id"),
                DeliveryStore.delivery(row, number),
                Codes.constant(ImportState.class, row.getString("state")),
                Codes.constant(Withdrawals.class, row.getString("withdrawals")),
                manner == null ? null : Codes.constant(Manner.class, manner),
                numbers.isEmpty() ? NOTHING : Json.value(numbers, ImportNumbers.class),
                confirmed == null ? null : Json.value(confirmed, ImportNumbers.class),
                texts(row.getArray("passed_over")),
                texts(row.getArray("failure")),
                instant(row, "known_at"),
                row.getString("account"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getLong("job_id"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
