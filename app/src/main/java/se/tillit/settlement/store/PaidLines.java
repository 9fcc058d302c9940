package se.tillit.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.SettledHere;

/**
 * What was paid here, as settled lines. A month must know its own paid lines, lines paid in other months for its care,
 * and lines paid in other months for whatever its own lines bill; no more, so that it costs the same however many
 * months have been paid. A credit that gave back nothing, since its line was never paid, settles nothing.
 */
@Component
class PaidLines implements SettledHere {

    private final JdbcClient jdbc;

    PaidLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SettledLine> settledFor(SettlementMonth month, Instant knownAt) {
        return jdbc.sql("""
                        with mine as (
                            select line.visit_id, line.decision_id,
                                   coalesce(
                                       date_trunc('month', line.started_at at time zone 'Europe/Stockholm')::date,
                                       to_date(invoice.period, 'YYYY-MM')) as for_month
                              from invoices.invoice_line line
                              join invoices.invoice invoice
                                on invoice.month = line.month and invoice.provider_id = line.provider_id
                               and invoice.invoice_id = line.invoice_id and invoice.known_until is null
                             where line.month = :month and line.known_until is null),
                        late as (
                            select visit_id from visits.visit
                             where month = :month and known_until is null
                               and (started_at < :from or started_at >= :until)
                            union
                            select visit_id from mine
                             where visit_id is not null
                               and not exists (select from visits.visit
                                                where visit.month = :month and visit.known_until is null
                                                  and visit.visit_id = mine.visit_id))
                        select * from (
                            select * from settlement.paid_line where month = :month
                            union
                            select * from settlement.paid_line where for_month = :month and for_month <> month
                            union
                            select paid.* from late join settlement.paid_line paid on paid.visit_id = late.visit_id
                            union
                            select paid.* from settlement.paid_line paid
                              join (select distinct decision_id, for_month from mine
                                     where visit_id is null and for_month <> :month) old
                                on paid.decision_id = old.decision_id and paid.for_month = old.for_month
                             where paid.visit_id is null) paid
                         where not (claimed_ore < 0 and approved_ore = 0)
                        """)
                .param("month", month.first())
                .param("from", Timestamp.from(month.time().from()))
                .param("until", Timestamp.from(month.time().to()))
                .query(PaidLines::line)
                .list();
    }

    @Override
    public List<SettledLine> settledAmong(
            SettlementMonth month, Instant paidBefore, Collection<String> visits, Collection<String> decisions) {
        return jdbc.sql("""
                        select * from (
                            select * from settlement.paid_line where visit_id = any (:visits)
                            union all
                            select * from settlement.paid_line
                             where visit_id is null and decision_id = any (:decisions)) paid
                         where paid_at < :before and not (claimed_ore < 0 and approved_ore = 0)
                        """)
                .param("visits", visits.toArray(new String[0]))
                .param("decisions", decisions.toArray(new String[0]))
                .param("before", Timestamp.from(paidBefore))
                .query(PaidLines::line)
                .list();
    }

    private static SettledLine line(ResultSet row, int number) throws SQLException {
        return new SettledLine(
                new LineId(
                        new ProviderId(row.getString("provider_id")),
                        row.getString("invoice_id"),
                        row.getString("line_id")),
                row.getString("visit_id"),
                row.getString("decision_id"),
                new Minutes(row.getLong("minutes")),
                Money.ofOre(row.getLong("approved_ore")),
                SettlementMonth.of(row.getObject("for_month", LocalDate.class)));
    }
}
