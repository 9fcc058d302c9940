package se.tillit.exchange.csv;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.keeping.Refusal;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.keeping.TableKeeper;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.schema.Resource;

/**
 * The rows of one file: its columns, how a value is made of them, and the rows that were accepted, by key.
 *
 * <p>While the file is read, each row is built as soon as its last field has come; what rows say together (a key that
 * two share, prices that overlap) is settled when all are read. Then others may refer to them.
 *
 * @param <R> what a row becomes
 */
public abstract class Rows<R> extends KeyParts<R> implements Lookup<R> {

    private static final long BYTES_A_ROW = 128;

    private final Resource resource;
    private final ColumnSet columns;
    private final RowSet<R> set;
    private final Said asRead;

    /** Rows of the resource. */
    protected Rows(Resource resource) {
        super(resource.key().size());
        this.resource = resource;
        this.columns = new ColumnSet(resource);
        this.set = new RowSet<>(resource, this);
        this.asRead = new Said(columns::writeTo, null);
    }

    /** What the file is. */
    public final Resource resource() {
        return resource;
    }

    /** Its columns: the subclass asks for each of them when it is made. */
    protected final ColumnSet columns() {
        return columns;
    }

    /** The value of the row that has just been read; nothing where it reported that it cannot be. */
    protected abstract @Nullable R build();

    /** Whether two rows with the same key say the same. */
    protected boolean isIdentical(R one, R other) {
        return one.equals(other);
    }

    /** The row at another place among the rows, for those that know their place. */
    protected R moved(R row, int place) {
        return row;
    }

    /** Whether rows must be looked at for overlaps. */
    protected boolean mayOverlap() {
        return false;
    }

    /** The rows that are in force at once though only one may be. */
    protected List<Overlap<R>> overlaps(List<Overlap.Standing<R>> rows) {
        return List.of();
    }

    /** What may be shown of a row that is rejected as it is read, while its columns still hold it. */
    protected RejectedRow shown(RejectedRow row) {
        return row;
    }

    /** Writes the values of a row that was read from something else than columns of text, in the schema's order. */
    protected void write(R row, RowText text) {
        throw new IllegalStateException("%s comes from columns of text.".formatted(resource.file()));
    }

    /** Whether a row that would fill in is replaced though no row has its key, as a line is by a whole invoice. */
    protected boolean isReplaced(R row) {
        return false;
    }

    /** Called for a row that is rejected as it is read, while its columns still hold it. */
    protected void rejectedAsRead() {}

    /** Called for a row that was read from something else than columns of text and is rejected. */
    protected void rejectedWithKey(List<String> key) {}

    /** Called for a row that was read and is rejected for what others say. */
    protected void rejected(R row) {}

    /** How many rows were accepted so far; the place of the next. */
    protected final int size() {
        return set.accepted().size();
    }

    /** What follows is read from the file with the name; most resources are one file, invoices may be many. */
    public final void beginFile(String name) {
        columns.beginFile(name);
        set.beginFile(name);
    }

    /** Every row that follows is kept as well. */
    public final void keepIn(TableKeeper keeper) {
        set.keepIn(keeper);
        columns.keepRaw();
    }

    /**
     * What follows, until {@link #settleFilled()}, are rows that fill in where no row so far has their key; those so far
     * are settled. They are not kept.
     */
    public final void beginFilling() {
        set.beginFilling();
    }

    /** Takes a row that was read from something else than columns of text. */
    public final void accept(R row, int line) {
        if (set.isFilling()) {
            set.fill(row, line);
        } else {
            set.add(row, line, new Said(text -> write(row, text), set.file()));
        }
    }

    /** Takes notice of something that could not become a row, though its key may be known (its parts, or empty). */
    public final void reject(RejectedRow row, List<String> key) {
        if (set.isFilling()) {
            return;
        }
        set.addBroken(
                row,
                key.toArray(String[]::new),
                (int) Math.min(row.line(), Integer.MAX_VALUE),
                text -> columns.writeKeyTo(key, text));
        rejectedWithKey(key);
    }

    final String[] keyTexts(R row) {
        var texts = new String[resource.key().size()];
        Arrays.setAll(texts, index -> part(row, index));
        return texts;
    }

    final void endOfRow(int fields) {
        columns.checkCount(fields);
        var row = columns.fault() == null ? build() : null;
        var fault = columns.fault();
        if (fault != null) {
            var key = resource.key().stream().map(columns::text).toArray(String[]::new);
            set.addBroken(shown(fault), key, columns.line(), columns::writeRawTo);
            rejectedAsRead();
        } else if (row != null && set.isFilling()) {
            set.fill(row, columns.line());
        } else if (row != null) {
            set.add(row, columns.line(), asRead);
        } else {
            throw new IllegalStateException("A row of %s became nothing.".formatted(resource.file()));
        }
    }

    /** Makes room for the rows of a file of so many bytes. */
    final void expectBytes(long bytes) {
        if (size() == 0) {
            set.expect((int) Math.min(bytes / BYTES_A_ROW, Integer.MAX_VALUE / 8));
        }
    }

    /** Says which rows stand, once all are read: to be called once, before others refer to them. */
    public final void settle() {
        set.settle();
    }

    /** Says which rows stand, once all that fill in are read. */
    public final void settleFilled() {
        set.settleFilled();
    }

    /** Of the rows that were kept, the places of those that do not stand. */
    public final BitSet fallen() {
        return set.fallen();
    }

    /** The accepted rows, in the order of the file. */
    @SuppressWarnings("unchecked")
    public final List<R> list() {
        return (List<R>)
                Collections.unmodifiableList(Arrays.asList(set.accepted().toArray()));
    }

    /** The accepted rows by their key of one part. */
    public final Map<String, R> byKey() {
        return new RowsByKey<>(set.accepted(), this);
    }

    /** The accepted row with the key. */
    public final @Nullable R find(String... key) {
        var index = set.accepted().indexOf(key);
        return index < 0 ? null : set.accepted().row(index);
    }

    @Override
    public final @Nullable R find(char[] chars, int from, int length) {
        return set.accepted().find(chars, from, length);
    }

    @Override
    public final String keyOf(R row) {
        return part(row, 0);
    }

    @Override
    public final boolean isRejected(String key) {
        return set.rejectedKeys().contains(key);
    }

    @Override
    public final String file() {
        return resource.file();
    }

    /** The rows that could not be taken in. */
    public final List<RejectedRow> rejectedRows() {
        return set.rejected().stream().map(Refusal::row).toList();
    }

    /** The same with what their whole text is known by. */
    public final List<Refusal> refusals() {
        return set.rejected();
    }

    /** The first part of the keys that only rejected rows have. */
    public final Set<String> rejectedKeys() {
        return set.rejectedKeys();
    }
}
