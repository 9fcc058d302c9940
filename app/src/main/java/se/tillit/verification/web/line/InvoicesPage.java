package se.tillit.verification.web.line;

import java.util.List;
import java.util.Map;
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
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.table.Address;
import se.tillit.server.web.table.ListHead;
import se.tillit.verification.store.line.InvoiceRow;
import se.tillit.verification.store.line.Invoices;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10/invoices}: the invoices of a month, with what became of their lines. */
@Controller
public class InvoicesPage {

    private static final Messages TEXTS = Messages.beside(InvoicesPage.class, "invoices");
    private static final int ROWS = 50;

    private final Pages pages;
    private final AskedMonth asked;
    private final Invoices invoices;
    private final ProviderNames names;
    private final AuditTrail audit;

    InvoicesPage(Pages pages, AskedMonth asked, Invoices invoices, ProviderNames names, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.invoices = invoices;
        this.names = names;
        this.audit = audit;
    }

    /**
     * The invoices.
     *
     * @param name the month
     * @param provider the one provider whose they are; empty where everybody's are shown
     * @param choices the providers that one may choose among
     * @param head what the list is, and the same as files
     * @param rows the invoices
     * @param more where the next stand; empty where there are no more
     */
    public record View(String name, String provider, List<Choice> choices, ListHead head, List<Row> rows, String more) {
        /** Copies the lists. */
        public View {
            choices = List.copyOf(choices);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A provider to choose.
     *
     * @param id the number
     * @param name what it is called
     */
    public record Choice(String id, String name) {}

    /**
     * An invoice.
     *
     * @param href its page
     * @param invoice its number
     * @param provider whose it is
     * @param issued the day of issue
     * @param lines how many lines
     * @param claimed what they claim
     * @param approved what is approved
     * @param held what is held
     * @param adjusted what was taken off
     * @param rejected what was rejected
     */
    public record Row(
            String href,
            String invoice,
            String provider,
            String issued,
            String lines,
            String claimed,
            String approved,
            String held,
            String adjusted,
            String rejected) {}

    @GetMapping("/months/{month}/invoices")
    @Needs(Action.READ_LINES)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String afterProvider,
            @RequestParam(defaultValue = "") String afterInvoice) {
        var run = asked.run(AskedMonth.of(month), null);
        var scope = viewing.scope(Action.READ_LINES);
        var named = names.in(run, viewing.scope(Action.READ_MONTH));
        var place = new Invoices.Place(afterProvider, afterInvoice);
        var found = invoices.page(run, scope, Asked.provider(provider), place, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        audit.note(viewing.who(), Deed.read("invoices.read", Thing.MONTH, List.of(month)));
        var view = new View(
                Spoken.in(viewing.language()).month(run.month()),
                provider,
                named.entrySet().stream()
                        .map(entry -> new Choice(entry.getKey().value(), entry.getValue()))
                        .toList(),
                ListHead.of(
                        TEXTS.text("caption", viewing.language()),
                        Address.of(Places.invoices(run.month()) + "/list").with("provider", provider),
                        viewing.language()),
                shown.stream().map(row -> row(row, run.month(), named, viewing)).toList(),
                found.size() <= ROWS ? "" : more(run.month(), provider, shown.getLast()));
        return pages.show(viewing, "verification/line/invoices", TEXTS, Crumbs.below(viewing, run.month()), view);
    }

    private static String more(SettlementMonth month, String provider, InvoiceRow last) {
        return Places.query(
                Places.invoices(month),
                "provider",
                provider,
                "afterProvider",
                last.provider().value(),
                "afterInvoice",
                last.invoice());
    }

    private static Row row(InvoiceRow row, SettlementMonth month, Map<ProviderId, String> names, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var stated = row.stated();
        var sums = row.sums();
        return new Row(
                Places.invoice(month, row.provider(), row.invoice()),
                row.invoice(),
                names.getOrDefault(row.provider(), row.provider().value()),
                stated == null ? "" : spoken.value(stated.issued()),
                spoken.count(sums.lines()),
                spoken.sum(sums.claimed()),
                spoken.sum(sums.approved()),
                spoken.sum(sums.held()),
                spoken.sum(sums.adjusted()),
                spoken.sum(sums.rejected()));
    }
}
