package se.tillit.register.surroundings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.register.table.ColumnType;
import se.tillit.register.table.RegisterTables;
import se.tillit.verification.EvidenceKind;

/**
 * Rows of a month as a package.
 *
 * @param rows the rows of each resource, their fields as the database tells them
 * @param documents the electronic invoices among them
 * @param present the optional evidence that was handed over for the month
 */
public record Surroundings(Map<String, List<@Nullable String[]>> rows, List<Bytes> documents, Set<EvidenceKind> present)
        implements PackageSource {

    /** Copies what it is given. */
    public Surroundings {
        rows = Map.copyOf(rows);
        documents = List.copyOf(documents);
        present = Set.copyOf(present);
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        var evidence = RegisterTables.of(resource).evidence();
        return evidence != null && !present.contains(evidence)
                ? Optional.empty()
                : Optional.of(new Table(resource, rows.getOrDefault(resource.name(), List.of())));
    }

    @Override
    public List<Bytes> invoiceFiles() {
        return documents;
    }

    @Override
    public SortedSet<String> otherNames() {
        return Collections.emptySortedSet();
    }

    @Override
    public void close() {}

    /** The rows of one resource, as a table of a package. */
    private record Table(Resource resource, List<@Nullable String[]> rows) implements TableFile {

        private static final int DATE_LENGTH = "2026-10-01".length();
        private static final String UTC = "+00";

        @Override
        public String name() {
            return resource.file();
        }

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public FileRead readInto(Rows<?> to, LongConsumer progress) {
            var start = System.nanoTime();
            var feed = new RowFeed(to, name());
            feed.expectBytes(size());
            var fields = resource.fields();
            feed.header(fields.stream().map(Field::name).toList());
            var types =
                    fields.stream().map(field -> ColumnType.of(field.type())).toArray(ColumnType[]::new);
            var line = 1;
            for (var row : rows) {
                line++;
                feed.begin(line);
                for (var at = 0; at < types.length; at++) {
                    var value = row[at];
                    if (value == null) {
                        feed.takeNothing(at);
                    } else {
                        var chars = exchanged(value, types[at]).toCharArray();
                        feed.take(at, chars, 0, chars.length);
                    }
                }
                feed.end();
            }
            progress.accept(size());
            return new FileRead(name(), size(), "", List.of(), System.nanoTime() - start);
        }

        /** An instant of a session in UTC, {@code 2026-10-01 06:00:00+00}, as the exchange format writes it. */
        private static String exchanged(String value, ColumnType type) {
            return type == ColumnType.INSTANT && value.endsWith(UTC)
                    ? value.substring(0, DATE_LENGTH) + "T"
                            + value.substring(DATE_LENGTH + 1, value.length() - UTC.length()) + "Z"
                    : value;
        }
    }
}
