package se.tillit.verification.store.sums;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Outcome;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.ResultRows;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.RunRows;

/** What runs came to, added up. A provider's people get the provider's own; others get all, since sums name nobody. */
@Repository
public class MonthSums {

    private static final String SUMS = """
            s.claimed_ore, s.approved_ore, s.held_ore, s.adjusted_ore, s.rejected_ore,
            s.lines_paid, s.lines_adjusted, s.lines_held, s.lines_rejected
            """;
    private static final String LATEST = """
            select distinct on (month) run.*, coalesce(same_as, run_id) as results_id
              from verification.run
             where month <= :until
             order by month desc, run_id desc
             limit :most
            """;

    private static final SettlementMonth LAST = SettlementMonth.parse("9999-12");

    private final JdbcClient jdbc;

    MonthSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run's lines by provider, outcome and first rule. */
    public List<ReasonRow> byReason(Run run, Scope scope) {
        var reach = Reach.ofFigures(scope);
        return jdbc.sql("""
                        select provider_id, outcome, rule, sum(lines)::bigint as lines,
                               sum(claimed_ore)::bigint as claimed, sum(approved_ore)::bigint as approved
                          from verification.reason_sum
                         where run_id = :run and %s
                         group by provider_id, outcome, rule
                         order by provider_id, outcome, rule
                        """.formatted(reach.condition()))
                .param("run", run.id())
                .params(reach.places())
                .query(MonthSums::reason)
                .list();
    }

    private static ReasonRow reason(ResultSet row, int number) throws SQLException {
        return new ReasonRow(
                new ProviderId(row.getString("provider_id")),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("rule"),
                row.getLong("lines"),
                Money.ofOre(row.getLong("claimed")),
                Money.ofOre(row.getLong("approved")));
    }

    /** What the latest runs of the latest months came to, so many at most, the latest month first. */
    public List<MonthSum> latest(Scope scope, int most) {
        return latest(LAST, scope, most);
    }

    /** What the latest runs of the month and of those before it came to, so many at most, the latest month first. */
    public List<MonthSum> latest(SettlementMonth until, Scope scope, int most) {
        return switch (scope) {
            case Scope.Nothing nothing -> List.of();
            case Scope.OwnProvider(var provider) ->
                ofProvider(provider, until, most).stream()
                        .map(month -> new MonthSum(
                                month.month(), month.run(), month.figures().sums()))
                        .toList();
            case Scope.OfBoards boards -> latest(until, most);
            case Scope.Everything everything -> latest(until, most);
        };
    }

    private List<MonthSum> latest(SettlementMonth until, int most) {
        return jdbc.sql("select s.month, s.run_id, %s from (%s) s order by s.month desc".formatted(SUMS, LATEST))
                .param("until", until.first())
                .param("most", most)
                .query((row, number) -> new MonthSum(month(row), row.getLong("run_id"), RunRows.sums(row)))
                .list();
    }

    /** The provider's figures in the latest runs of the month and of those before it, the latest month first. */
    public List<ProviderMonth> ofProvider(ProviderId provider, SettlementMonth until, int most) {
        return jdbc.sql("""
                        select latest.month, latest.run_id as latest_id, s.*
                          from (%s) latest
                          join verification.provider_summary s
                            on s.run_id = latest.results_id and s.provider_id = :provider
                         order by latest.month desc
                        """.formatted(LATEST))
                .param("until", until.first())
                .param("most", most)
                .param("provider", provider.value())
                .query((row, number) ->
                        new ProviderMonth(month(row), row.getLong("latest_id"), ResultRows.summary(row, number)))
                .list();
    }

    private static SettlementMonth month(ResultSet row) throws SQLException {
        return SettlementMonth.of(row.getObject("month", LocalDate.class));
    }

    /** What each of the runs came to, of the part that they may see, by the number of the run. */
    public Map<Long, Sums> ofRuns(List<Run> runs, Scope scope) {
        if (!(scope instanceof Scope.OwnProvider(var provider))) {
            return runs.stream().collect(Collectors.toMap(Run::id, run -> scope.allows() ? run.sums() : Sums.NONE));
        }
        var kept = new HashMap<Long, Sums>();
        jdbc.sql("""
                        select s.run_id, %s from verification.provider_summary s
                         where s.run_id = any (:runs) and s.provider_id = :own
                        """.formatted(SUMS))
                .param("runs", runs.stream().map(Run::resultsId).toArray(Long[]::new))
                .param("own", provider.value())
                .query((ResultSet row) -> {
                    kept.put(row.getLong("run_id"), RunRows.sums(row));
                });
        return runs.stream().collect(Collectors.toMap(Run::id, run -> kept.getOrDefault(run.resultsId(), Sums.NONE)));
    }

    /** The run's findings with a provider by rule, the gravest and then the most first, of the part that they may see. */
    public List<FoundByRule> findings(Run run, ProviderId provider, Scope scope) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select rule, severity, mode, sum(findings)::bigint as found, sum(amount_ore) as amount
                          from verification.finding_sum
                         where run_id = :run and provider_id = :provider and %s
                         group by rule, severity, mode
                         order by array_position(array['serious', 'deviation', 'information'], severity),
                                  found desc, rule
                        """.formatted(reach.condition()))
                .param("run", run.resultsId())
                .param("provider", provider.value())
                .params(reach.places())
                .query((row, number) -> {
                    BigDecimal amount = row.getBigDecimal("amount");
                    return new FoundByRule(
                            row.getString("rule"),
                            Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                            row.getString("mode"),
                            row.getLong("found"),
                            amount == null ? null : Money.ofOre(amount.longValueExact()));
                })
                .list();
    }
}
