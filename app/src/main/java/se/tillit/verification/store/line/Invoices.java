package se.tillit.verification.store.line;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.register.table.Known;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Reach;
import se.tillit.verification.store.Run;

/** Invoices of a month with what a run made of their lines, as far as the one who asks may see. */
@Repository
public class Invoices {

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of an invoice in the list: provider and number. */
    public record Place(String provider, String invoice) {

        /** Before the first. */
        public static final Place BEGINNING = new Place("", "");
    }

    /** The invoices that come after, so many at most, by provider and number; of one provider where one is named. */
    public List<InvoiceRow> page(Run run, Scope scope, @Nullable ProviderId provider, Place after, int most) {
        var filter = new LineFilter(provider, null, null, null);
        return rows(
                        run,
                        scope,
                        filter,
                        "(provider_id collate \"C\", invoice_id collate \"C\") > (:after_provider, :after_invoice)",
                        most)
                .param("after_provider", after.provider())
                .param("after_invoice", after.invoice())
                .query(Invoices::row)
                .list();
    }

    /** The invoice, if the run has lines of it that they may see. */
    public Optional<InvoiceRow> find(Run run, Scope scope, ProviderId provider, String invoice) {
        return rows(run, scope, LineFilter.ofInvoice(provider, invoice), "true", 1)
                .query(Invoices::row)
                .optional();
    }

    private JdbcClient.StatementSpec rows(Run run, Scope scope, LineFilter filter, String condition, int most) {
        var reach = Reach.of(scope);
        return jdbc.sql("""
                        select s.*, i.period, i.issued_on, i.due_on, i.total_sek, i.credits_invoice_id
                          from (select provider_id, invoice_id,
                                       sum(claimed_ore) as claimed, sum(approved_ore) as approved,
                                       coalesce(sum(claimed_ore) filter (where outcome = 'hold'), 0) as held,
                                       coalesce(sum(claimed_ore - approved_ore) filter (where outcome = 'adjust'), 0)
                                           as adjusted,
                                       coalesce(sum(claimed_ore) filter (where outcome = 'reject'), 0) as rejected,
                                       coalesce(sum(lines) filter (where outcome = 'pay'), 0) as lines_paid,
                                       coalesce(sum(lines) filter (where outcome = 'adjust'), 0) as lines_adjusted,
                                       coalesce(sum(lines) filter (where outcome = 'hold'), 0) as lines_held,
                                       coalesce(sum(lines) filter (where outcome = 'reject'), 0) as lines_rejected
                                  from verification.reason_sum
                                 where run_id = :run and %s and %s and %s
                                 group by provider_id, invoice_id
                                 order by provider_id collate "C", invoice_id collate "C"
                                 limit :most) s
                          left join invoices.invoice i
                            on i.provider_id = s.provider_id and i.invoice_id = s.invoice_id and %s
                         order by s.provider_id collate "C", s.invoice_id collate "C"
                        """.formatted(
                                filter.onSums(),
                                condition,
                                reach.condition(),
                                new Known(run.month(), run.basis().knownAt()).condition("i")))
                .param("run", run.id())
                .param("most", most)
                .params(filter.places())
                .params(reach.places());
    }

    private static InvoiceRow row(ResultSet row, int number) throws SQLException {
        return new InvoiceRow(
                new ProviderId(row.getString("provider_id")),
                row.getString("invoice_id"),
                new Sums(
                        ore(row, "claimed"),
                        ore(row, "approved"),
                        ore(row, "held"),
                        ore(row, "adjusted"),
                        ore(row, "rejected"),
                        row.getLong("lines_paid"),
                        row.getLong("lines_adjusted"),
                        row.getLong("lines_held"),
                        row.getLong("lines_rejected")),
                stated(row));
    }

    private static InvoiceRow.@Nullable Stated stated(ResultSet row) throws SQLException {
        @Nullable BigDecimal total = row.getBigDecimal("total_sek");
        return total == null
                ? null
                : new InvoiceRow.Stated(
                        row.getString("period"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.ofOre(total.movePointRight(2).longValueExact()),
                        row.getString("credits_invoice_id"));
    }

    private static Money ore(ResultSet row, String column) throws SQLException {
        return Money.ofOre(row.getLong(column));
    }
}
