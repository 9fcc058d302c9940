package se.tillit.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.tillit.identity.Scope;
import se.tillit.identity.Who;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.decision.Hand;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payment.State;
import se.tillit.verification.store.Run;

/** Payments of months, and the lines that they paid. */
@Repository
public class Payments {

    private static final String APPROVED_AND_UNPAID = """
              from verification.line_decision d
             where d.month = :month and d.from_run <= :run and (d.until_run is null or d.until_run > :run)
               and d.outcome in ('pay', 'adjust')
               and not exists (select from settlement.paid_line p
                                where p.provider_id = d.provider_id and p.invoice_id = d.invoice_id
                                  and p.line_id = d.line_id)
            """;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of the run would be paid now. */
    public Due due(Run run) {
        return jdbc.sql("select count(*) as lines, coalesce(sum(d.approved_ore), 0)::bigint as approved "
                        + APPROVED_AND_UNPAID)
                .param("month", run.month().first())
                .param("run", run.id())
                .query((row, number) -> new Due(row.getLong("lines"), Money.ofOre(row.getLong("approved"))))
                .single();
    }

    /**
     * What a provider is paid.
     *
     * @param provider the provider
     * @param due lines and sum
     */
    public record ProviderDue(ProviderId provider, Due due) {}

    /** The same by provider, of those that they may see. */
    public List<ProviderDue> dueByProvider(Run run, Scope scope) {
        return jdbc
                .sql("select d.provider_id, count(*) as lines, sum(d.approved_ore)::bigint as approved "
                        + APPROVED_AND_UNPAID + " group by d.provider_id order by d.provider_id collate \"C\"")
                .param("month", run.month().first())
                .param("run", run.id())
                .query(Payments::ofProvider)
                .list()
                .stream()
                .filter(due -> scope.covers(due.provider()))
                .toList();
    }

    /** What was paid for the month so far, by provider, of those that they may see. */
    public List<ProviderDue> paidByProvider(SettlementMonth month, Scope scope) {
        return jdbc.sql("""
                        select provider_id, count(*) as lines, sum(approved_ore)::bigint as approved
                          from settlement.paid_line where month = :month
                         group by provider_id order by provider_id collate "C"
                        """).param("month", month.first()).query(Payments::ofProvider).list().stream()
                .filter(due -> scope.covers(due.provider()))
                .toList();
    }

    private static ProviderDue ofProvider(ResultSet row, int number) throws SQLException {
        return new ProviderDue(
                new ProviderId(row.getString("provider_id")),
                new Due(row.getLong("lines"), Money.ofOre(row.getLong("approved"))));
    }

    /** The payments of the month, the newest first. */
    public List<Payment> ofMonth(SettlementMonth month) {
        return jdbc.sql("select * from settlement.payment where month = :month order by payment_id desc")
                .param("month", month.first())
                .query(Payments::payment)
                .list();
    }

    /** The payment of the month with the number, kept from others until the transaction ends. */
    public Optional<Payment> findAlone(SettlementMonth month, long id) {
        return jdbc.sql("select * from settlement.payment where payment_id = :id and month = :month for update")
                .param("id", id)
                .param("month", month.first())
                .query(Payments::payment)
                .optional();
    }

    /** Puts a run forward. Answers the number; none where another payment of the month waits. */
    public Optional<Long> add(Run run, Due due, Who who, Instant at) {
        return jdbc.sql("""
                        insert into settlement.payment (month, run_id, lines, approved_ore, proposed_by, proposed_name,
                               proposed_at)
                        values (:month, :run, :lines, :approved, :by, :name, :at)
                        on conflict do nothing returning payment_id
                        """)
                .param("month", run.month().first())
                .param("run", run.id())
                .param("lines", due.lines())
                .param("approved", due.approved().ore())
                .param("by", who.account())
                .param("name", who.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Decides a payment. The database refuses one who approves or refuses their own. */
    public void decide(long id, State state, Who who, Instant at) {
        jdbc.sql("""
                        update settlement.payment
                           set state = :state, decided_by = :by, decided_name = :name, decided_at = :at
                         where payment_id = :id and state = 'proposed'
                        """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("by", who.account())
                .param("name", who.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Pays every line of the run that is due. Answers what was paid. The database refuses a line that was paid before. */
    public Due pay(Payment payment, Run run, Who who, Instant at) {
        jdbc.sql("""
                        insert into settlement.paid_line (provider_id, invoice_id, line_id, payment_id, month, run_id,
                               visit_id, decision_id, for_month, minutes, claimed_ore, approved_ore, paid_at, paid_by)
                        select d.provider_id, d.invoice_id, d.line_id, :payment, d.month, :run, d.visit_id,
                               d.decision_id, d.for_month, d.minutes, d.claimed_ore, d.approved_ore, :at, :by
                        """ + APPROVED_AND_UNPAID)
                .param("payment", payment.id())
                .param("month", run.month().first())
                .param("run", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", who.account())
                .update();
        return jdbc.sql("""
                        select count(*) as lines, coalesce(sum(approved_ore), 0)::bigint as approved
                          from settlement.paid_line where payment_id = :payment
                        """)
                .param("payment", payment.id())
                .query((row, number) -> new Due(row.getLong("lines"), Money.ofOre(row.getLong("approved"))))
                .single();
    }

    /** How many lines of the month that were paid are decided otherwise by the run. */
    public long paidButOtherwise(Run run) {
        return jdbc.sql("""
                        select count(*) from settlement.paid_line p
                          left join verification.line_decision d
                            on d.month = p.month and d.provider_id = p.provider_id and d.invoice_id = p.invoice_id
                           and d.line_id = p.line_id and d.from_run <= :run
                           and (d.until_run is null or d.until_run > :run)
                         where p.month = :month
                           and (d.outcome, d.approved_ore) is distinct from
                               (case when d.outcome in ('pay', 'adjust') then d.outcome else 'pay' end, p.approved_ore)
                        """)
                .param("month", run.month().first())
                .param("run", run.id())
                .query(Long.class)
                .single();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getLong("payment_id"),
                SettlementMonth.of(row.getObject("month", LocalDate.class)),
                row.getLong("run_id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Due(row.getLong("lines"), Money.ofOre(row.getLong("approved_ore"))),
                Hand.find(row, "proposed").orElseThrow(),
                Hand.find(row, "decided").orElse(null));
    }
}
