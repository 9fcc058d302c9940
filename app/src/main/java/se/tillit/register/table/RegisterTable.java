package se.tillit.register.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.KeptRows;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.EvidenceKind;

/**
 * Where the rows of a resource stand.
 *
 * @param resource which rows
 * @param schema the module's schema
 * @param name the table's name there
 * @param storage whether each month has a part of its own
 * @param evidence the optional evidence that it is; none where it must be handed over
 */
public record RegisterTable(
        Resource resource,
        String schema,
        String name,
        Storage storage,
        @Nullable EvidenceKind evidence) {

    /** How the rows of the months are kept apart. */
    public enum Storage {
        /** All months in one table, told apart by an index. */
        TOGETHER,
        /** Each month in a part of its own. */
        BY_MONTH
    }

    /** The table with its schema. */
    public String table() {
        return schema + "." + name;
    }

    /** The table that holds the rows of an import until it is applied. */
    public String stage() {
        return "stage_" + name;
    }

    /** The columns that hold values, in the order of the exchange format. */
    public List<String> fields() {
        return resource.fields().stream().map(Field::name).toList();
    }

    /** The columns that are compared and kept: the fields, and the electronic invoice that a row came from. */
    public List<String> columns() {
        var columns = new ArrayList<>(fields());
        if (mayBeXml()) {
            columns.add(KeptRows.XML_FILE);
        }
        return columns;
    }

    /** The columns that hold instants. */
    public List<String> instants() {
        return resource.fields().stream()
                .filter(field -> ColumnType.of(field.type()) == ColumnType.INSTANT)
                .map(Field::name)
                .toList();
    }

    /** Whether its rows may come from electronic invoices. */
    public boolean mayBeXml() {
        return KeptRows.mayBeXml(resource);
    }

    /** Its key columns with an alias before each: {@code r.provider_id, r.invoice_id}. */
    public String key(String alias) {
        return listed(resource.key(), alias);
    }

    /** Its columns with an alias before each. */
    public String columns(String alias) {
        return listed(columns(), alias);
    }

    /** That two aliases have the same key. */
    public String sameKey(String one, String other) {
        return resource.key().stream()
                .map(column -> "%s.%s = %s.%s".formatted(one, column, other, column))
                .collect(Collectors.joining(" and "));
    }

    private static String listed(List<String> columns, String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The columns of its staging table, as {@code create table} wants them. */
    public String stagedColumns() {
        var columns = new ArrayList<String>();
        columns.add(KeptRows.ROW_NUMBER + " integer not null");
        for (var field : resource.fields()) {
            columns.add(field.name() + " " + ColumnType.of(field.type()).sql());
        }
        if (mayBeXml()) {
            columns.add(KeptRows.XML_FILE + " text");
        }
        return String.join(", ", columns);
    }
}
