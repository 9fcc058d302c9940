package se.tillit.register.change;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.RegisterTable;

/** What the staged rows of one table change of what is known: first as numbers, then for good. */
final class TableChange {

    private final JdbcClient jdbc;
    private final SettlementMonth month;
    private final Extent extent;
    private final RegisterTable table;

    TableChange(JdbcClient jdbc, SettlementMonth month, Extent extent, RegisterTable table) {
        this.jdbc = jdbc;
        this.month = month;
        this.extent = extent;
        this.table = table;
    }

    /** The numbers. */
    TableNumbers numbers() {
        var refused = jdbc.sql("select count(*) from stage_refused where resource = :resource")
                .param("resource", table.resource().name())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select count(*) filter (where r.known_from is null) as added,
                               count(*) filter (where s.row_number is null) as withdrawn,
                               count(*) filter (where r.known_from is not null and s.row_number is not null
                                                  and row(%2$s) is distinct from row(%3$s)) as changed,
                               count(*) filter (where r.known_from is not null and s.row_number is not null
                                                  and row(%2$s) is not distinct from row(%3$s)) as unchanged
                          from %4$s s
                          full join (select * from %1$s r where %5$s) r on %6$s
                        """.formatted(
                                table.table(),
                                table.columns("s"),
                                table.columns("r"),
                                table.stage(),
                                reached("r"),
                                table.sameKey("r", "s")))
                .query((row, number) -> new TableNumbers(
                        table.resource().name(),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("withdrawn"),
                        row.getLong("unchanged"),
                        refused))
                .single();
    }

    /** That a row is known now and is one that the package states anew or withdraws. */
    private String reached(String alias) {
        var now = "%s.month = date '%s' and %s.known_until is null".formatted(alias, month.first(), alias);
        var withdrawn = withdrawnIfLacking(alias);
        if (withdrawn.equals("true")) {
            return now;
        }
        var stated = "exists (select 1 from %s t where %s)".formatted(table.stage(), table.sameKey("t", alias));
        return "%s and (%s or %s)".formatted(now, withdrawn, stated);
    }

    /** That a row is withdrawn if the package lacks it. */
    private String withdrawnIfLacking(String alias) {
        var owner = extent.owner();
        if (extent.isWhole() && owner == null) {
            return "true";
        }
        if (extent.isWhole() && owner != null && Ownership.OWNED.contains(table.resource())) {
            return new Ownership(month, owner).isOwn(table, alias);
        }
        if (table.resource().equals(ExchangeSchema.LINES)) {
            return "(%s.provider_id, %s.invoice_id) in (select d.provider_id, d.invoice_id from stage_document d)"
                    .formatted(alias, alias);
        }
        return "false";
    }

    /** Closes what is changed or withdrawn, and adds what is new or changed. */
    void apply(TableNumbers numbers, Instant at, long delivery) {
        if (numbers.changed() + numbers.withdrawn() > 0) {
            jdbc.sql("""
                            update %1$s r set known_until = :at
                             where %2$s
                               and not exists (select 1 from %3$s s
                                                where %4$s and row(%5$s) is not distinct from row(%6$s))
                            """.formatted(
                                    table.table(),
                                    reached("r"),
                                    table.stage(),
                                    table.sameKey("r", "s"),
                                    table.columns("s"),
                                    table.columns("r")))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (numbers.added() + numbers.changed() > 0) {
            jdbc.sql("""
                            insert into %1$s (month, %2$s, known_from, delivery_id)
                            select date '%3$s', %4$s, :at, :delivery
                              from %5$s s
                             where not exists (select 1 from %1$s r
                                                where r.month = date '%3$s' and r.known_until is null and %6$s)
                            """.formatted(
                                    table.table(),
                                    String.join(", ", table.columns()),
                                    month.first(),
                                    table.columns("s"),
                                    table.stage(),
                                    table.sameKey("r", "s")))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("delivery", delivery)
                    .update();
        }
    }
}
