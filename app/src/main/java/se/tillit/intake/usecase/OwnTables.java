package se.tillit.intake.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.register.change.Ownership;
import se.tillit.register.table.RegisterTables;
import se.tillit.verification.EvidenceKind;

/**
 * What of a package a provider may hand over: the tables of which it has rows of its own, and its electronic invoices. Of
 * evidence only that which the municipality has opened the month for by handing it over itself, if only as an empty table:
 * otherwise one provider's would be held against all.
 *
 * @param all the whole package
 * @param present the evidence that the month has
 */
record OwnTables(PackageSource all, Set<EvidenceKind> present) implements PackageSource {

    /** Copies the set. */
    OwnTables {
        present = Set.copyOf(present);
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        return isTaken(resource) ? all.findTable(resource) : Optional.empty();
    }

    private boolean isTaken(Resource resource) {
        var evidence = RegisterTables.of(resource).evidence();
        return Ownership.OWNED.contains(resource) && (evidence == null || present.contains(evidence));
    }

    /** The tables of the package that are passed over. */
    List<String> passedOver() {
        return ExchangeSchema.ALL.stream()
                .filter(resource ->
                        !isTaken(resource) && all.findTable(resource).isPresent())
                .map(Resource::file)
                .toList();
    }

    /** Whether there is anything to take. */
    boolean hasAny() {
        return !invoiceFiles().isEmpty()
                || Ownership.OWNED.stream()
                        .anyMatch(resource -> findTable(resource).isPresent());
    }

    @Override
    public List<Bytes> invoiceFiles() {
        return all.invoiceFiles();
    }

    @Override
    public SortedSet<String> otherNames() {
        return new TreeSet<>(all.otherNames());
    }

    @Override
    public void close() {
        all.close();
    }
}
