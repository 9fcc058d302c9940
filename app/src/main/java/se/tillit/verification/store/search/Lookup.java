package se.tillit.verification.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.search.Hit.Kind;

/** Looks ids up in the latest months: for each kind one statement, which goes into an index once a month. */
@Repository
public class Lookup {

    private static final int MONTHS = 24;
    private static final int IN_A_MONTH = 5;
    private static final String OF_GROUP =
            "exists (select 1 from care.recipient o where o.month = %1$s.month and o.known_until is null"
                    + " and o.recipient_id = %1$s.recipient_id and o.age_group in (:groups))";

    private final JdbcClient jdbc;

    Lookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private List<Hit> ask(String inMonth, Sought sought, Map<String, ?> more, RowMapper<Hit> row) {
        return jdbc.sql("""
                        select m.month, hit.*
                          from (select month from register.month order by month desc limit %d) m
                         cross join lateral (%s limit %d) hit
                         order by m.month desc, 2
                        """.formatted(MONTHS, inMonth, IN_A_MONTH))
                .param("q", sought.text())
                .param("end", sought.end())
                .param("own", sought.own())
                .param("named", sought.seesProtected())
                .param("isAll", sought.groups().isEmpty())
                .param("groups", sought.groups().isEmpty() ? List.of("") : sought.groups())
                .params(more)
                .query(row)
                .list();
    }

    /** Whether in some month there may be more than were told. */
    public static boolean isCut(List<Hit> hits) {
        return hits.stream().collect(Collectors.groupingBy(Hit::month, Collectors.counting())).values().stream()
                .anyMatch(count -> count >= IN_A_MONTH);
    }

    private static String begins(String column) {
        return "%1$s >= :q and %1$s < :end and starts_with(%1$s, :q)".formatted(column);
    }

    /**
     * Recipients whose case number begins so. A provider finds those whom it has visited or is assigned to, not those whom
     * its invoices only name.
     */
    public List<Hit> recipients(Sought sought) {
        return ask(
                """
                select r.recipient_id as id from care.recipient r
                 where r.month = m.month and r.known_until is null and %s
                   and (:named or not r.protected_identity)
                   and (:isAll or r.age_group in (:groups))
                   and (:own = ''
                        or exists (select 1 from visits.visit v
                                    where v.month = r.month and v.known_until is null
                                      and v.recipient_id = r.recipient_id and v.provider_id = :own)
                        or exists (select 1 from care.decision d
                                     join care.assignment a on a.month = d.month and a.decision_id = d.decision_id
                                                           and a.known_until is null and a.provider_id = :own
                                    where d.month = r.month and d.known_until is null
                                      and d.recipient_id = r.recipient_id))
                 order by r.recipient_id
                """.formatted(begins("r.recipient_id")),
                sought,
                Map.of(),
                (row, number) -> new Hit(Kind.RECIPIENT, month(row), text(row, "id"), "", null, null, text(row, "id")));
    }

    /** Visits whose number begins so, with the line that bills each. */
    public List<Hit> visits(Sought sought) {
        return ask(
                """
                select v.visit_id as id, v.provider_id, l.invoice_id, l.line_id, l.provider_id as biller,
                       case when :named or not coalesce(r.protected_identity, true) then v.recipient_id else '' end
                           as recipient_id
                  from visits.visit v
                  left join care.recipient r
                    on r.month = v.month and r.recipient_id = v.recipient_id and r.known_until is null
                  left join lateral (
                       select l.provider_id, l.invoice_id, l.line_id from invoices.invoice_line l
                        where l.month = v.month and l.known_until is null and l.visit_id = v.visit_id
                          and (:own = '' or l.provider_id = :own)
                        order by l.invoice_id, l.line_id limit 1) l on true
                 where v.month = m.month and v.known_until is null and %s
                   and (:own = '' or v.provider_id = :own) and (:isAll or r.age_group in (:groups))
                 order by v.visit_id
                """.formatted(begins("v.visit_id")),
                sought,
                Map.of(),
                (row, number) -> new Hit(
                        Kind.VISIT,
                        month(row),
                        text(row, "id"),
                        "",
                        provider(row, "provider_id"),
                        line(row, "biller"),
                        text(row, "recipient_id")));
    }

    /** Invoices whose number begins so. */
    public List<Hit> invoices(Sought sought) {
        return ask(
                """
                select i.invoice_id as id, i.provider_id from invoices.invoice i
                 where i.month = m.month and i.known_until is null and %s and (:own = '' or i.provider_id = :own)
                 order by i.invoice_id, i.provider_id
                """.formatted(begins("i.invoice_id")),
                sought,
                Map.of(),
                (row, number) ->
                        new Hit(Kind.INVOICE, month(row), text(row, "id"), "", provider(row, "provider_id"), null, ""));
    }

