package se.tillit.register.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.TableFile;

/**
 * The rows of a table that were known, as a table of a package: in the order of their keys, so that the hash tells whether
 * they are the same. Rows of electronic invoices are left out, since the documents are read again.
 *
 * @param session what they are read by
 * @param table which table
 * @param known which of its rows
 * @param filter which of these
 * @param name what to call it
 * @param expected how many rows there are, about
 */
record CopyTable(Session session, RegisterTable table, Known known, RowFilter filter, String name, long expected)
        implements TableFile {

    private static final int BYTES_A_ROW = 128;

    @Override
    public long size() {
        return expected * BYTES_A_ROW;
    }

    @Override
    public FileRead readInto(Rows<?> rows, LongConsumer progress) {
        var start = System.nanoTime();
        var feed = new RowFeed(rows, name);
        feed.expectBytes(size());
        feed.header(table.fields());
        var reading = new Reading(new CopyRow(table.resource().fields()), feed, progress);
        session.copy(query(table, known, filter), reading);
        return new FileRead(name, reading.bytes, reading.hash(), List.of(), System.nanoTime() - start);
    }

    /** What is read, restricted to the month. */
    static String query(RegisterTable table, Known known, RowFilter filter) {
        var order = table.resource().key().stream()
                .map(column -> ColumnType.of(table.resource().field(column).type()) == ColumnType.TEXT
                        ? "r.%s collate \"C\"".formatted(column)
                        : "r." + column)
                .collect(Collectors.joining(", "));
        var fields = table.fields().stream().map(field -> "r." + field).collect(Collectors.joining(", "));
        return "select %s from %s r where %s and %s%s order by %s"
                .formatted(
                        fields,
                        table.table(),
                        known.condition("r"),
                        filter.condition(table, "r"),
                        table.mayBeXml() ? " and r.xml_file is null" : "",
                        order);
    }

    /** Feeds row after row, and reckons their hash. */
    private static final class Reading implements Session.Taker {

        private static final int ROWS_TOLD = 1 << 10;

        private final CopyRow row;
        private final RowFeed feed;
        private final LongConsumer progress;
        private final MessageDigest digest = sha256();
        private int line = 1;
        private long bytes;
        private long told;

        Reading(CopyRow row, RowFeed feed, LongConsumer progress) {
            this.row = row;
            this.feed = feed;
            this.progress = progress;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException(never);
            }
        }

        @Override
        public void take(byte[] copied) {
            line++;
            bytes += copied.length;
            digest.update(copied);
            row.feed(copied, line, feed);
            if (line % ROWS_TOLD == 0) {
                progress.accept((line - told) * BYTES_A_ROW);
                told = line;
            }
        }

        private String hash() {
            progress.accept((line - told) * BYTES_A_ROW);
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
