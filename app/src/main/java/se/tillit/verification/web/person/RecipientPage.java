package se.tillit.verification.web.person;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.register.surroundings.Around;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.LookAround;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.RecipientReach;
import se.tillit.verification.web.api.AskedMonth;

/**
 * {@code /months/2026-10/recipient?id=…}: what was granted, planned, visited and billed for a person in a month, and who
 * came (requirements G2, H17).
 */
@Controller
class RecipientPage {

    private static final Messages TEXTS = Messages.beside(RecipientPage.class, "recipient");
    private static final int MOST_FINDINGS = 50;

    private final Pages pages;
    private final AskedMonth asked;
    private final LookAround look;
    private final VerificationRuns runs;
    private final AuditTrail audit;

    RecipientPage(Pages pages, AskedMonth asked, LookAround look, VerificationRuns runs, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.look = look;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/recipient")
    @Needs(Action.READ_LINES)
    ModelAndView show(Viewing viewing, @PathVariable String month, @RequestParam String id) {
        var run = asked.run(AskedMonth.of(month), null);
        var seen = look.at(run, Around.recipient(id)).orElseThrow(() -> Wrong.notHere("month.unknown", month));
        var recipient = seen.evidence()
                .findRecipient(id)
                .filter(found -> RecipientReach.maySee(found, seen.evidence(), viewing))
                .orElseThrow(() -> {
                    audit.note(viewing.who(), Deed.refusal("recipient.read", Thing.MONTH, month));
                    return Wrong.notHere("recipient.not-in-month", id, month);
                });
        audit.note(viewing.who(), Deed.read("recipient.read", Thing.RECIPIENT, List.of(id)));
        var findings = runs.findingsOfRecipient(run, viewing.scope(Action.READ_LINES), id, MOST_FINDINGS);
        return pages.show(
                viewing,
                "verification/person/recipient",
                TEXTS,
                Crumbs.below(viewing, run.month()),
                new RecipientMonth(seen, recipient, viewing).view(findings));
    }
}
