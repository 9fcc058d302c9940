package se.tillit.settlement.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Waiting;

/** Payments that were put forward and that somebody else must approve (requirement G15). */
@Component
class WaitingPayments implements Waiting {

    private static final Messages TEXTS = Messages.beside(WaitingPayments.class, "waiting");

    private final JdbcClient jdbc;

    WaitingPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> waitingFor(Viewing viewing) {
        var mayApprove = viewing.may(Action.APPROVE_PAYMENT);
        if (!mayApprove && !viewing.may(Action.PROPOSE_PAYMENT)) {
            return List.of();
        }
        var words = Words.in(viewing.language());
        return jdbc.sql("""
                        select month, lines, approved_ore, proposed_by from settlement.payment
                         where state = 'proposed' order by month
                        """)
                .query((row, number) -> {
                    var month = SettlementMonth.of(row.getDate("month").toLocalDate());
                    var isOwn =
                            row.getString("proposed_by").equals(viewing.who().account());
                    return new Notice(
                            mayApprove && !isOwn ? Urgency.ACT : Urgency.WAIT,
                            TEXTS.text(
                                    "proposed",
                                    viewing.language(),
                                    words.text(row.getLong("lines")),
                                    words.text(month),
                                    words.text(Money.ofOre(row.getLong("approved_ore")))),
                            "/months/%s/payment".formatted(month));
                })
                .list();
    }
}
