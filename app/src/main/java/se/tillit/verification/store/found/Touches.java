package se.tillit.verification.store.found;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.SortText;
import se.tillit.register.table.Known;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.ResultRows;
import se.tillit.verification.store.Run;

/** The lines and visits that a finding names, as the run saw them; so many at most. */
@Repository
public class Touches {

    /** More than these are not told; the list of lines has them all. */
    public static final int MOST = 100;

    private final JdbcClient jdbc;

    Touches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the lines that it names. */
    public List<DecidedLine> lines(Run run, Scope scope, KeptFinding finding) {
        var keys = finding.lines().stream()
                .limit(MOST)
                .flatMap(line -> keys(line).stream())
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select line_key, provider_id, invoice_id, line_id, outcome, claimed_ore, approved_ore, minutes,
                               rules, evidence, visit_id, from_run
                          from verification.line_decision
                         where month = :month and line_key in (:keys)
                           and from_run <= :run and (until_run is null or until_run > :run) and %s
                         order by line_key
                        """.formatted(reach.condition()))
                .param("month", run.month().first())
                .param("keys", keys)
                .param("run", run.id())
                .params(reach.places())
                .query(ResultRows::line)
                .list();
    }

    /** Ids may hold slashes, so that a line written as provider/invoice/line can be read in more than one way. */
    private static List<String> keys(String line) {
        var keys = new ArrayList<String>();
        for (var first = line.indexOf('/'); first >= 0; first = line.indexOf('/', first + 1)) {
            for (var second = line.indexOf('/', first + 1); second >= 0; second = line.indexOf('/', second + 1)) {
                if (second + 1 < line.length()) {
                    keys.add(SortText.ofAll(
                            line.substring(0, first), line.substring(first + 1, second), line.substring(second + 1)));
                }
            }
        }
        return keys;
    }

    /** The visits that it names. */
    public List<TouchedVisit> visits(Run run, KeptFinding finding) {
        if (finding.visits().isEmpty()) {
            return List.of();
        }
        var known = new Known(run.month(), run.basis().knownAt());
        return jdbc.sql("""
                        select v.visit_id, v.provider_id, v.recipient_id, v.staff_id, v.started_at, v.ended_at,
                               v.registered_at, v.start_method, v.end_method, coalesce(r.protected_identity, true) as hidden,
                               coalesce(r.age_group, '') as age_group
                          from visits.visit v
                          left join care.recipient r on r.recipient_id = v.recipient_id and %s
                         where %s and v.visit_id in (:visits)
                         order by v.started_at, v.visit_id
                        """.formatted(known.condition("r"), known.condition("v")))
                .params(Map.of("visits", finding.visits().stream().limit(MOST).toList()))
                .query(Touches::visit)
                .list();
    }

    static TouchedVisit visit(ResultSet row, int number) throws SQLException {
        return new TouchedVisit(
                row.getString("visit_id"),
                row.getString("provider_id"),
                row.getString("recipient_id"),
                row.getBoolean("hidden"),
                row.getString("age_group"),
                row.getString("staff_id"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("start_method"),
                row.getString("end_method"));
    }
}
