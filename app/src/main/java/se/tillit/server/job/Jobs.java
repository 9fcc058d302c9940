package se.tillit.server.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.tillit.identity.Who;

/** The jobs that were asked for. */
@Component
public class Jobs {

    private static final String COLUMNS =
            "job_id, kind, arguments, state, asked_as, asked_at, progress, step, result, failure";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Runnable bell = () -> {};

    Jobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom to wake when a job comes. */
    void onArrival(Runnable newBell) {
        bell = newBell;
    }

    /** Asks for a job; it is begun when the transaction that is going on has been committed. Answers its number. */
    public long ask(Who who, String kind, Object arguments) {
        var id = jdbc.sql("""
                        insert into server.job (kind, arguments, asked_by, asked_as, asked_at)
                        values (:kind, :arguments, :by, :as, :at)
                        returning job_id
                        """)
                .param("kind", kind)
                .param("arguments", Json.text(arguments))
                .param("by", who.account())
                .param("as", WhoText.of(who))
                .param("at", now())
                .query(Long.class)
                .single();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.run();
                }
            });
        } else {
            bell.run();
        }
        return id;
    }

    /** The job with the number, if there is one. */
    public Optional<Job> find(long id) {
        return jdbc.sql("select %s from server.job where job_id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(Jobs::job)
                .optional();
    }

    /** The latest jobs of the kinds, the newest first. */
    public List<Job> latest(List<String> kinds, int most) {
        return jdbc.sql("select %s from server.job where kind in (:kinds) order by job_id desc limit :most"
                        .formatted(COLUMNS))
                .param("kinds", kinds)
                .param("most", most)
                .query(Jobs::job)
                .list();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Job job(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        return new Job(
                row.getLong("job_id"),
                row.getString("kind"),
                row.getString("arguments"),
                Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                WhoText.who(row.getString("asked_as")),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("progress"),
                row.getString("step"),
                row.getString("result"),
                failure == null ? List.of() : List.of(Json.value(failure, String[].class)));
    }

    /** The next job that waits, marked as begun; none where nobody waits. */
    Optional<Job> begin(int mostAttempts) {
        return jdbc.sql("""
                        update server.job
                           set state = 'running', began_at = :now, attempts = attempts + 1, progress = 0, step = ''
                         where job_id = (select job_id from server.job
                                          where state = 'waiting' and attempts < :most
                                          order by job_id
                                          limit 1
                                            for update skip locked)
                        returning %s
                        """.formatted(COLUMNS))
                .param("now", now())
                .param("most", mostAttempts)
                .query(Jobs::job)
                .optional();
    }

    /** In a transaction of its own, so that it is seen while the job's own goes on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, String step, int percent) {
        jdbc.sql("update server.job set step = :step, progress = :percent where job_id = :id and state = 'running'")
                .param("step", step)
                .param("percent", Math.clamp(percent, 0, 100))
                .param("id", id)
                .update();
    }

    void done(long id, String result) {
        jdbc.sql("""
                        update server.job set state = 'done', result = :result, progress = 100, ended_at = :now
                         where job_id = :id
                        """)
                .param("result", result)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void failed(long id, String key, List<String> places) {
        var failure = new java.util.ArrayList<String>();
        failure.add(key);
        failure.addAll(places);
        jdbc.sql("update server.job set state = 'failed', failure = :failure, ended_at = :now where job_id = :id")
                .param("failure", Json.text(failure))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Jobs that a server left in the middle wait again; one that has been begun too often has failed. */
    void takeBackInterrupted(int mostAttempts) {
        jdbc.sql("update server.job set state = 'waiting' where state = 'running' and attempts < :most")
                .param("most", mostAttempts)
                .update();
        jdbc.sql("""
                        update server.job set state = 'failed', failure = '["job.interrupted"]', ended_at = :now
                         where state = 'running'
                        """).param("now", now()).update();
    }

    /**
     * A job that was broken off in the middle waits again; one that has been begun too often has failed. Answers its
     * state.
     *
     * @param failure the key of the sentence that says how it was broken off
     */
    String takeBack(long id, int mostAttempts, String failure) {
        return jdbc.sql("""
                        update server.job
                           set state = case when attempts < :most then 'waiting' else 'failed' end,
                               failure = case when attempts < :most then failure else :failure end,
                               ended_at = case when attempts < :most then ended_at else :now end
                         where job_id = :id and state = 'running'
                        returning state
                        """)
                .param("most", mostAttempts)
                .param("failure", Json.text(List.of(failure, Long.toString(id))))
                .param("now", now())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("gone");
    }

    /** How many wait or are being done. */
    public long open() {
        return jdbc.sql("select count(*) from server.job where state in ('waiting', 'running')")
                .query(Long.class)
                .single();
    }

    /** When the job that has waited longest was asked for, if any waits. */
    public Optional<Instant> findOldestWaiting() {
        return jdbc.sql("select min(asked_at) from server.job where state = 'waiting' having count(*) > 0")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
