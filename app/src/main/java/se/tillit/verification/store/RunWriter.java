package se.tillit.verification.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.database.BulkCopy;
import se.tillit.server.job.Json;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/**
 * Keeps a run: its decisions as changes since the run before, its findings and figures whole, or by reference to the
 * earlier run that has the same. Called within a transaction that holds the {@link MonthLock} of the month.
 */
@Component
public class RunWriter {

    private static final long MANY = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BulkCopy copy;
    private final DecisionWriter decisions;
    private final ResultWriter results;

    RunWriter(JdbcClient jdbc, BulkCopy copy, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.copy = copy;
        this.decisions = new DecisionWriter(jdbc, copy);
        this.results = new ResultWriter(jdbc, copy);
    }

    /** Keeps the run. Answers its number. */
    public long write(NewRun run) {
        var month = run.verification().month();
        var before = findBefore(month);
        var id = insert(run, month);
        var changed = decisions.write(run, id, before != null);
        if (changed >= MANY) {
            decisions.count();
        }
        ReasonSums.write(copy, run, id);
        var kept = results.write(run, id, changed == 0 ? before : null);
        jdbc.sql("""
                        update verification.run
                           set lines_changed = :changed, same_as = :same, results_sha256 = :sha, finished_at = :now
                         where run_id = :id
                        """)
                .param("changed", changed)
                .param("same", kept.sameAs())
                .param("sha", kept.sha256())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return id;
    }

    private @org.jspecify.annotations.Nullable KeptResults findBefore(SettlementMonth month) {
        return jdbc.sql("""
                        select coalesce(same_as, run_id) as run_id, results_sha256
                          from verification.run where month = :month order by run_id desc limit 1
                        """)
                .param("month", month.first())
                .query((row, number) -> new KeptResults(row.getLong("run_id"), row.getString("results_sha256")))
                .optional()
                .orElse(null);
    }

    private long insert(NewRun run, SettlementMonth month) {
        var basis = run.basis();
        var sums = run.verification().providers().stream()
                .map(ProviderSummary::sums)
                .reduce(Sums.NONE, Sums::plus);
        return jdbc.sql("""
                        insert into verification.run (month, known_at, rule_set, parameters, inputs, settled, not_run,
                            results_sha256, asked_by, asked_name, asked_at, finished_at, claimed_ore, approved_ore,
                            held_ore, adjusted_ore, rejected_ore, lines_paid, lines_adjusted, lines_held,
                            lines_rejected, findings, lines_changed)
                        values (:month, :known_at, :rule_set, :parameters, :inputs, :settled, :not_run, '', :asked_by,
                            :asked_name, :asked_at, :now, :claimed, :approved, :held, :adjusted, :rejected, :paid,
                            :reduced, :waiting, :refused, :findings, 0)
                        returning run_id
                        """)
                .param("month", month.first())
                .param("known_at", basis.knownAt().atOffset(ZoneOffset.UTC))
                .param("rule_set", basis.ruleSet())
                .param("parameters", basis.parameters())
                .param("inputs", Json.text(basis.inputs()))
                .param("settled", basis.settled())
                .param("not_run", RunRows.pairs(basis.notRun()))
                .param("asked_by", run.who().account())
                .param("asked_name", run.who().name())
                .param("asked_at", run.askedAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("claimed", sums.claimed().ore())
                .param("approved", sums.approved().ore())
                .param("held", sums.held().ore())
                .param("adjusted", sums.adjusted().ore())
                .param("rejected", sums.rejected().ore())
                .param("paid", sums.linesPaid())
                .param("reduced", sums.linesAdjusted())
                .param("waiting", sums.linesHeld())
                .param("refused", sums.linesRejected())
                .param("findings", run.verification().findings().size())
                .query(Long.class)
                .single();
    }

    /** Where findings and figures are kept, and their SHA-256. */
    record KeptResults(long runId, String sha256) {}
}
