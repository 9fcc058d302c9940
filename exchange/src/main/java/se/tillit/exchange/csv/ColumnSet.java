package se.tillit.exchange.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.Column;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Faults;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.MoneyColumn;
import se.tillit.exchange.columns.MonthColumn;
import se.tillit.exchange.columns.NumberColumn;
import se.tillit.exchange.columns.PriceColumn;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.TimeColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.rejections.Storable;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;

/**
 * The columns of a file, in the order of its header, and what was wrong with the row that is being read. Of several
 * things that are wrong the first is told.
 */
public final class ColumnSet implements Faults {

    private final Resource resource;
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable Column[] inOrder = {};
    private int[] places = {};
    private @Nullable RawRow raw;
    private @Nullable RejectedRow fault;
    private String file;
    private int line;

    ColumnSet(Resource resource) {
        this.resource = resource;
        this.file = resource.file();
    }

    /** What follows is read from the file with the name. */
    void beginFile(String name) {
        file = name;
        unknown.clear();
    }

    /** Text that is different in every row. */
    public TextColumn different(String name) {
        return with(TextColumn.ofDifferent(field(name), this));
    }

    /** Text that comes again. */
    public TextColumn repeated(String name) {
        return with(TextColumn.ofRepeated(field(name), this));
    }

    /** Text that most often is a key of the rows, but need not be. */
    public TextColumn keysOf(String name, Lookup<?> rows) {
        return with(TextColumn.ofKeys(field(name), this, rows));
    }

    /** Codes, with their meanings in the schema's order; of a boolean the meaning of true and of false. */
    @SafeVarargs
    public final <E extends Enum<E>> CodeColumn<E> code(String name, E... meanings) {
        return with(new CodeColumn<>(field(name), this, meanings));
    }

    /** Whole numbers. */
    public WholeColumn whole(String name) {
        return with(new WholeColumn(field(name), this));
    }

    /** Sums of money. */
    public MoneyColumn money(String name) {
        return with(new MoneyColumn(field(name), this));
    }

    /** Prices of contracts. */
    public PriceColumn contractPrice(String name) {
        return with(PriceColumn.ofContracts(field(name), this));
    }

    /** Prices as claimed. */
    public PriceColumn claimedPrice(String name) {
        return with(PriceColumn.ofClaims(field(name), this));
    }

    /** Decimal numbers that are no money. */
    public NumberColumn number(String name) {
        return with(new NumberColumn(field(name), this));
    }

    /** Dates. */
    public DateColumn date(String name) {
        return with(new DateColumn(field(name), this));
    }

    /** Months. */
    public MonthColumn month(String name) {
        return with(new MonthColumn(field(name), this));
    }

    /** Times of day. */
    public TimeColumn time(String name) {
        return with(new TimeColumn(field(name), this));
    }

    /** Instants. */
    public InstantColumn instant(String name) {
        return with(new InstantColumn(field(name), this));
    }

    /** Keys of the rows, which must be there. */
    public <R> ReferenceColumn<R> reference(String name, Lookup<R> rows) {
        return with(new ReferenceColumn<>(field(name), this, rows));
    }

    private Field field(String name) {
        return resource.field(name);
    }

    private <C extends Column> C with(C column) {
        byName.put(column.field().name(), column);
        return column;
    }

    /**
     * Lays the columns out in the order of the header, which has names or Swedish titles.
     *
     * @throws UnreadableFile if one that is required is missing, or one is there twice
     */
    void bind(List<String> header) {
        byName.values().forEach(Column::clear);
        inOrder = new @Nullable Column[header.size()];
        places = new int[header.size()];
        for (var at = 0; at < header.size(); at++) {
            var column = named(Normalizer.normalize(header.get(at), Normalizer.Form.NFC));
            if (column == null) {
                unknown.add(Storable.shown(header.get(at)));
            } else if (Arrays.asList(inOrder).contains(column)) {
                throw new UnreadableFile("column-twice", file, column.field().name());
            }
            inOrder[at] = column;
            places[at] = column == null ? -1 : resource.fields().indexOf(column.field());
        }
        for (var field : resource.fields()) {
            if (field.isRequired() && !Arrays.asList(inOrder).contains(byName.get(field.name()))) {
                throw new UnreadableFile("column-missing", file, field.name(), field.title());
            }
        }
    }

