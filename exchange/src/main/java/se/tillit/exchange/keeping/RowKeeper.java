package se.tillit.exchange.keeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.tillit.exchange.schema.Resource;

/**
 * Keeps the rows of one package in a folder while it is read: for each table a file of its accepted rows, and a file of
 * all rejected rows with their text. The folder belongs to the caller, who removes it.
 *
 * <p>It is given to one reading, and asked when that is done. Where the package turned out to be unreadable, what is in
 * the folder means nothing.
 */
public final class RowKeeper implements AutoCloseable {

    /**
     * The columns of {@link #rejectedRows()}: the row's number counted from 1, its table, what
     * {@code rejected-rows.csv} tells, what its sentence needs, and the whole row as a line of CSV in the order of the
     * schema, as it was handed in, as far as it could be read.
     */
    public static final List<String> REJECTED_COLUMNS =
            List.of("number", "resource", "file", "line", "column", "value", "reason_code", "detail", "row_text");

    private final Path folder;
    private final Map<String, TableKeeper> tables = new LinkedHashMap<>();
    private final Map<String, KeptRows> kept = new LinkedHashMap<>();
    private final List<KeptDocument> documents = new ArrayList<>();
    private int refused;

    private RowKeeper(Path folder) {
        this.folder = folder;
    }

    /** Keeps rows in the folder, which exists and is empty. */
    public static RowKeeper in(Path folder) {
        return new RowKeeper(folder);
    }

    /** For the reading: the keeper of a table that the package has. */
    public TableKeeper table(Resource resource) {
        return tables.computeIfAbsent(resource.name(), name -> new TableKeeper(resource, folder));
    }

    /** For the reading: an electronic invoice that stands. */
    public void document(KeptDocument document) {
        documents.add(document);
    }

    /**
     * For the reading: every rejected row, in the order in which they are told.
     *
     * @param rows the rows by their table
     * @param hidden those whose identity is, or may be, protected
     */
    public void finish(Map<Resource, List<Refusal>> rows, Set<String> hidden) {
        var masking = new Masking(hidden);
        var line = new RowText();
        try (var stream = new BufferedOutputStream(Files.newOutputStream(rejectedRows()))) {
            for (var table : rows.entrySet()) {
                for (var refusal : table.getValue()) {
                    write(table.getKey(), refusal, masking, line);
                    flush(line, stream);
                }
            }
        } catch (IOException failure) {
            throw new KeepingFailed(rejectedRows().toString(), failure);
        }
        tables.forEach((name, table) -> kept.put(name, table.rows()));
    }

    private void write(Resource resource, Refusal refusal, Masking masking, RowText line) {
        var row = refusal.row();
        line.whole(++refused);
        line.plain(resource.name());
        line.text(row.file());
        line.whole(row.line());
        line.text(row.column());
        line.text(row.value());
        line.plain(row.reason().code());
        line.text(row.detail());
        line.text(masking.masked(resource, row, table(resource).textOf(refusal.text())));
        line.endOfRow();
    }

    private static void flush(RowText line, OutputStream stream) throws IOException {
        stream.write(line.takeBytes());
    }

    /** The accepted rows of a table, if the package had it. */
    public Optional<KeptRows> findRows(Resource resource) {
        return Optional.ofNullable(kept.get(resource.name()));
    }

    /** The electronic invoices that stand, by the names of their files. */
    public List<KeptDocument> documents() {
        return List.copyOf(documents);
    }

    /** The rejected rows as CSV without a header, in the order of the content's; see {@link #REJECTED_COLUMNS}. */
    public Path rejectedRows() {
        return folder.resolve("rejected-rows.csv");
    }

    /** Ends all writing. What was kept stays in the folder. */
    @Override
    public void close() {
        tables.values().forEach(TableKeeper::close);
    }
}
