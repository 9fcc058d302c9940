package se.tillit.verification.store.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.Sums;

/** Trials of proposals. */
@Repository
public class Trials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Trials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what came of a trial. Answers its number. */
    public long add(long proposal, Who who, Instant askedAt, List<Trial.Outcome> outcomes) {
        var id = jdbc.sql("""
                        insert into verification.trial (proposal_id, asked_by, asked_at, finished_at)
                        values (:proposal, :by, :at, :now) returning trial_id
                        """)
                .param("proposal", proposal)
                .param("by", who.account())
                .param("at", askedAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        outcomes.forEach(outcome -> add(id, outcome));
        return id;
    }

    private void add(long id, Trial.Outcome outcome) {
        jdbc.sql("""
                        insert into verification.trial_sum (trial_id, month, provider_id, provider_name, lines_changed,
                               before_ore, after_ore, before_lines, after_lines)
                        values (:id, :month, :provider, :name, :changed, :before, :after, :lines_before, :lines_after)
                        """)
                .param("id", id)
                .param("month", outcome.month().first())
                .param("provider", outcome.provider().value())
                .param("name", outcome.name())
                .param("changed", outcome.linesChanged())
                .param("before", ore(outcome.before()))
                .param("after", ore(outcome.after()))
                .param("lines_before", lines(outcome.before()))
                .param("lines_after", lines(outcome.after()))
                .update();
    }

    /** The latest trial of the proposal, if it was tried. */
    public Optional<Trial> findLatest(long proposal) {
        return jdbc.sql("""
                        select trial_id, finished_at from verification.trial
                         where proposal_id = :proposal order by trial_id desc limit 1
                        """)
                .param("proposal", proposal)
                .query((row, number) -> new Trial(
                        row.getLong("trial_id"),
                        proposal,
                        row.getTimestamp("finished_at").toInstant(),
                        outcomes(row.getLong("trial_id"))))
                .optional();
    }

    private List<Trial.Outcome> outcomes(long id) {
        return jdbc.sql("""
                        select * from verification.trial_sum where trial_id = :id
                         order by month desc, provider_id collate "C"
                        """).param("id", id).query(Trials::outcome).list();
    }

    private static Trial.Outcome outcome(ResultSet row, int number) throws SQLException {
        return new Trial.Outcome(
                SettlementMonth.of(row.getObject("month", LocalDate.class)),
                new ProviderId(row.getString("provider_id")),
                row.getString("provider_name"),
                row.getLong("lines_changed"),
                sums(row, "before"),
                sums(row, "after"));
    }

    private static Long[] ore(Sums sums) {
        return new Long[] {
            sums.claimed().ore(),
            sums.approved().ore(),
            sums.held().ore(),
            sums.adjusted().ore(),
            sums.rejected().ore()
        };
    }

    private static Long[] lines(Sums sums) {
        return new Long[] {sums.linesPaid(), sums.linesAdjusted(), sums.linesHeld(), sums.linesRejected()};
    }

    private static Sums sums(ResultSet row, String when) throws SQLException {
        var ore = (Long[]) row.getArray(when + "_ore").getArray();
        var lines = (Long[]) row.getArray(when + "_lines").getArray();
        return new Sums(
                Money.ofOre(ore[0]),
                Money.ofOre(ore[1]),
                Money.ofOre(ore[2]),
                Money.ofOre(ore[3]),
                Money.ofOre(ore[4]),
                lines[0],
                lines[1],
                lines[2],
                lines[3]);
    }
}
