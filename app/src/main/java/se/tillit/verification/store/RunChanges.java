package se.tillit.verification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * What became different between two runs of a month. Decisions are kept as changes, so that only what was begun or
 * ended between the two is looked at.
 */
@Repository
public class RunChanges {

    private static final String BOTH = """
            with ended as (
                select * from verification.line_decision
                 where month = :month and from_run <= :before and until_run > :before and until_run <= :after
                   and %1$s),
            begun as (
                select * from verification.line_decision
                 where month = :month and from_run > :before and from_run <= :after
                   and (until_run is null or until_run > :after) and %1$s)
            select coalesce(ended.line_key, begun.line_key) as line_key,
                   coalesce(ended.provider_id, begun.provider_id) as provider_id,
                   coalesce(ended.invoice_id, begun.invoice_id) as invoice_id,
                   coalesce(ended.line_id, begun.line_id) as line_id,
                   ended.outcome as old_outcome, ended.claimed_ore as old_claimed, ended.approved_ore as old_approved,
                   ended.rules as old_rules,
                   begun.outcome as new_outcome, begun.claimed_ore as new_claimed, begun.approved_ore as new_approved,
                   begun.rules as new_rules
              from ended full join begun on ended.line_key = begun.line_key
             where (ended.line_key is null) <> (begun.line_key is null) or %2$s
            """;

    private final JdbcClient jdbc;

    RunChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines whose keys come after, so many at most, in their order. */
    public List<ChangedLine> lines(Run before, Run after, Scope scope, String afterKey, int most) {
        return ask(
                        "select * from (%s) changed where line_key > :key order by line_key limit :most",
                        before, after, scope)
                .param("key", afterKey)
                .param("most", most)
                .query(RunChanges::changed)
                .list();
    }

    /** All of them by outcome before and after, with what that is in kronor. */
    public List<OutcomeShift> shifts(Run before, Run after, Scope scope) {
        return ask("""
                        select old_outcome, new_outcome, count(*) as lines,
                               sum(coalesce(new_approved, 0) - coalesce(old_approved, 0))::bigint as difference
                          from (%s) changed
                         group by old_outcome, new_outcome
                         order by abs(sum(coalesce(new_approved, 0) - coalesce(old_approved, 0))) desc,
                                  old_outcome nulls first, new_outcome nulls first
                        """, before, after, scope)
                .query((row, number) -> new OutcomeShift(
                        outcome(row.getString("old_outcome")),
                        outcome(row.getString("new_outcome")),
                        row.getLong("lines"),
                        Money.ofOre(row.getLong("difference"))))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Run before, Run after, Scope scope) {
        if (!before.month().equals(after.month()) || before.id() > after.id()) {
            throw new IllegalArgumentException("Run %d of %s does not come before run %d of %s."
                    .formatted(before.id(), before.month(), after.id(), after.month()));
        }
        var reach = Reach.ofLines(scope);
        return jdbc.sql(sql.formatted(BOTH.formatted(reach.condition(), DecisionWriter.differs("ended", "begun"))))
                .param("month", after.month().first())
                .param("before", before.id())
                .param("after", after.id())
                .params(reach.places());
    }

    private static ChangedLine changed(ResultSet row, int number) throws SQLException {
        return new ChangedLine(row.getString("line_key"), ResultRows.lineId(row), said(row, "old"), said(row, "new"));
    }

    private static ChangedLine.@Nullable Said said(ResultSet row, String when) throws SQLException {
        var outcome = outcome(row.getString(when + "_outcome"));
        return outcome == null
                ? null
                : new ChangedLine.Said(
                        outcome,
                        Money.ofOre(row.getLong(when + "_claimed")),
                        Money.ofOre(row.getLong(when + "_approved")),
                        ResultRows.texts(row, when + "_rules"));
    }

    private static @Nullable Outcome outcome(@Nullable String code) {
        return code == null ? null : Codes.value(Outcome.class, code);
    }
}
