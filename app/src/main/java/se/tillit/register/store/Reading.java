package se.tillit.register.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.PackageReading;
import se.tillit.exchange.intake.ReadWishes;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthAsKnown;
import se.tillit.register.SettledHere;
import se.tillit.register.change.MonthState;
import se.tillit.register.surroundings.Around;
import se.tillit.register.surroundings.Surroundings;
import se.tillit.register.surroundings.SurroundingsQuery;
import se.tillit.register.table.DatabaseSource;
import se.tillit.register.table.Known;
import se.tillit.register.table.RowFilter;
import se.tillit.register.table.Session;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Handover;
import se.tillit.verification.RejectedKeys;

/** Reads a month within the transaction that is going on, which must see one state of the database throughout. */
final class Reading {

    private static final int THREADS = 2;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final @Nullable SettledHere settledHere;

    Reading(DataSource dataSource, @Nullable SettledHere settledHere) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.settledHere = settledHere;
    }

    /** The month as it was known at the instant; now, where there is none. */
    Optional<MonthAsKnown> find(SettlementMonth month, @Nullable Instant at) {
        return findState(month, at).map(state -> read(state, new Known(month, at)));
    }

    /** What of the month, as it was known at the instant, bears on it. */
    Optional<MonthAsKnown> findAround(SettlementMonth month, Instant at, Instant paidBefore, Around around) {
        return findState(month, at).map(state -> readAround(state, new Known(month, at), paidBefore, around));
    }

    private MonthAsKnown readAround(MonthState state, Known known, Instant paidBefore, Around around) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var session = new Session(connection);
            var rows = SurroundingsQuery.rows(session, known, around);
            var source = new Surroundings(rows, documents(session, known, rows), state.present());
            var content = contentOf(PackageReader.read(source, ReadWishes.with(1)), state);
            var handover = content.handover();
            return knownAs(state, content, settledAround(handover, state, paidBefore), known);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static List<Bytes> documents(Session session, Known known, Map<String, List<@Nullable String[]>> rows) {
        var invoices = rows.getOrDefault(SurroundingsQuery.DOCUMENTS, List.of());
        if (invoices.isEmpty()) {
            return List.of();
        }
        var keys = invoices.stream()
                .map(key -> "(%s, %s)".formatted(session.quoted(key[0]), session.quoted(key[1])))
                .collect(Collectors.joining(", "));
        return List.copyOf(session.documents(known, "(d.provider_id, d.invoice_id) in (%s)".formatted(keys)));
    }

    private List<SettledLine> settledAround(Handover handover, MonthState state, Instant paidBefore) {
        if (settledHere == null) {
            return handover.settled();
        }
        var visits = new LinkedHashSet<>(handover.visitsById().keySet());
        handover.lines().stream()
                .map(InvoiceLine::visit)
                .filter(Objects::nonNull)
                .forEach(visits::add);
        var decisions = new LinkedHashSet<String>();
        handover.decisions().forEach(decision -> decisions.add(decision.id()));
        return united(settledHere.settledAmong(state.month(), paidBefore, visits, decisions), handover);
    }

    private Optional<MonthState> findState(SettlementMonth month, @Nullable Instant at) {
        if (at == null) {
            return jdbc.sql("select month, known_at, present, counts from register.month where month = :month")
                    .param("month", month.first())
                    .query(MonthState::of)
                    .optional();
        }
        return jdbc.sql("""
                        select known_at, present from register.month_version
                         where month = :month and known_at <= :at order by known_at desc limit 1
                        """)
                .param("month", month.first())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new MonthState(
                        month,
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        MonthState.kinds(row.getArray("present")),
                        Map.of()))
                .optional();
    }

    private MonthAsKnown read(MonthState state, Known known) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var source = new DatabaseSource(
                    new Session(connection), known, RowFilter.ALL, state.present(), state.counts(), "");
            var content = contentOf(PackageReader.read(source, ReadWishes.with(THREADS)), state);
            return knownAs(state, content, settled(content.handover(), state), known);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static PackageContent contentOf(PackageReading reading, MonthState state) {
        return switch (reading) {
            case PackageContent read -> read;
            case UnreadablePackage(var key, var places) ->
                throw new IllegalStateException("%s: %s %s".formatted(state.month(), key, places));
        };
    }

    private MonthAsKnown knownAs(MonthState state, PackageContent content, List<SettledLine> settled, Known known) {
        var rejected = RejectedKeyRows.standing(jdbc, known, content.handover());
        return new MonthAsKnown(
                state.month(),
                state.knownAt(),
                new PackageContent(
                        with(content.handover(), settled, rejected),
                        content.rejectedRows(),
                        content.files(),
                        content.otherFiles(),
                        content.nanos()));
    }

    private List<SettledLine> settled(Handover handover, MonthState state) {
        return settledHere == null
                ? handover.settled()
                : united(settledHere.settledFor(state.month(), state.knownAt()), handover);
    }

    /** A line that was also handed over as settled stands as it was handed over. */
    private static List<SettledLine> united(List<SettledLine> paid, Handover handover) {
        if (paid.isEmpty()) {
            return handover.settled();
        }
        var all = new LinkedHashMap<LineId, SettledLine>();
        paid.forEach(line -> all.put(line.id(), line));
        handover.settled().forEach(line -> all.put(line.id(), line));
        return List.copyOf(all.values());
    }

    private static Handover with(Handover handover, List<SettledLine> settled, RejectedKeys rejected) {
        var present = EnumSet.noneOf(EvidenceKind.class);
        present.addAll(handover.present());
        if (!settled.isEmpty()) {
            present.add(EvidenceKind.SETTLED);
        }
        return new Handover(
                handover.providers(),
                handover.areas(),
                handover.contracts(),
                handover.prices(),
                handover.recipients(),
                handover.decisions(),
                handover.extras(),
                handover.assignments(),
                handover.plans(),
                handover.plannedVisits(),
                handover.employments(),
                handover.shifts(),
                handover.tags(),
                handover.visits(),
                handover.visitsById(),
                handover.absences(),
                settled,
                handover.invoices(),
                handover.lines(),
                present,
                rejected);
    }
}
