package se.tillit.register.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.register.table.DatabaseSource;
import se.tillit.register.table.Known;
import se.tillit.register.table.RegisterTable;
import se.tillit.register.table.RegisterTable.Storage;
import se.tillit.register.table.RegisterTables;
import se.tillit.register.table.RowFilter;
import se.tillit.register.table.Session;
import se.tillit.server.database.BulkCopy;
import se.tillit.verification.EvidenceKind;

/** A month that is open to be changed, by one transaction and on one thread: compare first, then apply. */
public final class OpenMonth {

    /** What the names of the base's tables begin with. */
    public static final String BASE = "register/";

    /** So many new rows make the planner's figures old. */
    private static final long MANY = 10_000;

    /** Of a table that all months share fewer do: a month is a small part of it. */
    private static final long MANY_AMONG_OTHERS = 1_000;

    private final DataSource dataSource;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Clock clock;
    private final MonthState state;

    OpenMonth(DataSource dataSource, JdbcTemplate template, BulkCopy copy, Clock clock, MonthState state) {
        this.dataSource = dataSource;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.copy = copy;
        this.clock = clock;
        this.state = state;
    }

    /** How the month is known before the change. */
    public MonthState state() {
        return state;
    }

    /**
     * The month as it is known, for what is read over it, within the transaction: without the rows that a package states
     * anew, so that what it lacks is not taken to be there.
     */
    public PackageSource base(Extent extent) {
        var session = new Session(DataSourceUtils.getConnection(dataSource));
        return new DatabaseSource(
                session, Known.now(state.month()), stays(extent), state.present(), state.counts(), BASE);
    }

    private RowFilter stays(Extent extent) {
        var owner = extent.owner();
        if (!extent.isWhole() || owner == null) {
            return RowFilter.ALL;
        }
        var ownership = new Ownership(state.month(), owner);
        return (table, alias) -> Ownership.OWNED.contains(table.resource())
                ? "not (%s)".formatted(ownership.isOwn(table, alias))
                : "true";
    }

    /**
     * Compares what was read with what is known. Nothing is changed but temporary tables; what may not be taken in, though
     * it was read well, is in {@code stage_refused} afterwards.
     *
     * @param extent how far the package reaches
     * @param keeper the rows as they were accepted
     * @param content what the reading says beside them
     * @param documents where the bytes of electronic invoices are had from
     */
    public Comparison compare(Extent extent, RowKeeper keeper, PackageContent content, DocumentBytes documents) {
        var documentChange = new DocumentChange(jdbc, state.month(), extent);
        documentChange.stage(keeper.documents(), documents);
        new Staging(jdbc, copy, state.month(), extent).stage(keeper);
        var rejected = new RejectedKeyChange(template, state.month(), extent);
        var keys = content.handover().rejected();
        rejected.stage(RejectedKey.of(keeper.rejectedRows(), keys, BASE, extent.owner()));
        var tables = new LinkedHashMap<RegisterTable, TableNumbers>();
        for (var table : RegisterTables.ALL) {
            tables.put(table, new TableChange(jdbc, state.month(), extent, table).numbers());
        }
        return new Comparison(extent, tables, documentChange, documents, rejected, present(extent, content));
    }

    /** A provider cannot make evidence count that the municipality has not handed over or asked for. */
    private Set<EvidenceKind> present(Extent extent, PackageContent content) {
        if (extent.owner() != null) {
            return state.present();
        }
        var present = EnumSet.noneOf(EvidenceKind.class);
        present.addAll(content.handover().present());
        if (!extent.isWhole()) {
            present.addAll(state.present());
        }
        return present;
    }

    /** What a package changes, compared and not yet applied. */
    public final class Comparison {

        private final Extent extent;
        private final Map<RegisterTable, TableNumbers> tables;
        private final DocumentChange documentChange;
        private final DocumentBytes documents;
        private final RejectedKeyChange rejected;
        private final Set<EvidenceKind> present;

        Comparison(
                Extent extent,
                Map<RegisterTable, TableNumbers> tables,
                DocumentChange documentChange,
                DocumentBytes documents,
                RejectedKeyChange rejected,
                Set<EvidenceKind> present) {
            this.extent = extent;
            this.tables = tables;
            this.documentChange = documentChange;
            this.documents = documents;
            this.rejected = rejected;
            this.present = present;
        }

        /** The numbers of each table, in the order of the exchange format. */
        public List<TableNumbers> numbers() {
            return List.copyOf(tables.values());
        }

        /** Whether rows would be withdrawn. */
        public boolean withdrawsAnything() {
            return tables.values().stream().anyMatch(numbers -> numbers.withdrawn() > 0);
        }

        /**
         * Applies it: the month is known so from the instant that this answers. Nothing if it changes nothing at all; then
         * no row has been written.
         *
         * @param delivery the delivery that it came with
         */
        public Optional<Instant> findAppliedAt(long delivery) {
            var at = next();
            var touched = documentChange.apply(documents, at, delivery);
            for (var table : new ArrayList<>(tables.keySet()).reversed()) {
                touched += applied(table, at, delivery);
            }
            touched += rejected.apply(at, delivery);
            var isNew = !state.isKnown() && extent.owner() == null && extent.isWhole();
            if (touched == 0 && present.equals(state.present()) && !isNew) {
                return Optional.empty();
            }
            new MonthState(state.month(), at, present, counts()).keep(jdbc);
            count();
            return Optional.of(at);
        }

        /**
         * Lets the database count the tables in which the month stands together with others. By itself it counts a table when
         * a tenth of it is new; the twelfth month is less, and would be read as if it had no rows. Last, since two imports
         * cannot count a table at the same time.
         */
        private void count() {
            for (var table : RegisterTables.ALL) {
                if (table.storage() == Storage.TOGETHER && touched(table) > MANY_AMONG_OTHERS) {
                    jdbc.sql("analyze " + table.table()).update();
                }
            }
        }

        private long touched(RegisterTable table) {
            var numbers = tables.get(table);
            return numbers == null ? 0 : numbers.added() + numbers.changed();
        }

        private int applied(RegisterTable table, Instant at, long delivery) {
            var numbers = tables.get(table);
            if (numbers == null || !numbers.changesAnything()) {
                return 0;
            }
            new TableChange(jdbc, state.month(), extent, table).apply(numbers, at, delivery);
            if (table.storage() == Storage.BY_MONTH && touched(table) > MANY) {
                jdbc.sql("analyze " + MonthParts.part(table, state.month())).update();
            }
            return 1;
        }

        private Map<String, Long> counts() {
            var counts = new LinkedHashMap<String, Long>();
            tables.forEach((table, numbers) -> {
                var before = state.counts().getOrDefault(table.resource().name(), 0L);
                counts.put(table.resource().name(), before + numbers.added() - numbers.withdrawn());
            });
            return counts;
        }

        /** Now, and later than anything that is known of the month. */
        private Instant next() {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return now.isAfter(state.knownAt()) ? now : state.knownAt().plus(1, ChronoUnit.MICROS);
        }
    }
}
