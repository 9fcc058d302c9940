package se.tillit.verification.store.found;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.register.table.Known;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.Run;

/** What the picture of one finding needs, as the run knew it: rows of one employment, one person or one provider. */
@Repository
public class PatternRows {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    PatternRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a visit was, and when that was written down.
     *
     * @param from when it began
     * @param to when it ended
     * @param registered when it was registered
     */
    public record Registered(Instant from, Instant to, Instant registered) {}

    /**
     * A visit beside the planned visit that it comes nearest to.
     *
     * @param day the day
     * @param planned the minute of the day that was planned
     * @param actual the second of the day at which it began
     */
    public record Beside(LocalDate day, int planned, int actual) {}

    /**
     * A stretch of time at work.
     *
     * @param isVisit a visit; otherwise a shift of the staff log
     * @param id the visit or shift
     * @param staff the employment
     * @param time when
     */
    public record Stretch(boolean isVisit, String id, String staff, Interval time) {}

    /**
     * Time in visits and at work on a day.
     *
     * @param day the day
     * @param visited seconds in visits
     * @param present seconds at work by the staff log
     */
    public record DayOfWork(LocalDate day, long visited, long present) {}

    /**
     * A provider's minutes by grade of evidence.
     *
     * @param isThis whether it is the one that the finding is about; otherwise all others together
     * @param minutes minutes of grade A, B, C and D
     */
    public record Grades(boolean isThis, List<Long> minutes) {
        /** Copies the minutes. */
        public Grades {
            minutes = List.copyOf(minutes);
        }
    }

    private static Known known(Run run) {
        return new Known(run.month(), run.basis().knownAt());
    }

