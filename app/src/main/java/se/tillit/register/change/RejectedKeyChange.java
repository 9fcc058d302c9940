package se.tillit.register.change;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.RegisterTables;

/** What a package changes of what rejected rows are known to have named; applied when the rows have been. */
final class RejectedKeyChange {

    private static final int BATCH = 1_000;
    private static final String SAME = """
            s.kind = k.kind and s.named = k.named and s.also_named = k.also_named and s.row_key = k.row_key
            and s.owner = k.owner""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SettlementMonth month;
    private final Extent extent;

    RejectedKeyChange(JdbcTemplate template, SettlementMonth month, Extent extent) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.month = month;
        this.extent = extent;
    }

    /** Stages what the package's rejected rows named. */
    void stage(Collection<RejectedKey> keys) {
        jdbc.sql("drop table if exists pg_temp.stage_rejected_key").update();
        jdbc.sql("""
                        create temporary table stage_rejected_key (
                            kind text not null, named text not null, also_named text not null, row_key text not null,
                            owner text not null) on commit drop
                        """).update();
        template.batchUpdate("insert into stage_rejected_key values (?, ?, ?, ?, ?)", keys, BATCH, (statement, key) -> {
            statement.setString(1, key.kind().code());
            statement.setString(2, key.named().first());
            statement.setString(3, key.named().second());
            statement.setString(4, key.rowKey());
            statement.setString(5, key.owner());
        });
        jdbc.sql("analyze stage_rejected_key").update();
    }

    /** Applies it. Answers how many rows it touched. */
    int apply(Instant at, long delivery) {
        for (var kind : RejectedKind.values()) {
            jdbc.sql("delete from stage_rejected_key k where k.kind = '%s' and %s"
                            .formatted(kind.code(), hasBeenTakenIn(kind)))
                    .update();
        }
        var touched = close(
                at, "not exists (select 1 from stage_rejected_key s where %s) and %s".formatted(SAME, isStatedAnew()));
        for (var kind : RejectedKind.values()) {
            touched += close(at, "k.kind = '%s' and %s".formatted(kind.code(), hasBeenTakenIn(kind)));
        }
        touched += jdbc.sql("""
                        insert into register.rejected_key
                               (month, kind, named, also_named, row_key, owner, known_from, delivery_id)
                        select :month, s.kind, s.named, s.also_named, s.row_key, s.owner, :at, :delivery
                          from stage_rejected_key s
                         where not exists (select 1 from register.rejected_key k
                                            where k.month = :month and k.known_until is null and %s)
                        """.formatted(SAME))
                .param("month", month.first())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("delivery", delivery)
                .update();
        return touched;
    }

    private int close(Instant at, String condition) {
        return jdbc.sql("""
                        update register.rejected_key k set known_until = :at
                         where k.month = :month and k.known_until is null and %s
                        """.formatted(condition))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("month", month.first())
                .update();
    }

    /** That the package says all there is to say of it: it falls away unless it is named again. */
    private String isStatedAnew() {
        var owner = extent.owner();
        if (extent.isWhole()) {
            return owner == null
                    ? "true"
                    : "k.owner = '%s'".formatted(owner.value().replace("'", "''"));
        }
        return """
                k.kind = '%s' and exists (select 1 from stage_document d
                                           where d.provider_id = k.named and d.invoice_id = k.also_named)""".formatted(RejectedKind.INVOICE.code());
    }

    /** That a row with the key of the rejected one is known. */
    private String hasBeenTakenIn(RejectedKind kind) {
        var conditions = kind.names().stream()
                .filter(kind.resource().key()::contains)
                .map(column ->
                        "r.%s = k.%s".formatted(column, kind.names().indexOf(column) == 0 ? "named" : "also_named"))
                .collect(Collectors.toList());
        var rest = kind.restOfKey();
        if (rest.size() == 1) {
            conditions.add("r.%s = k.row_key".formatted(rest.getFirst()));
        } else if (!rest.isEmpty()) {
            conditions.add("concat_ws('|', %s) = k.row_key"
                    .formatted(rest.stream().map("r.%s::text"::formatted).collect(Collectors.joining(", "))));
        }
        return "k.row_key <> '' and exists (select 1 from %s r where r.month = date '%s' and r.known_until is null and %s)"
                .formatted(RegisterTables.of(kind.resource()).table(), month.first(), String.join(" and ", conditions));
    }
}
