package se.tillit.verification.store.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.store.Reach;

/** How often rules spoke, from the sums of each month's latest run. */
@Repository
public class RuleFigures {

    private static final int MOST_MONTHS = 24;
    private static final String LATEST = """
            with latest as (
                select distinct on (month) month, run_id, coalesce(same_as, run_id) as results_id
                  from verification.run order by month desc, run_id desc limit %d)
            """.formatted(MOST_MONTHS);

    private final JdbcClient jdbc;

    RuleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rule in a month.
     *
     * @param month the month
     * @param findings how many findings it made
     * @param amount what they are about; none where none has an amount
     * @param stopped lines that it was the first to hold or reject
     * @param reduced lines that it was the first to take something off
     */
    public record RuleMonth(
            SettlementMonth month, long findings, @Nullable Money amount, long stopped, long reduced) {}

    /**
     * Lines that were stopped and later paid, since new evidence came.
     *
     * @param lines how many
     * @param approved what was approved of them
     */
    public record Released(long lines, Money approved) {}

    /** The rule month by month, the latest first. */
    public List<RuleMonth> months(String rule, Scope scope) {
        var reach = Reach.ofFigures(scope);
        return jdbc.sql(LATEST + """
                        select latest.month, coalesce(found.findings, 0) as findings, found.amount,
                               coalesce(decided.stopped, 0) as stopped, coalesce(decided.reduced, 0) as reduced
                          from latest
                         cross join lateral (
                               select sum(findings) as findings, sum(amount_ore) as amount
                                 from verification.finding_sum
                                where run_id = latest.results_id and rule = :rule and %1$s) found
                         cross join lateral (
                               select sum(lines) filter (where outcome in ('hold', 'reject')) as stopped,
                                      sum(lines) filter (where outcome = 'adjust') as reduced
                                 from verification.reason_sum
                                where run_id = latest.run_id and rule = :rule and %1$s) decided
                         order by latest.month desc
                        """.formatted(reach.condition()))
                .param("rule", rule)
                .params(reach.places())
                .query((row, number) -> {
                    var amount = row.getBigDecimal("amount");
                    return new RuleMonth(
                            SettlementMonth.of(row.getDate("month").toLocalDate()),
                            row.getLong("findings"),
                            amount == null ? null : Money.ofOre(amount.longValueExact()),
                            row.getLong("stopped"),
                            row.getLong("reduced"));
                })
                .list();
    }

    /** Findings by rule in the latest month that was verified. */
    public Map<String, Long> latest(Scope scope) {
        var reach = Reach.ofFigures(scope);
        var found = new HashMap<String, Long>();
        jdbc.sql(LATEST + """
                        select rule, sum(findings) as findings from verification.finding_sum
                         where run_id = (select results_id from latest order by month desc limit 1) and %s
                         group by rule
                        """.formatted(reach.condition()))
                .params(reach.places())
                .query(row -> {
                    found.put(row.getString("rule"), row.getLong("findings"));
                });
        return found;
    }

    /** Lines that the rule had stopped and that a later run paid. */
    public Released released(String rule) {
        return jdbc.sql("""
                        select coalesce(sum(lines), 0)::bigint as lines, coalesce(sum(approved_ore), 0)::bigint as approved
                          from verification.released_sum where rule = :rule
                        """)
                .param("rule", rule)
                .query((row, number) -> new Released(row.getLong("lines"), Money.ofOre(row.getLong("approved"))))
                .single();
    }
}
