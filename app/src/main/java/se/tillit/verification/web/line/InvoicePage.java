package se.tillit.verification.web.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.line.InvoiceRow;
import se.tillit.verification.store.line.Invoices;
import se.tillit.verification.store.line.LineFilter;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.api.PageKey;

/** {@code /months/2026-10/invoice?provider=…&invoice=…}: an invoice, its lines by reason, and the lines themselves. */
@Controller
public class InvoicePage {

    private static final Messages TEXTS = Messages.beside(InvoicePage.class, "invoice");
    private static final int ROWS = 50;

    private final Pages pages;
    private final AskedMonth asked;
    private final Invoices invoices;
    private final Lines lines;
    private final ProviderNames names;
    private final AuditTrail audit;

    InvoicePage(Pages pages, AskedMonth asked, Invoices invoices, Lines lines, ProviderNames names, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.invoices = invoices;
        this.lines = lines;
        this.names = names;
        this.audit = audit;
    }

    /**
     * An invoice.
     *
     * @param invoice its number
     * @param provider what the provider is called
     * @param providerHref the provider's month
     * @param facts what the invoice states, label by label
     * @param figures what matters
     * @param total whether what it states equals what its lines claim, in a sentence; empty where that is not known
     * @param reasons its lines by outcome and reason
     * @param chosen the outcome and reason whose lines are shown, in words; empty where all are
     * @param all the address without a choice
     * @param list its lines
     */
    public record View(
            String invoice,
            String provider,
            String providerHref,
            List<Fact> facts,
            List<Figure> figures,
            String total,
            List<ReasonItem> reasons,
            String chosen,
            String all,
            LineList list) {
        /** Copies the lists. */
        public View {
            facts = List.copyOf(facts);
            figures = List.copyOf(figures);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something that is stated.
     *
     * @param label what it is
     * @param value what it says
     */
    public record Fact(String label, String value) {}

    @GetMapping("/months/{month}/invoice")
    @Needs(Action.READ_LINES)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam String provider,
            @RequestParam String invoice,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Long run) {
        var looked = asked.run(AskedMonth.of(month), run);
        var scope = viewing.scope(Action.READ_LINES);
        var owner = new ProviderId(provider);
        var found = invoices.find(looked, scope, owner, invoice).orElseThrow(() -> {
            audit.note(viewing.who(), Deed.refusal("invoice.read", Thing.MONTH, month));
            return Wrong.notHere("invoice.unknown", invoice, month);
        });
        audit.note(viewing.who(), Deed.read("invoice.read", Thing.LINE, List.of(provider + "/" + invoice)));
        var whole = LineFilter.ofInvoice(owner, invoice);
        var filter = whole.with(Asked.outcome(outcome), Asked.rule(rule));
        var page = lines.page(looked, scope, filter, PageKey.text(after), ROWS + 1);
        var name = names.in(looked, viewing.scope(Action.READ_MONTH)).getOrDefault(owner, provider);
        var address = Places.invoice(looked.month(), owner, invoice) + runQuery(run);
        var crumbs = new ArrayList<Frame.Link>(Crumbs.below(viewing, looked.month()));
        crumbs.add(new Frame.Link(TEXTS.text("invoices", viewing.language()), Places.invoices(looked.month()), false));
        var view = view(
                viewing,
                looked,
                found,
                name,
                address,
                whole,
                filter,
                LineList.of(
                        page,
                        ROWS,
                        looked.month(),
                        id -> name,
                        runQuery(run),
                        address + chosen(outcome, rule),
                        viewing));
        return pages.show(viewing, "verification/line/invoice", TEXTS, crumbs, view);
    }

    /** The run that was asked for, to be kept in the addresses of what is shown of it. */
    static String runQuery(@Nullable Long run) {
        return run == null ? "" : "&run=" + run;
    }

    private static String chosen(String outcome, String rule) {
        return (outcome.isEmpty() ? "" : "&outcome=" + outcome) + (rule.isEmpty() ? "" : "&rule=" + rule);
    }

    private View view(
            Viewing viewing,
            Run run,
            InvoiceRow invoice,
            String provider,
            String address,
            LineFilter whole,
            LineFilter filter,
            LineList list) {
        var language = viewing.language();
        var texts = new LineTexts(language);
        var scope = viewing.scope(Action.READ_LINES);
        var outcome = filter.outcome();
        var rule = filter.rule();
        var chosen = new ArrayList<String>();
        if (outcome != null) {
            chosen.add(texts.status(outcome).text());
        }
        if (rule != null) {
            chosen.add(texts.rule(rule));
        }
        return new View(
                invoice.invoice(),
                provider,
                Places.provider(run.month(), invoice.provider()),
                facts(invoice, viewing),
                LineList.figures(invoice.sums(), language),
                total(invoice, viewing),
                ReasonItem.of(
                        lines.reasons(run, scope, whole),
                        (code, reason) -> address + chosen(code, reason) + "#lines",
                        language),
                String.join(", ", chosen),
                address,
                list);
    }

    private static List<Fact> facts(InvoiceRow invoice, Viewing viewing) {
        var stated = invoice.stated();
        if (stated == null) {
            return List.of();
        }
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(TEXTS.text("issued", language), spoken.value(stated.issued())));
        if (stated.due() != null) {
            facts.add(new Fact(TEXTS.text("due", language), spoken.value(stated.due())));
        }
        facts.add(new Fact(TEXTS.text("stated", language), spoken.sum(stated.total())));
        if (stated.credits() != null) {
            facts.add(new Fact(TEXTS.text("credits", language), stated.credits()));
        }
        return facts;
    }

    /** Of an invoice of which they see a part only, the sum of the lines says nothing of the total. */
    private static String total(InvoiceRow invoice, Viewing viewing) {
        var stated = invoice.stated();
        if (stated == null || viewing.scope(Action.READ_LINES) instanceof se.tillit.identity.Scope.OfBoards) {
            return "";
        }
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var difference = stated.total().minus(invoice.sums().claimed());
        return difference.ore() == 0
                ? TEXTS.text("total.same", language)
                : TEXTS.text(
                        "total.differs",
                        language,
                        spoken.sum(stated.total()),
                        spoken.sum(invoice.sums().claimed()),
                        spoken.difference(difference));
    }
}