    private @Nullable Column named(String name) {
        for (var field : resource.fields()) {
            if (field.name().equals(name) || field.title().equals(name)) {
                return byName.get(field.name());
            }
        }
        return null;
    }

    /** The columns of the header that the schema does not know. */
    List<String> unknown() {
        return unknown;
    }

    /** The text of a column as it stands in this row, also where it was not understood. */
    String text(String name) {
        var column = byName.get(name);
        return column == null ? "" : column.text();
    }

    /** From now on, the fields of the row that is being read can be told as they stand. */
    void keepRaw() {
        raw = new RawRow(resource.fields().size());
    }

    /** The fields of the row as they stand, as far as it has them; only where that was asked for. */
    void writeRawTo(RowText row) {
        if (raw != null) {
            raw.writeTo(row);
        }
    }

    /** Of something that could not become a row, its key alone. */
    void writeKeyTo(List<String> key, RowText row) {
        for (var field : resource.fields()) {
            var part = resource.key().indexOf(field.name());
            row.text(part < 0 ? null : Storable.shown(key.get(part)));
        }
    }

    /** The values of the row in the order of the schema. */
    void writeTo(RowText row) {
        for (var field : resource.fields()) {
            var column = byName.get(field.name());
            if (column == null) {
                throw new IllegalStateException("%s has no column %s.".formatted(file, field.name()));
            }
            column.writeTo(row);
        }
    }

    void begin(long startingLine) {
        line = (int) Math.min(startingLine, Integer.MAX_VALUE);
        fault = null;
        if (raw != null) {
            raw.clear();
        }
    }

    void take(int at, char[] chars, int from, int length) {
        if (at < inOrder.length) {
            var column = inOrder[at];
            if (column != null) {
                column.take(chars, from, length);
                if (raw != null) {
                    raw.put(places[at], chars, from, length);
                }
            }
        }
    }

    /** What the schema says of the column; nothing where it does not know it. */
    @Nullable
    Field fieldAt(int at) {
        var column = at < inOrder.length ? inOrder[at] : null;
        return column == null ? null : column.field();
    }

    /** The row's field cannot be told as text. */
    void refuse(int at, RejectionReason reason, String value) {
        var column = inOrder[at];
        if (column != null) {
            column.clear();
            if (raw != null) {
                raw.put(places[at], value.toCharArray(), 0, value.length());
            }
            report(column.field(), reason, value, "");
        }
    }

    /** Whether the row has as many fields as the header; if not, that is what is wrong with it. */
    void checkCount(int count) {
        if (count == inOrder.length) {
            return;
        }
        for (var at = count; at < inOrder.length; at++) {
            var column = inOrder[at];
            if (column != null) {
                column.clear();
            }
        }
        fault = rejectedRow("", Integer.toString(count), RejectionReason.FIELD_COUNT, count + " / " + inOrder.length);
    }

    @Override
    public void report(Field field, RejectionReason reason, String value, String detail) {
        report(field.name(), reason, value, detail);
    }

    /** Something wrong that is not one column's alone. */
    public void report(String column, RejectionReason reason, String value, String detail) {
        if (fault == null) {
            fault = rejectedRow(column, value, reason, detail);
        }
    }

    /** Whether both ends of a time are told and the end lies before the start, which is then reported. */
    public boolean endBeforeStart(InstantColumn start, InstantColumn end) {
        var turned = start.isPresent() && end.isPresent() && end.micros() < start.micros();
        if (turned) {
            report(end.field(), RejectionReason.ENDS_BEFORE_START, end.text(), "");
        }
        return turned;
    }

    private RejectedRow rejectedRow(String column, String value, RejectionReason reason, String detail) {
        return new RejectedRow(file, line, column, value, reason, detail);
    }

    /** What is wrong with this row, if anything. */
    @Nullable
    RejectedRow fault() {
        return fault;
    }

    int line() {
        return line;
    }
}
