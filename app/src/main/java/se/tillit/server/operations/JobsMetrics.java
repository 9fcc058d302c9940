package se.tillit.server.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.tillit.server.job.JobWork;

/**
 * How many jobs there have been of each kind, imports and verifications among them, how they ended and how long they
 * took. Counted in the database, so that a new start does not begin at nought, and at most once every ten seconds.
 */
@Component
class JobsMetrics implements MeterBinder {

    private static final List<String> STATES = List.of("waiting", "running", "done", "failed");
    private static final long FRESH_NANOS = 10_000_000_000L;

    private final JdbcClient jdbc;
    private final List<String> kinds;
    private volatile Counted counted = new Counted(Map.of(), 0, System.nanoTime() - FRESH_NANOS);

    JobsMetrics(JdbcClient jdbc, List<JobWork> works) {
        this.jdbc = jdbc;
        this.kinds = works.stream().map(JobWork::kind).sorted().toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "tillit.jobs.oldest.waiting",
                        this,
                        metrics -> metrics.now().oldestSeconds())
                .description("Seconds since the job that has waited longest was asked for")
                .baseUnit("seconds")
                .register(registry);
        for (var kind : kinds) {
            for (var state : STATES) {
                ToDoubleFunction<JobsMetrics> number =
                        metrics -> metrics.of(kind, state).number();
                if (state.equals("done") || state.equals("failed")) {
                    FunctionCounter.builder("tillit.jobs.ended", this, number)
                            .description("Jobs that have ended")
                            .tag("kind", kind)
                            .tag("state", state)
                            .register(registry);
                } else {
                    Gauge.builder("tillit.jobs.open", this, number)
                            .description("Jobs that wait or are being done")
                            .tag("kind", kind)
                            .tag("state", state)
                            .register(registry);
                }
            }
            FunctionCounter.builder(
                            "tillit.jobs.time",
                            this,
                            metrics -> metrics.of(kind, "done").seconds())
                    .description("Seconds that jobs have taken")
                    .baseUnit("seconds")
                    .tag("kind", kind)
                    .register(registry);
        }
    }

    private Some of(String kind, String state) {
        return now().byKindAndState().getOrDefault(kind + " " + state, Some.NONE);
    }

    /** Where the database is away the last count stands; that it is away is told by health. */
    private Counted now() {
        var last = counted;
        if (System.nanoTime() - last.atNanos() < FRESH_NANOS) {
            return last;
        }
        try {
            counted = count();
        } catch (DataAccessException | TransactionException away) {
            counted = new Counted(last.byKindAndState(), last.oldestSeconds(), System.nanoTime());
        }
        return counted;
    }

    private Counted count() {
        var rows = jdbc.sql("""
                        select kind, state, count(*) as number,
                               coalesce(sum(extract(epoch from ended_at - began_at)), 0) as seconds
                          from server.job
                         group by kind, state
                        """)
                .query((row, number) -> Map.entry(
                        row.getString("kind") + " " + row.getString("state"),
                        new Some(row.getLong("number"), row.getDouble("seconds"))))
                .list();
        var oldest = jdbc.sql("""
                        select coalesce(extract(epoch from now() - min(asked_at)), 0)
                          from server.job
                         where state = 'waiting'
                        """).query(Double.class).single();
        return new Counted(
                rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                oldest,
                System.nanoTime());
    }

    private record Counted(Map<String, Some> byKindAndState, double oldestSeconds, long atNanos) {}

    private record Some(long number, double seconds) {
        static final Some NONE = new Some(0, 0);
    }
}
