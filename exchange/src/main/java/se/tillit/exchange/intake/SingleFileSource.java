package se.tillit.exchange.intake;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.CsvFile;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/**
 * A single file: one table as CSV, or one electronic invoice.
 *
 * @param bytes the file
 * @param resource whose table it is; none for an electronic invoice
 */
record SingleFileSource(Bytes bytes, @Nullable Resource resource) implements PackageSource {

    /** The file at the path, if its name says what it is. */
    static Optional<PackageSource> find(Path path, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml")) {
            return Optional.of(new SingleFileSource(Bytes.at(path, FolderSource.INVOICES + "/" + name), null));
        }
        return ExchangeSchema.ALL.stream()
                .filter(resource -> resource.file().equals(lower))
                .<PackageSource>map(resource -> new SingleFileSource(Bytes.at(path, name), resource))
                .findFirst();
    }

    @Override
    public Optional<TableFile> findTable(Resource wanted) {
        return wanted.equals(resource) ? Optional.of(new CsvFile(bytes)) : Optional.empty();
    }

    @Override
    public List<Bytes> invoiceFiles() {
        return resource == null ? List.of(bytes) : List.of();
    }

    @Override
    public SortedSet<String> otherNames() {
        return Collections.emptySortedSet();
    }

    @Override
    public void close() {}
}
