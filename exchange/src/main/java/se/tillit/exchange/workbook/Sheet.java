package se.tillit.exchange.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;

/** A sheet of a workbook as a table: its first row is the header, every other row that is not empty is a row. */
public final class Sheet implements TableFile {

    private final Workbook workbook;
    private final String title;
    private final String part;

    Sheet(Workbook workbook, String title, String part) {
        this.workbook = workbook;
        this.title = title;
        this.part = part;
    }

    /** The part of the workbook that holds it. */
    String part() {
        return part;
    }

    /** What stands on its tab. */
    public String title() {
        return title;
    }

    /** Whether its tab says that it is the table: by the resource's name or Swedish title, in any case. */
    public boolean isNamedAs(Resource resource) {
        var name = folded(title);
        return name.equals(folded(resource.name())) || name.equals(folded(resource.title()));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return workbook.name() + "/" + title.strip();
    }

    @Override
    public long size() {
        return workbook.size(this);
    }

    /** A sheet with nothing below its header: whoever fills in a template leaves what they have nothing for so. */
    @Override
    public boolean isBlank() {
        try (var reader = workbook.reader(this, bytes -> {})) {
            while (reader.nextRow()) {
                while (reader.nextCell()) {
                    if (reader.row() > 1 && !reader.cell().isEmpty()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    @Override
    public FileRead readInto(Rows<?> rows, LongConsumer progress) {
        var start = System.nanoTime();
        var feed = new RowFeed(rows, name());
        try (var reader = workbook.reader(this, progress)) {
            feed.expectBytes(size() / 4);
            var strange = read(reader, feed);
            reader.drain();
            var unknown = new ArrayList<>(feed.unknownColumns());
            unknown.addAll(strange);
            return new FileRead(name(), workbook.fileSize(), workbook.sha256(), unknown, System.nanoTime() - start);
        }
    }

    /** Reads header and rows; returns the columns that have values and no header. */
    private List<String> read(SheetReader reader, RowFeed feed) {
        var header = header(reader);
        bind(header, feed);
        var fields = new @Nullable Field[header.size()];
        for (var at = 0; at < fields.length; at++) {
            fields[at] = feed.field(at);
        }
        var text = new CellText(feed, workbook.days());
        var strange = new TreeSet<Integer>();
        while (reader.nextRow()) {
            if (readRow(reader, feed, fields, text, strange)) {
                feed.end();
            }
        }
        return strange.stream().map(Sheet::columnName).toList();
    }

    private List<String> header(SheetReader reader) {
        var header = new ArrayList<String>();
        if (reader.nextRow() && reader.row() == 1) {
            while (reader.nextCell()) {
                if (!reader.cell().isEmpty()) {
                    while (header.size() < reader.column()) {
                        header.add(columnName(header.size()));
                    }
                    header.add(reader.cell().text().strip());
                }
            }
        }
        if (header.isEmpty()) {
            throw new UnreadableFile("sheet-without-header", name());
        }
        return header;
    }

    private static String columnName(int column) {
        return "(" + SheetReader.letters(column) + ")";
    }

    private static void bind(List<String> header, RowFeed feed) {
        try {
            feed.header(header);
        } catch (UnreadableFile wrong) {
            throw wrong.key().equals("column-missing")
                    ? new UnreadableFile("sheet-column-missing", wrong.places().toArray(String[]::new))
                    : wrong;
        }
    }

    /** Whether the row has any value; one without is as if it were not there. */
    private static boolean readRow(
            SheetReader reader, RowFeed feed, @Nullable Field[] fields, CellText text, TreeSet<Integer> strange) {
        feed.begin(reader.row());
        var next = 0;
        var hasValue = false;
        while (reader.nextCell()) {
            var at = reader.column();
            var cell = reader.cell();
            if (at < fields.length) {
                for (; next < at; next++) {
                    feed.takeNothing(next);
                }
                var field = fields[at];
                if (field != null) {
                    text.put(at, field, cell);
                }
                next = at + 1;
                hasValue |= !cell.isEmpty();
            } else if (!cell.isEmpty()) {
                strange.add(at);
            }
        }
        for (; next < fields.length; next++) {
            feed.takeNothing(next);
        }
        return hasValue;
    }
}
