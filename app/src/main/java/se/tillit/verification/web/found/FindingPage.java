package se.tillit.verification.web.found;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.Findings;
import se.tillit.verification.store.found.Touches;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10/findings/12}: one finding, what it touches, and what can be done. */
@Controller
class FindingPage {

    static final Messages TEXTS = Messages.beside(FindingPage.class, "finding");

    private final Pages pages;
    private final AskedMonth asked;
    private final Findings findings;
    private final Touches touches;
    private final Pictures pictures;
    private final AuditTrail audit;

    FindingPage(
            Pages pages, AskedMonth asked, Findings findings, Touches touches, Pictures pictures, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.findings = findings;
        this.touches = touches;
        this.pictures = pictures;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/findings/{number:[0-9]+}")
    @Needs(Action.READ_LINES)
    ModelAndView show(Viewing viewing, @PathVariable String month, @PathVariable int number) {
        var run = asked.run(AskedMonth.of(month), null);
        var scope = viewing.scope(Action.READ_LINES);
        var finding = findings.find(run, scope, number).orElseThrow(() -> notHere(viewing, run, number));
        audit.note(viewing.who(), Deed.read("finding.read", Thing.MONTH, List.of(month, finding.id())));
        var visits = touches.visits(run, finding);
        var view = new OneFinding(viewing, run, finding, findings.providers(run, scope))
                .view(
                        touches.lines(run, scope, finding),
                        visits,
                        pictures.of(viewing, run, finding, visits).orElse(null));
        return pages.show(viewing, "verification/found/finding", TEXTS, crumbs(viewing, run), view);
    }

    private static List<Frame.Link> crumbs(Viewing viewing, Run run) {
        var crumbs = new ArrayList<>(Crumbs.below(viewing, run.month()));
        crumbs.add(new Frame.Link(TEXTS.text("findings", viewing.language()), Places.findings(run.month()), false));
        return crumbs;
    }

    /** Another's finding is not there, and that it was asked for is noted. */
    private Wrong notHere(Viewing viewing, Run run, int number) {
        if (findings.exists(run, number)) {
            audit.note(
                    viewing.who(),
                    Deed.refusal("findings.refused", Thing.MONTH, "%s F%06d".formatted(run.month(), number)));
        }
        return Wrong.notHere(
                "finding.unknown", KeptFinding.idOf(number), run.month().toString());
    }
}
