package se.tillit.verification.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** The verifications that were kept, as far as the one who asks may see. A run that was kept never changes. */
@Repository
public class VerificationRuns {

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    VerificationRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest run of every month that was verified, the latest month first. */
    public List<Run> latestOfEachMonth() {
        return jdbc.sql("""
                        select distinct on (month) %s from verification.run order by month desc, run_id desc
                        """.formatted(RunRows.COLUMNS)).query(RunRows::run).list();
    }

    /** The month's latest run, if it was verified. */
    public Optional<Run> findLatest(SettlementMonth month) {
        return jdbc.sql("select %s from verification.run where month = :month order by run_id desc limit 1"
                        .formatted(RunRows.COLUMNS))
                .param("month", month.first())
                .query(RunRows::run)
                .optional();
    }

    /** The run of the month with the number, if there is one. */
    public Optional<Run> find(SettlementMonth month, long id) {
        return jdbc.sql("select %s from verification.run where run_id = :id and month = :month"
                        .formatted(RunRows.COLUMNS))
                .param("id", id)
                .param("month", month.first())
                .query(RunRows::run)
                .optional();
    }

    /** The month's run before this one, if there is one. */
    public Optional<Run> findBefore(Run run) {
        return jdbc.sql(
                        "select %s from verification.run where month = :month and run_id < :id order by run_id desc limit 1"
                                .formatted(RunRows.COLUMNS))
                .param("month", run.month().first())
                .param("id", run.id())
                .query(RunRows::run)
                .optional();
    }

    /** The month's runs before the number, the newest first. */
    public List<Run> ofMonth(SettlementMonth month, long before, int most) {
        return jdbc.sql("""
                        select %s from verification.run
                         where month = :month and run_id < :before order by run_id desc limit :most
                        """.formatted(RunRows.COLUMNS))
                .param("month", month.first())
                .param("before", before)
                .param("most", most)
                .query(RunRows::run)
                .list();
    }

    /** What was claimed and what became of it, of the part that they may see. */
    public Sums sums(Run run, Scope scope) {
        return scope instanceof Scope.OwnProvider
                ? figures(run, scope).stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus)
                : scope.allows() ? run.sums() : Sums.NONE;
    }

    /** Each provider's figures. */
    public List<ProviderSummary> figures(Run run, Scope scope) {
        var reach = Reach.ofFigures(scope);
        return jdbc.sql("select * from verification.provider_summary where run_id = :run and %s order by place"
                        .formatted(reach.condition()))
                .param("run", run.resultsId())
                .params(reach.places())
                .query(ResultRows::summary)
                .list();
    }

    /** What became of the lines whose keys come after, so many at most, in their order. */
    public List<DecidedLine> lines(Run run, Scope scope, String after, int most) {
        var reach = Reach.ofLines(scope);
        return jdbc.sql("""
                        select line_key, provider_id, invoice_id, line_id, outcome, claimed_ore, approved_ore, minutes,
                               rules, evidence, visit_id, from_run
                          from verification.line_decision
                         where month = :month and line_key > :after
                           and from_run <= :run and (until_run is null or until_run > :run) and %s
                         order by month, line_key
                         limit :most
                        """.formatted(reach.condition()))
                .param("month", run.month().first())
                .param("after", after)
                .param("run", run.id())
                .param("most", most)
                .params(reach.places())
                .query(ResultRows::line)
                .list();
    }

    /** Tells what became of every line, in their order. */
    public void eachLine(Run run, Scope scope, Consumer<DecidedLine> to) {
        for (var page = lines(run, scope, "", PAGE);
                !page.isEmpty();
                page = lines(run, scope, page.getLast().key(), PAGE)) {
            page.forEach(to);
        }
    }

    /** The findings whose numbers come after, so many at most, in their order. */
    public List<KeptFinding> findings(Run run, Scope scope, int after, int most) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select * from verification.finding
                         where run_id = :run and number > :after and %s order by number limit :most
                        """.formatted(reach.condition()))
                .param("run", run.resultsId())
                .param("after", after)
                .param("most", most)
                .params(reach.places())
                .query((row, number) -> ResultRows.finding(row, scope))
                .list();
    }

    /** The findings that name the line, so many at most, in their order. */
    public List<KeptFinding> findingsOf(Run run, Scope scope, LineId line, int most) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select * from verification.finding
                         where run_id = :run and line_ids @> array[:line]::text[] and %s order by number limit :most
                        """.formatted(reach.condition()))
                .param("run", run.resultsId())
                .param("line", line.toString())
                .param("most", most)
                .params(reach.places())
                .query((row, number) -> ResultRows.finding(row, scope))
                .list();
    }

    /** The findings about the recipient, so many at most, in their order. */
    public List<KeptFinding> findingsOfRecipient(Run run, Scope scope, String recipient, int most) {
        return findingsAbout(run, scope, "recipient_id = any (:keys)", List.of(recipient), most);
    }

    /** The findings about someone of the staff under any of the employments, so many at most, in their order. */
    public List<KeptFinding> findingsOfStaff(Run run, Scope scope, List<String> employments, int most) {
        return findingsAbout(run, scope, "staff_id = any (:keys)", employments, most);
    }

    private List<KeptFinding> findingsAbout(Run run, Scope scope, String condition, List<String> keys, int most) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select * from verification.finding
                         where run_id = :run and %s and %s order by number limit :most
                        """.formatted(condition, reach.condition()))
                .param("run", run.resultsId())
                .param("keys", keys.toArray(new String[0]))
                .param("most", most)
                .params(reach.places())
                .query((row, number) -> ResultRows.finding(row, scope))
                .list();
    }

    /** Tells every finding, in their order. */
    public void eachFinding(Run run, Scope scope, Consumer<KeptFinding> to) {
        for (var page = findings(run, scope, 0, PAGE);
                !page.isEmpty();
                page = findings(run, scope, page.getLast().number(), PAGE)) {
            page.forEach(to);
        }
    }

    /** The findings counted by rule, in the order in which rules speak. */
    public List<RuleCount> findingsByRule(Run run, Scope scope) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select rule, severity, mode, count(*) as found, sum(amount_ore)::bigint as amount
                          from verification.finding where run_id = :run and %s
                         group by rule, severity, mode order by min(number), severity
                        """.formatted(reach.condition()))
                .param("run", run.resultsId())
                .params(reach.places())
                .query((row, number) -> new RuleCount(
                        row.getString("rule"),
                        Codes.value(Severity.class, row.getString("severity")),
                        row.getString("mode"),
                        row.getLong("found"),
                        sumOrNothing(row.getBigDecimal("amount"))))
                .list();
    }

    private static @Nullable Money sumOrNothing(@Nullable BigDecimal ore) {
        return ore == null ? null : Money.ofOre(ore.longValueExact());
    }

    /**
     * How often a rule found something.
     *
     * @param rule the code of the rule
     * @param severity how grave
     * @param mode whether it decides or is only tried out
     * @param found how often
     * @param amount what that is about, in kronor; none where a pattern concerns no line
     */
    public record RuleCount(
            String rule,
            Severity severity,
            String mode,
            long found,
            @Nullable Money amount) {}

    /** How many findings there are of the part that they may see. */
    public long countFindings(Run run, Scope scope) {
        if (scope instanceof Scope.Everything) {
            return run.findings();
        }
        var reach = Reach.of(scope);
        return jdbc.sql("select count(*) from verification.finding where run_id = :run and %s"
                        .formatted(reach.condition()))
                .param("run", run.resultsId())
                .params(reach.places())
                .query(Long.class)
                .single();
    }
}