    /** An employment's visits of the month. */
    public List<Registered> visitsOf(Run run, String staff) {
        return jdbc.sql("""
                        select v.started_at, v.ended_at, v.registered_at from visits.visit v
                         where %s and v.staff_id = :staff and v.started_at >= :from and v.started_at < :to
                         order by v.started_at limit %d
                        """.formatted(known(run).condition("v"), MOST))
                .param("staff", staff)
                .param("from", Timestamp.from(run.month().time().from()))
                .param("to", Timestamp.from(run.month().time().to()))
                .query((row, number) -> new Registered(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }

    /** An employment's visits of the month, each beside what was planned nearest to it for recipient and service. */
    public List<Beside> besidePlan(Run run, String staff) {
        var known = known(run);
        return jdbc.sql("""
                        select v.started_at, v.planned_second
                          from (select v.started_at,
                                       extract(epoch from near.window_start)::int as planned_second
                                  from (select v.*, (v.started_at at time zone 'Europe/Stockholm') as local
                                          from visits.visit v
                                         where %s and v.staff_id = :staff
                                           and v.started_at >= :from and v.started_at < :to) v
                                 cross join lateral (
                                       select pv.window_start
                                         from care.decision d
                                         join care.plan p on p.decision_id = d.decision_id and %s
                                         join care.planned_visit pv on pv.plan_id = p.plan_id and %s
                                        where %s and d.recipient_id = v.recipient_id and d.service = v.service
                                          and p.provider_id = v.provider_id
                                          and p.valid_from <= v.local::date
                                          and (p.valid_to is null or p.valid_to >= v.local::date)
                                          and pv.weekday = extract(isodow from v.local)
                                        order by abs(extract(epoch from (v.local::time - pv.window_start)))
                                        limit 1) near) v
                         order by v.started_at limit %d
                        """.formatted(
                        known.condition("v"), known.condition("p"), known.condition("pv"), known.condition("d"), MOST))
                .param("staff", staff)
                .param("from", Timestamp.from(run.month().time().from()))
                .param("to", Timestamp.from(run.month().time().to()))
                .query(PatternRows::beside)
                .list();
    }

    private static Beside beside(ResultSet row, int number) throws SQLException {
        var local = SwedishTime.localOf(row.getTimestamp("started_at").toInstant());
        return new Beside(
                local.toLocalDate(),
                row.getInt("planned_second") / 60,
                local.toLocalTime().toSecondOfDay());
    }

    /** Visits and shifts of a person's employments, as far as the one who asks may see, that touch the time. */
    public List<Stretch> workOf(Run run, Scope scope, List<String> staff, String person, Interval time) {
        var known = known(run);
        var own = scope instanceof Scope.OwnProvider(var provider) ? provider.value() : "";
        return jdbc.sql("""
                        with employed as materialized (
                            select e.staff_id from visits.employment e
                             where %1$s and e.person_key = any (array(
                                       select p.person_key from visits.employment p
                                        where %2$s and p.staff_id in (:staff)
                                       union select :person))
                               and (:own = '' or e.provider_id = :own))
                        select true as is_visit, v.visit_id as id, v.staff_id, v.started_at, v.ended_at
                          from visits.visit v
                         where %3$s and v.staff_id = any (array(select staff_id from employed))
                           and v.started_at < :to and v.ended_at > :from and v.started_at > :from_day
                        union all
                        select false, s.shift_id, s.staff_id, s.started_at, s.ended_at
                          from visits.shift s
                         where %4$s and s.staff_id = any (array(select staff_id from employed))
                           and s.started_at < :to and s.ended_at > :from
                         order by 4, 5, 2 limit %5$d
                        """.formatted(
                        known.condition("e"), known.condition("p"), known.condition("v"), known.condition("s"), MOST))
                .param("staff", staff.isEmpty() ? List.of("") : staff)
                .param("person", person)
                .param("own", own)
                .param("from", Timestamp.from(time.from()))
                .param("from_day", Timestamp.from(time.from().minusSeconds(86_400)))
                .param("to", Timestamp.from(time.to()))
                .query((row, number) -> new Stretch(
                        row.getBoolean("is_visit"),
                        row.getString("id"),
                        row.getString("staff_id"),
                        Interval.between(
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("ended_at").toInstant())))
                .list();
    }

    /** A provider's time in visits and at work, day by day, added up where it is kept. */
    public List<DayOfWork> daysOf(Run run, String provider) {
        var known = known(run);
        return jdbc.sql("""
                        with employed as materialized (
                            select e.staff_id from visits.employment e where %s and e.provider_id = :provider),
                        worked as (
                            select (v.started_at at time zone 'Europe/Stockholm')::date as day,
                                   extract(epoch from v.ended_at - v.started_at) as visited, 0 as present
                              from visits.visit v
                             where %s and v.staff_id = any (array(select staff_id from employed))
                               and v.provider_id = :provider
                            union all
                            select (s.started_at at time zone 'Europe/Stockholm')::date, 0,
                                   extract(epoch from s.ended_at - s.started_at)
                              from visits.shift s
                             where %s and s.staff_id = any (array(select staff_id from employed)))
                        select day, sum(visited)::bigint as visited, sum(present)::bigint as present
                          from worked where day >= :first and day <= :last group by day order by day
                        """.formatted(known.condition("e"), known.condition("v"), known.condition("s")))
                .param("provider", provider)
                .param("first", run.month().first())
                .param("last", run.month().days().last())
                .query((row, number) ->
                        new DayOfWork(row.getDate("day").toLocalDate(), row.getLong("visited"), row.getLong("present")))
                .list();
    }

    /** A provider's minutes by grade, and those of all others together if the one who asks may know of them. */
    public List<Grades> grades(Run run, Scope scope, String provider) {
        var reach = Reach.ofFigures(scope);
        return jdbc.sql("""
                        select provider_id = :provider as is_this, sum(minutes_a)::bigint as a, sum(minutes_b)::bigint as b,
                               sum(minutes_c)::bigint as c, sum(minutes_d)::bigint as d
                          from verification.provider_summary where run_id = :run and %s
                         group by 1 order by 1
                        """.formatted(reach.condition()))
                .param("run", run.resultsId())
                .param("provider", provider)
                .params(reach.places())
                .query((row, number) -> new Grades(
                        row.getBoolean("is_this"),
                        List.of(row.getLong("a"), row.getLong("b"), row.getLong("c"), row.getLong("d"))))
                .list();
    }
}
