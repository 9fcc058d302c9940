package se.tillit.exchange.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the CSV parser finds, field by field from its own buffer, to the columns. It gives the parser no records,
 * so that a whole file goes by in one call.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final Rows<?> rows;
    private final ColumnSet columns;
    private final List<String> header = new ArrayList<>();
    private boolean headerRead;

    RowHandler(Rows<?> rows) {
        this.rows = rows;
        this.columns = rows.columns();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        columns.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        if (headerRead) {
            columns.take(fieldIdx, buf, offset, len);
        } else {
            header.add(new String(buf, offset, len));
        }
    }

    @Override
    protected @Nullable Boolean buildRecord() {
        if (getRecordType() != RecordType.EMPTY) {
            if (headerRead) {
                rows.endOfRow(getFieldCount());
            } else {
                columns.bind(header);
                headerRead = true;
            }
        }
        return null;
    }

    boolean hasHeader() {
        return headerRead;
    }

    /** The line on which the row that is being read begins. */
    long line() {
        return getStartingLineNumber();
    }
}
