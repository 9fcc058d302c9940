package se.tillit.register.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthAsKnown;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.register.SettledHere;
import se.tillit.register.change.MonthChanges;
import se.tillit.register.change.MonthState;
import se.tillit.register.surroundings.Around;
import se.tillit.register.table.RegisterTable;
import se.tillit.register.table.RegisterTables;
import se.tillit.server.job.Json;

/** The register in the database. */
@Component
class JdbcRegister implements Register {

    private static final String SUMMARY = """
            select m.month, m.known_at, m.present, m.counts,
                   (select count(*) from register.rejected_key k
                     where k.month = m.month and k.known_until is null) as rejected
              from register.month m
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ObjectProvider<SettledHere> settledHere;
    private final MonthChanges changes;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    JdbcRegister(
            DataSource dataSource,
            ObjectProvider<SettledHere> settledHere,
            MonthChanges changes,
            PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.settledHere = settledHere;
        this.changes = changes;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public List<MonthSummary> months() {
        return jdbc.sql(SUMMARY + " order by m.month desc")
                .query((row, number) -> summary(MonthState.of(row, number), row.getLong("rejected")))
                .list();
    }

    @Override
    public Optional<MonthSummary> findMonth(SettlementMonth month) {
        return jdbc.sql(SUMMARY + " where m.month = :month")
                .param("month", month.first())
                .query((row, number) -> summary(MonthState.of(row, number), row.getLong("rejected")))
                .optional();
    }

    private static MonthSummary summary(MonthState state, long rejected) {
        return new MonthSummary(state.month(), state.knownAt(), state.present(), state.counts(), rejected);
    }

    @Override
    public Optional<MonthAsKnown> findKnown(SettlementMonth month) {
        return read(month, null);
    }

    @Override
    public Optional<MonthAsKnown> findKnownAt(SettlementMonth month, Instant instant) {
        return read(month, instant);
    }

    @Override
    public Optional<MonthAsKnown> findAround(
            SettlementMonth month, Instant instant, Instant paidBefore, Around around) {
        var reading = new Reading(dataSource, settledHere.getIfAvailable());
        var read = snapshot.execute(status -> reading.findAround(month, instant, paidBefore, around));
        return read == null ? Optional.empty() : read;
    }

    private Optional<MonthAsKnown> read(SettlementMonth month, @Nullable Instant at) {
        var reading = new Reading(dataSource, settledHere.getIfAvailable());
        var read = snapshot.execute(status -> reading.find(month, at));
        return read == null ? Optional.empty() : read;
    }

    @Override
    public void forget(SettlementMonth month) {
        writing.executeWithoutResult(status -> {
            changes.open(month);
            RegisterTables.ALL.forEach(table -> delete(table.table(), month));
            delete("invoices.document", month);
            delete("register.rejected_key", month);
            delete("register.month_version", month);
            delete("register.month", month);
        });
    }

    @Override
    public void forget(SettlementMonth month, Set<String> resources) {
        writing.executeWithoutResult(status -> {
            var state = changes.open(month).state();
            for (var table : RegisterTables.ALL) {
                if (resources.contains(table.resource().name())) {
                    forget(table, month);
                }
            }
            jdbc.sql("update register.month set counts = :counts where month = :month")
                    .param("counts", Json.text(without(state.counts(), resources)))
                    .param("month", month.first())
                    .update();
        });
    }

    private void forget(RegisterTable table, SettlementMonth month) {
        delete(table.table(), month);
        if (table.mayBeXml()) {
            delete("invoices.document", month);
        }
    }

    private void delete(String table, SettlementMonth month) {
        jdbc.sql("delete from %s where month = :month".formatted(table))
                .param("month", month.first())
                .update();
    }

    private static Map<String, Long> without(Map<String, Long> counts, Set<String> resources) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> resources.contains(count.getKey()) ? 0L : count.getValue(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
