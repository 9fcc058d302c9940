package se.tillit.verification.web.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Who;
import se.tillit.kernel.Service;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.verification.store.line.LineRow;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.Status;

/**
 * A line in a list, in words.
 *
 * @param href its page
 * @param provider whose it is
 * @param invoice its invoice
 * @param line its number
 * @param recipient the case number, or that it is protected; empty where the line names none
 * @param started when the visit is said to have begun
 * @param service what is said to have been done
 * @param claimed what is claimed
 * @param approved what is approved
 * @param status what became of it
 * @param rules why
 * @param evidence how well it is proved
 */
public record LineItem(
        String href,
        String provider,
        String invoice,
        String line,
        String recipient,
        String started,
        String service,
        String claimed,
        String approved,
        Status status,
        String rules,
        String evidence) {

    static LineItem of(LineRow row, String provider, SettlementMonth month, String runQuery, Viewing viewing) {
        var language = viewing.language();
        var texts = new LineTexts(language);
        var spoken = Spoken.in(language);
        return new LineItem(
                Places.line(month, row.line()) + runQuery,
                provider,
                row.line().invoice(),
                row.line().line(),
                recipient(row, viewing),
                started(row.started(), viewing),
                service(row.service(), viewing),
                spoken.sum(row.claimed()),
                spoken.sum(row.approved()),
                texts.status(row.outcome()),
                texts.rules(row.rules()),
                texts.evidence(row.evidence()));
    }

    static String recipient(LineRow row, Viewing viewing) {
        var recipient = row.recipient();
        if (recipient == null) {
            return "";
        }
        return row.isShown() || viewing.who().protection() == Who.Protection.NAMED
                ? recipient
                : new LineTexts(viewing.language()).hidden();
    }

    static String started(@Nullable Instant started, Viewing viewing) {
        return started == null ? "" : Words.in(viewing.language()).text(started);
    }

    static String service(@Nullable String service, Viewing viewing) {
        return service == null
                ? ""
                : Service.find(service)
                        .map(known -> Spoken.in(viewing.language()).value(known))
                        .orElse(service);
    }
}
