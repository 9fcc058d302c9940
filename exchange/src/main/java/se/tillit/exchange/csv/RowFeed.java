package se.tillit.exchange.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/**
 * Rows from a table whose fields come as text, other than a CSV file: first the header, then for each row its line, its
 * fields from the first on, and its end. A field that has no value is taken as empty.
 */
public final class RowFeed {

    private static final char[] NOTHING = {};

    private final Rows<?> rows;
    private final ColumnSet columns;
    private int width;

    /** Into the rows, from the table of that name. */
    public RowFeed(Rows<?> rows, String name) {
        this.rows = rows;
        this.columns = rows.columns();
        rows.beginFile(name);
    }

    /** Makes room for the rows of so many bytes of CSV. */
    public void expectBytes(long bytes) {
        rows.expectBytes(bytes);
    }

    /**
     * The header, with names or Swedish titles.
     *
     * @throws UnreadableFile if a column that is required is missing, or one is there twice
     */
    public void header(List<String> header) {
        width = header.size();
        columns.bind(header);
    }

    /** The columns of the header that the schema does not know. */
    public List<String> unknownColumns() {
        return List.copyOf(columns.unknown());
    }

    /** What the schema says of a column; nothing where it does not know it. */
    public @Nullable Field field(int at) {
        return columns.fieldAt(at);
    }

    /** A row begins on the line. */
    public void begin(int line) {
        columns.begin(line);
    }

    /** A field; the characters are not kept. */
    public void take(int at, char[] chars, int from, int length) {
        columns.take(at, chars, from, length);
    }

    /** A field without a value. */
    public void takeNothing(int at) {
        columns.take(at, NOTHING, 0, 0);
    }

    /** A field whose value cannot be told as text. */
    public void refuse(int at, RejectionReason reason, String value) {
        columns.refuse(at, reason, value);
    }

    /** The row is whole. */
    public void end() {
        rows.endOfRow(width);
    }
}
