package se.tillit.intake.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Waiting;

/** Imports that stop until somebody has seen what they withdraw. */
@Component
class WaitingImports implements Waiting {

    private static final Messages TEXTS = Messages.beside(WaitingImports.class, "waiting");

    private final JdbcClient jdbc;

    WaitingImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> waitingFor(Viewing viewing) {
        var scope = viewing.scope(Action.IMPORT);
        if (!scope.allows()) {
            return List.of();
        }
        var own = scope instanceof Scope.OwnProvider(var provider) ? provider.value() : null;
        return jdbc.sql("""
                        select import.import_id, delivery.file_name, delivery.month
                          from intake.import join intake.delivery using (delivery_id)
                         where import.state = 'planned' and (:own::text is null or delivery.provider_id = :own)
                         order by import.import_id desc
                         limit 10
                        """)
                .param("own", own)
                .query((row, number) -> new Notice(
                        Urgency.ACT,
                        TEXTS.text(
                                "planned",
                                viewing.language(),
                                row.getString("file_name"),
                                Words.in(viewing.language())
                                        .text(SettlementMonth.of(
                                                row.getDate("month").toLocalDate()))),
                        "/imports/" + row.getLong("import_id")))
                .list();
    }
}