    /** Lines that are written as invoice/line or provider/invoice/line, or begin so. */
    public List<Hit> lines(Sought sought) {
        var last = sought.text().lastIndexOf('/');
        if (last <= 0) {
            return List.of();
        }
        var before = sought.text().substring(0, last);
        var first = before.indexOf('/');
        var start = sought.text().substring(last + 1);
        var more = Map.of(
                "whole",
                before,
                "p",
                first < 0 ? "" : before.substring(0, first),
                "i",
                first < 0 ? "" : before.substring(first + 1),
                "start",
                start,
                "start_end",
                start + Character.toString(0x10FFFF));
        return ask(
                """
                select l.line_id as id, l.provider_id, l.invoice_id, l.line_id
                  from invoices.invoice i
                  join invoices.invoice_line l
                    on l.month = i.month and l.provider_id = i.provider_id and l.invoice_id = i.invoice_id
                   and l.known_until is null
                 where i.month = m.month and i.known_until is null
                   and (i.invoice_id = :whole or (i.provider_id = :p and i.invoice_id = :i))
                   and l.line_id >= :start and l.line_id < :start_end and starts_with(l.line_id, :start)
                   and (:own = '' or i.provider_id = :own) and (:isAll or %s)
                 order by l.provider_id, l.invoice_id, l.line_id
                """.formatted(OF_GROUP.formatted("l")),
                sought,
                more,
                (row, number) -> new Hit(
                        Kind.LINE,
                        month(row),
                        text(row, "id"),
                        "",
                        provider(row, "provider_id"),
                        line(row, "provider_id"),
                        ""));
    }

    /** Providers whose number begins so, or whose name holds it. */
    public List<Hit> providers(Sought sought) {
        return ask(
                """
                select p.provider_id as id, p.name from contracts.provider p
                 where p.month = m.month and p.known_until is null
                   and (starts_with(p.provider_id, :q) or strpos(lower(p.name), lower(:q)) > 0)
                   and (:own = '' or p.provider_id = :own)
                 order by p.name, p.provider_id
                """,
                sought,
                Map.of(),
                (row, number) -> new Hit(
                        Kind.PROVIDER, month(row), text(row, "id"), text(row, "name"), provider(row, "id"), null, ""));
    }

    /** Employments whose number, or whose person's key, begins so. */
    public List<Hit> staff(Sought sought) {
        return ask(
                """
                select e.staff_id as id, e.provider_id from (
                       select * from visits.employment e
                        where e.month = m.month and e.known_until is null and %s
                       union
                       select * from visits.employment e
                        where e.month = m.month and e.known_until is null and %s) e
                 where :own = '' or e.provider_id = :own
                 order by e.staff_id
                """.formatted(begins("e.staff_id"), begins("e.person_key")),
                sought,
                Map.of(),
                (row, number) ->
                        new Hit(Kind.STAFF, month(row), text(row, "id"), "", provider(row, "provider_id"), null, ""));
    }

    /** The findings with the number in each month's latest run. */
    public List<Hit> findings(Sought sought, int finding) {
        var reach = Reach.of(sought.scope());
        return jdbc.sql("""
                        select m.month, hit.number, hit.rule
                          from (select month from register.month order by month desc limit %d) m
                         cross join lateral (select coalesce(same_as, run_id) as results_id from verification.run
                                              where run.month = m.month order by run_id desc limit 1) latest
                         cross join lateral (select number, rule from verification.finding
                                              where run_id = latest.results_id and number = :number and %s) hit
                         order by m.month desc
                        """.formatted(MONTHS, reach.condition()))
                .param("number", finding)
                .params(reach.places())
                .query((row, at) ->
                        new Hit(Kind.FINDING, month(row), text(row, "number"), text(row, "rule"), null, null, ""))
                .list();
    }

    private static SettlementMonth month(ResultSet row) throws SQLException {
        return SettlementMonth.of(row.getDate("month").toLocalDate());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static ProviderId provider(ResultSet row, String column) throws SQLException {
        return new ProviderId(text(row, column));
    }

    private static @Nullable LineId line(ResultSet row, String provider) throws SQLException {
        var invoice = row.getString("invoice_id");
        return invoice == null ? null : new LineId(new ProviderId(text(row, provider)), invoice, text(row, "line_id"));
    }
}
