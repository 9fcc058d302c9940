package se.tillit.register.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.keeping.KeptRows;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.ColumnType;
import se.tillit.register.table.RegisterTable;
import se.tillit.register.table.RegisterTables;
import se.tillit.server.database.BulkCopy;

/**
 * Puts the rows that were accepted into temporary tables, one for each table of the register, and takes away those that
 * may not be taken in; these are in {@code stage_refused} afterwards.
 */
final class Staging {

    /** A key must fit into a page of an index. */
    private static final int LONGEST_KEY = 1_000;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final SettlementMonth month;
    private final Extent extent;

    Staging(JdbcClient jdbc, BulkCopy copy, SettlementMonth month, Extent extent) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.month = month;
        this.extent = extent;
    }

    /** Stages everything that the keeper has, over nothing. Documents are staged before. */
    void stage(RowKeeper keeper) {
        jdbc.sql("set local time zone 'UTC'").update();
        make(
                "stage_refused",
                "resource text, row_number integer, column_name text, value text, reason_code text, row_text text");
        for (var table : RegisterTables.ALL) {
            make(table.stage(), table.stagedColumns());
            keeper.findRows(table.resource()).ifPresent(rows -> load(table, rows));
        }
        for (var table : RegisterTables.ALL) {
            refuse(table);
        }
    }

    private void make(String table, String columns) {
        jdbc.sql("drop table if exists pg_temp.%s".formatted(table)).update();
        jdbc.sql("create temporary table %s (%s) on commit drop".formatted(table, columns))
                .update();
    }

    private void load(RegisterTable table, KeptRows rows) {
        var columns = String.join(", ", rows.columns());
        var instants = table.instants();
        var isOdd = !instants.isEmpty() && mayHaveOddYears(rows.file());
        if (isOdd) {
            instants.forEach(column -> retype(table, column, "text"));
        }
        try (InputStream stream = Files.newInputStream(rows.file())) {
            copy.in("copy %s (%s) from stdin (format csv)".formatted(table.stage(), columns), stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (isOdd) {
            instants.forEach(column -> refuse(table, Refused.NOT_INSTANT, "s.%s not like '%%Z'".formatted(column)));
            instants.forEach(column -> retype(table, column, ColumnType.INSTANT.sql()));
        }
        var gone = rows.gone().stream().boxed().toArray(Integer[]::new);
        if (gone.length > 0) {
            jdbc.sql("delete from %s where row_number = any(:gone)".formatted(table.stage()))
                    .param("gone", gone)
                    .update();
        }
        jdbc.sql("analyze " + table.stage()).update();
    }

    /** An instant on the first or the last day that can be written may lie outside in UTC, and is kept with an offset. */
    private static boolean mayHaveOddYears(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains("0001-01-01T") || line.contains("9999-12-31T"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void retype(RegisterTable table, String column, String type) {
        jdbc.sql("alter table %1$s alter column %2$s type %3$s using %2$s::%3$s".formatted(table.stage(), column, type))
                .update();
    }

    private void refuse(RegisterTable table) {
        var length = table.resource().key().stream()
                .map("octet_length(s.%s::text)"::formatted)
                .collect(Collectors.joining(" + "));
        refuse(table, Refused.VALUE_TOO_LONG, "%s > %d".formatted(length, LONGEST_KEY));
        var owner = extent.owner();
        if (owner != null && Ownership.OWNED.contains(table.resource())) {
            var ownership = new Ownership(month, owner);
            refuse(table, Refused.NOT_OWN_ROW, "not " + ownership.isOwnStaged(table, "s"));
            refuse(
                    table,
                    Refused.KEY_OF_ANOTHER,
                    "exists (select 1 from %s r where r.month = date '%s' and r.known_until is null and %s and %s)"
                            .formatted(
                                    table.table(),
                                    month.first(),
                                    table.sameKey("r", "s"),
                                    ownership.isAnothers(table, "r")));
        }
        if (!extent.isWhole() && table.mayBeXml()) {
            refuse(table, Refused.ELECTRONIC_INVOICE, """
                    s.xml_file is null
                    and (s.provider_id, s.invoice_id) in
                        (select d.provider_id, d.invoice_id from invoices.document d
                          where d.month = date '%s' and d.known_until is null)
                    and (s.provider_id, s.invoice_id) not in
                        (select d.provider_id, d.invoice_id from stage_document d)
                    """.formatted(month.first()));
        }
    }

    private void refuse(RegisterTable table, Refused reason, String condition) {
        var key = table.resource().key();
        jdbc.sql("""
                        with refused as (delete from %s s where %s returning s.*)
                        insert into stage_refused
                        select '%s', s.row_number, '%s', left(concat_ws('/', %s), 200), '%s', concat_ws(',', %s)
                          from refused s
                        """.formatted(
                                table.stage(),
                                condition,
                                table.resource().name(),
                                String.join("/", key),
                                table.key("s"),
                                reason.code(),
                                rowText(table)))
                .update();
    }

    /** The fields as CSV, each between quotes, with those masked that would tell who is protected. */
    private String rowText(RegisterTable table) {
        return table.fields().stream()
                .map(field -> "coalesce('\"' || replace(%s, '\"', '\"\"') || '\"', '')".formatted(shown(table, field)))
                .collect(Collectors.joining(", "));
    }

    private String shown(RegisterTable table, String field) {
        if (!field.equals("recipient_id") || table.resource().equals(ExchangeSchema.RECIPIENTS)) {
            return "s.%s::text".formatted(field);
        }
        return """
                case when exists (select 1 from care.recipient c where c.month = date '%s' and c.known_until is null
                                     and c.recipient_id = s.recipient_id and c.protected_identity)
                     then '%s' else s.recipient_id end""".formatted(month.first(), RejectedRow.PROTECTED);
    }
}
