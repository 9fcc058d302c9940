package se.tillit.audit.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.audit.usecase.VerifyAuditTrail;
import se.tillit.audit.usecase.chain.TrailReport;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.server.TestDatabase;

/** All that keeps the trail, on a database of its own that can be taken away and given back. */
final class StoreOfTrail implements AutoCloseable {

    static final Who ANNA = new Who("anna", "Anna", Set.of(Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED);

    final String url;
    final AtomicBoolean isAway = new AtomicBoolean();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final EntryRows rows;
    final TrailQueue queue;
    final Sealing sealing;
    final JdbcAuditTrail trail;
    final VerifyAuditTrail verify;
    private final HikariDataSource pool;

    StoreOfTrail(Path folder) {
        this(folder, TestDatabase.fresh(), 20_000, 200);
    }

    StoreOfTrail(Path folder, String url, int room, long patienceMillis) {
        this.url = url;
        pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.dataSource(url));
        pool.setMaximumPoolSize(6);
        DataSource source = new DelegatingDataSource(pool) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                if (isAway.get()) {
                    throw new java.sql.SQLTransientConnectionException("The database is away.");
                }
                return super.getConnection();
            }
        };
        var transactions = new JdbcTransactionManager(source);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(transactions);
        rows = new EntryRows(new JdbcTemplate(source), transactions);
        queue = new TrailQueue(rows, new Unwritten(folder), room, patienceMillis);
        var seals = new SealRows(jdbc);
        var entries = new TrailRows(jdbc);
        sealing = new Sealing(seals, entries, jdbc, transactions, folder, Clock.systemUTC());
        trail = new JdbcAuditTrail(rows, queue, Clock.systemUTC());
        verify = new VerifyAuditTrail(new JdbcTrail(seals, entries, transactions, folder), Clock.systemUTC());
    }

    void change(String key) {
        trail.note(ANNA, Deed.change("month.import", Deed.Thing.MONTH, key, Why.said("because")));
    }

    void read(String key) {
        trail.note(ANNA, Deed.read("lines.read", Deed.Thing.LINE, List.of(key)));
    }

    /** So many changes, sealed together. */
    void sealed(int changes) {
        for (var number = 1; number <= changes; number++) {
            change("2026-%02d".formatted(number));
        }
        sealing.sealNow();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from audit." + table).query(Long.class).single();
    }

    /** Does what the rows are protected from, as somebody who owns the database can. */
    void tamper(String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (var statement : statements) {
                jdbc.sql(statement).update();
            }
        });
    }

    TrailReport check() {
        return verify.verify();
    }

    @Override
    public void close() {
        pool.close();
    }
}
