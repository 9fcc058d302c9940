package se.tillit.verification.store.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SortText;
import se.tillit.register.table.Known;
import se.tillit.verification.Outcome;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.Run;

/** Lines as a run decided them, as far as the one who asks may see. */
@Repository
public class Lines {

    private static final int MOST_TRIED = 5;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of the filter whose keys come after, so many at most, in their order. */
    public List<LineRow> page(Run run, Scope scope, LineFilter filter, String after, int most) {
        return rows(run, scope, filter.onLines() + " and line_key > :after", most)
                .param("after", after)
                .params(filter.places())
                .query(Lines::row)
                .list();
    }

    /** The line, if the run has it and they may see it. */
    public Optional<LineRow> find(Run run, Scope scope, LineId line) {
        return rows(run, scope, "line_key = :key", 1)
                .param("key", keyOf(line))
                .query(Lines::row)
                .optional();
    }

    /**
     * A line that was paid as claimed though an end of its visit was entered by hand, since it was said why: what looks
     * odd and is not.
     */
    public Optional<LineRow> findPaidThoughByHand(Run run, Scope scope) {
        var known = new Known(run.month(), run.basis().knownAt());
        return jdbc
                .sql("""
                        select l.provider_id, l.invoice_id, l.line_id
                          from visits.visit v
                          join invoices.invoice_line l on l.visit_id = v.visit_id and %s
                         where %s and v.change_reason is not null
                           and (v.start_method = 'manual' or v.end_method = 'manual')
                           and (:own = '' or l.provider_id = :own)
                         order by v.visit_id, l.invoice_id, l.line_id
                         limit :most
                        """.formatted(known.condition("l"), known.condition("v")))
                .param("own", scope instanceof Scope.OwnProvider(var own) ? own.value() : "")
                .param("most", MOST_TRIED)
                .query((row, number) -> new LineId(
                        new ProviderId(row.getString("provider_id")),
                        row.getString("invoice_id"),
                        row.getString("line_id")))
                .list()
                .stream()
                .flatMap(line -> find(run, scope, line).stream())
                .filter(line -> line.outcome() == Outcome.PAY && line.rules().isEmpty())
                .findFirst();
    }

    private JdbcClient.StatementSpec rows(Run run, Scope scope, String condition, int most) {
        var reach = Reach.ofLines(scope);
        var known = new Known(run.month(), run.basis().knownAt());
        return jdbc.sql("""
                        select d.*, l.recipient_id, l.service, l.started_at,
                               p.recipient_id is not null and not p.protected_identity as is_shown
                          from (select line_key, provider_id, invoice_id, line_id, outcome, claimed_ore, approved_ore,
                                       rules, evidence
                                  from verification.line_decision
                                 where month = :month and from_run <= :run and (until_run is null or until_run > :run)
                                   and %s and %s
                                 order by line_key
                                 limit :most) d
                          left join invoices.invoice_line l
                            on l.provider_id = d.provider_id and l.invoice_id = d.invoice_id
                           and l.line_id = d.line_id and %s
                          left join care.recipient p on p.recipient_id = l.recipient_id and %s
                         order by d.line_key
                        """.formatted(condition, reach.condition(), known.condition("l"), known.condition("p")))
                .param("month", run.month().first())
                .param("run", run.id())
                .param("most", most)
                .params(reach.places());
    }

    /** What became of the filter's lines, by outcome and first rule: the dearest reason first. */
    public List<ReasonSum> reasons(Run run, Scope scope, LineFilter filter) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select outcome, rule, sum(lines) as lines, sum(claimed_ore) as claimed,
                               sum(approved_ore) as approved
                          from verification.reason_sum
                         where run_id = :run and %s and %s
                         group by outcome, rule
                         order by sum(claimed_ore) - sum(approved_ore) desc, sum(lines) desc, outcome, rule
                        """.formatted(filter.onSums(), reach.condition()))
                .param("run", run.id())
                .params(filter.places())
                .params(reach.places())
                .query((row, number) -> new ReasonSum(
                        outcome(row),
                        row.getString("rule"),
                        row.getLong("lines"),
                        Money.ofOre(row.getLong("claimed")),
                        Money.ofOre(row.getLong("approved"))))
                .list();
    }

    /** What became of the line in run after run, the first first. */
    public List<PastDecision> history(Run run, LineId line) {
        return jdbc.sql("""
                        select d.from_run, r.finished_at, d.until_run, d.outcome, d.approved_ore, d.rules
                          from verification.line_decision d
                          join verification.run r on r.run_id = d.from_run
                         where d.month = :month and d.line_key = :key
                         order by d.from_run
                        """)
                .param("month", run.month().first())
                .param("key", keyOf(line))
                .query((row, number) -> new PastDecision(
                        row.getLong("from_run"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_run", Long.class),
                        outcome(row),
                        Money.ofOre(row.getLong("approved_ore")),
                        texts(row)))
                .list();
    }

    private static String keyOf(LineId line) {
        return SortText.ofAll(line.provider().value(), line.invoice(), line.line());
    }

    private static LineRow row(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp started = row.getTimestamp("started_at");
        return new LineRow(
                row.getString("line_key"),
                new LineId(
                        new ProviderId(row.getString("provider_id")),
                        row.getString("invoice_id"),
                        row.getString("line_id")),
                outcome(row),
                Money.ofOre(row.getLong("claimed_ore")),
                Money.ofOre(row.getLong("approved_ore")),
                texts(row),
                row.getString("evidence"),
                row.getString("recipient_id"),
                row.getBoolean("is_shown"),
                row.getString("service"),
                started == null ? null : started.toInstant());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("rules").getArray());
    }
}
