package se.tillit.verification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Waiting;

/** Months to verify, since they never were or have changed, and proposals that a second person must confirm. */
@Component
class WaitingMonths implements Waiting {

    private static final Messages TEXTS = Messages.beside(WaitingMonths.class, "waiting");

    private final JdbcClient jdbc;

    WaitingMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> waitingFor(Viewing viewing) {
        var notices = new ArrayList<Notice>();
        if (viewing.may(Action.VERIFY)) {
            notices.addAll(months(viewing));
        }
        if (viewing.may(Action.CONFIRM_PARAMETERS)) {
            notices.addAll(proposals(viewing));
        }
        return notices;
    }

    private List<Notice> months(Viewing viewing) {
        return jdbc.sql("""
                        select known.month, latest.known_at is null as never
                          from register.month known
                          left join lateral (select run.known_at from verification.run
                                              where run.month = known.month
                                              order by run.run_id desc limit 1) latest on true
                         where latest.known_at is distinct from known.known_at
                         order by known.month
                        """)
                .query((row, number) -> {
                    var month = SettlementMonth.of(row.getDate("month").toLocalDate());
                    var text = TEXTS.text(
                            row.getBoolean("never") ? "month.never" : "month.changed",
                            viewing.language(),
                            Words.in(viewing.language()).text(month));
                    return new Notice(Urgency.ACT, text, "/months/" + month);
                })
                .list();
    }

    private List<Notice> proposals(Viewing viewing) {
        return jdbc.sql("""
                        select proposal_id, proposed_name from verification.proposal
                         where state = 'proposed' and proposed_by <> :self order by proposal_id
                        """)
                .param("self", viewing.who().account())
                .query((row, number) -> new Notice(
                        Urgency.ACT,
                        TEXTS.text("proposal", viewing.language(), row.getString("proposed_name")),
                        "/parameters/proposals/" + row.getLong("proposal_id")))
                .list();
    }
}
