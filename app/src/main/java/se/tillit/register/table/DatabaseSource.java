package se.tillit.register.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.EvidenceKind;

/**
 * A month of the register as a package: each table that must be handed over, and the optional ones that were.
 *
 * @param session what it is read by; it stays the caller's
 * @param known which month, as of when
 * @param filter which of its rows; electronic invoices by the table of invoices
 * @param present the optional evidence that was handed over
 * @param counts how many rows each table has, about
 * @param folder what stands before the names of the tables, so that people can tell them from a package's
 */
public record DatabaseSource(
        Session session,
        Known known,
        RowFilter filter,
        Set<EvidenceKind> present,
        Map<String, Long> counts,
        String folder)
        implements PackageSource {

    /** Copies what it is given. */
    public DatabaseSource {
        present = Set.copyOf(present);
        counts = Map.copyOf(counts);
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        var table = RegisterTables.of(resource);
        var evidence = table.evidence();
        if (evidence != null && !present.contains(evidence)) {
            return Optional.empty();
        }
        var expected = counts.getOrDefault(resource.name(), 0L);
        return Optional.of(new CopyTable(session, table, known, filter, folder + resource.file(), expected));
    }

    @Override
    public List<Bytes> invoiceFiles() {
        return List.copyOf(session.documents(known, filter.condition(RegisterTables.of(ExchangeSchema.INVOICES), "d")));
    }

    @Override
    public SortedSet<String> otherNames() {
        return Collections.emptySortedSet();
    }

    @Override
    public void close() {}
}
