package se.tillit.verification.web.found;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
import se.tillit.identity.Scope;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.server.web.table.ListFile;
import se.tillit.verification.store.KeptFinding;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.found.Findings;
import se.tillit.verification.store.found.FoundSum;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10/findings}: what the rules found in a month, chosen, counted together and taken home. */
@Controller
class FindingsPage {

    static final Messages TEXTS = Messages.beside(FindingsPage.class, "findings");

    /** Findings on a page. */
    static final int ROWS = 100;

    private final Pages pages;
    private final AskedMonth asked;
    private final Findings findings;
    private final AuditTrail audit;

    FindingsPage(Pages pages, AskedMonth asked, Findings findings, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.findings = findings;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/findings")
    @Needs(Action.READ_LINES)
    ModelAndView show(Viewing viewing, @PathVariable String month, @RequestParam Map<String, String> query) {
        var run = asked.run(AskedMonth.of(month), null);
        var wanted = AskedFindings.of(Places.findings(run.month()), query);
        refuseOthers(viewing, wanted);
        note(viewing, "findings.read", run, wanted);
        var view = view(viewing, run, wanted);
        var crumbs = Crumbs.below(viewing, run.month());
        return wanted.isAmountUnreadable()
                ? pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, viewing, "verification/found/findings", TEXTS, crumbs, view)
                : pages.show(viewing, "verification/found/findings", TEXTS, crumbs, view);
    }

    @GetMapping("/months/{month}/findings/list.{form:[a-z]+}")
    @Needs(Action.READ_LINES)
    void file(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        var run = asked.run(AskedMonth.of(month), null);
        var wanted = AskedFindings.of(Places.findings(run.month()), query);
        var as = ListFile.Form.of(form);
        refuseOthers(viewing, wanted);
        note(viewing, "findings.export", run, wanted);
        var names = findings.providers(run, viewing.scope(Action.READ_LINES));
        FindingsFile.of(run.month(), viewing, names)
                .send(response, as, to -> findings.each(asked(viewing, run, wanted), wanted.order(), to));
    }

    private static Findings.Asked asked(Viewing viewing, Run run, AskedFindings wanted) {
        return Findings.Asked.by(viewing.who(), viewing.scope(Action.READ_LINES), run, wanted.filter());
    }

    /** Another's provider, or a line of another's, is not there. */
    private void refuseOthers(Viewing viewing, AskedFindings wanted) {
        if (viewing.scope(Action.READ_LINES) instanceof Scope.OwnProvider(var own)) {
            var provider = wanted.filter().provider();
            var line = wanted.filter().touched().line();
            var isOthers = !provider.isEmpty() && !provider.equals(own.value());
            var isOthersLine = !line.isEmpty() && !line.startsWith(own.value() + "/");
            if (isOthers || isOthersLine) {
                audit.note(
                        viewing.who(),
                        Deed.refusal(
                                "findings.refused",
                                isOthers ? Thing.PROVIDER : Thing.LINE,
                                isOthers ? provider : line));
                throw Wrong.notHere("findings.others");
            }
        }
    }

    private void note(Viewing viewing, String what, Run run, AskedFindings wanted) {
        var keys = new ArrayList<>(List.of(run.month().toString()));
        wanted.idsAskedFor()
                .forEach(name -> keys.add(name + "=" + wanted.address().value(name)));
        audit.note(viewing.who(), Deed.read(what, Thing.MONTH, keys));
    }

    private FindingsView view(Viewing viewing, Run run, AskedFindings wanted) {
        var who = asked(viewing, run, wanted);
        var names = findings.providers(run, who.scope());
        var sums = findings.sums(who, wanted.by());
        var rows = wanted.by() == Findings.By.ALL ? page(who, wanted) : List.<KeptFinding>of();
        return new FindingsList(viewing, run, wanted, names).view(sums, rows, countAll(who, sums));
    }

    /** Whether there are any without filters, which an empty list must tell. */
    private boolean countAll(Findings.Asked who, List<FoundSum> sums) {
        return !sums.isEmpty() || who.run().findings() > 0;
    }

    private List<KeptFinding> page(Findings.Asked who, AskedFindings wanted) {
        try {
            return findings.page(who, wanted.order(), wanted.after(), ROWS + 1);
        } catch (NumberFormatException wrong) {
            throw Wrong.asked("page-key.malformed");
        }
    }
}
