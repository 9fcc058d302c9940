package se.tillit.privacy.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.RetentionPlan;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.RetentionRuns;
import se.tillit.server.job.Json;

/** The times that retention was carried out, in the database. */
@Component
class JdbcRetentionRuns implements RetentionRuns {

    private record Planned(String kind, String month, String table, long rows) {}

    private record Applied(String kind, int months, String countedFrom, String validFrom, String basis) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRetentionRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long begin(Who who, RetentionPlan plan) {
        var planned = plan.portions().stream()
                .map(portion ->
                        new Planned(portion.kind().code(), portion.month().toString(), portion.table(), portion.rows()))
                .toList();
        var rules = plan.rules().stream().map(JdbcRetentionRuns::applied).toList();
        return jdbc.sql("""
                        insert into privacy.retention_run (account, planned, rules, began_at)
                        values (:account, :planned, :rules, :at)
                        returning retention_run_id
                        """)
                .param("account", who.account())
                .param("planned", Json.text(planned))
                .param("rules", Json.text(rules))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Applied applied(RetentionRule rule) {
        return new Applied(
                rule.kind().code(),
                rule.months(),
                rule.countedFrom().code(),
                rule.validFrom().toString(),
                rule.basis());
    }

    @Override
    public void end(long number, long removed) {
        jdbc.sql("""
                        update privacy.retention_run set ended_at = :at, removed = :removed
                         where retention_run_id = :number
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("removed", removed)
                .param("number", number)
                .update();
    }
}
