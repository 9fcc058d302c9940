package se.tillit.verification.web.line;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.table.Column;
import se.tillit.server.web.table.ListFile;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.line.InvoiceRow;
import se.tillit.verification.store.line.Invoices;
import se.tillit.verification.store.line.LineFilter;
import se.tillit.verification.store.line.LineRow;
import se.tillit.verification.store.line.Lines;
import se.tillit.verification.web.api.AskedMonth;

/**
 * {@code /months/2026-10/lines/list.csv} and {@code /invoices/list.xlsx}: all that the filters of a list choose, as a file.
 * A file never says who someone with protected identity is, whoever asks.
 */
@Controller
class ListsAsFiles {

    private static final Messages TEXTS = Messages.beside(ListsAsFiles.class, "files");
    private static final int AT_ONCE = 2_000;

    private final AskedMonth asked;
    private final Lines lines;
    private final Invoices invoices;
    private final ProviderNames names;
    private final AuditTrail audit;

    ListsAsFiles(AskedMonth asked, Lines lines, Invoices invoices, ProviderNames names, AuditTrail audit) {
        this.asked = asked;
        this.lines = lines;
        this.invoices = invoices;
        this.names = names;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/lines/list.{form:[a-z]+}")
    @Needs(Action.READ_LINES)
    void lines(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String invoice,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        var as = ListFile.Form.of(form);
        var looked = asked.run(AskedMonth.of(month), run);
        var filter = new LineFilter(
                Asked.provider(provider), invoice.isEmpty() ? null : invoice, Asked.outcome(outcome), Asked.rule(rule));
        audit.note(viewing.who(), Deed.read("lines.export", Thing.MONTH, List.of(month)));
        var scope = viewing.scope(Action.READ_LINES);
        var called = names.in(looked, viewing.scope(Action.READ_MONTH));
        lineFile(viewing, month, called).send(response, as, to -> eachLine(looked, scope, filter, to));
    }

    private void eachLine(Run run, Scope scope, LineFilter filter, Consumer<LineRow> to) {
        for (var page = lines.page(run, scope, filter, "", AT_ONCE);
                !page.isEmpty();
                page = lines.page(run, scope, filter, page.getLast().key(), AT_ONCE)) {
            page.forEach(to);
        }
    }

    private static ListFile<LineRow> lineFile(Viewing viewing, String month, Map<ProviderId, String> names) {
        var language = viewing.language();
        var texts = new LineTexts(language);
        return new ListFile<>(
                TEXTS.text("lines", language, month),
                TEXTS.text("lines.sheet", language),
                List.of(
                        Column.text(
                                say("provider-id", viewing),
                                row -> row.line().provider().value()),
                        Column.text(
                                say("provider", viewing),
                                row -> names.get(row.line().provider())),
                        Column.text(say("invoice", viewing), row -> row.line().invoice()),
                        Column.text(say("line", viewing), row -> row.line().line()),
                        Column.text(
                                say("recipient", viewing),
                                row -> row.isShown() || row.recipient() == null ? row.recipient() : texts.hidden()),
                        Column.text(say("started", viewing), row -> LineItem.started(row.started(), viewing)),
                        Column.text(say("service", viewing), row -> LineItem.service(row.service(), viewing)),
                        Column.text(
                                say("outcome", viewing),
                                row -> texts.status(row.outcome()).text()),
                        Column.text(say("reason", viewing), row -> texts.rules(row.rules())),
                        Column.text(say("codes", viewing), row -> String.join(" ", row.rules())),
                        Column.text(say("evidence", viewing), LineRow::evidence),
                        Column.money(say("claimed", viewing), LineRow::claimed),
                        Column.money(say("approved", viewing), LineRow::approved)));
    }

    @GetMapping("/months/{month}/invoices/list.{form:[a-z]+}")
    @Needs(Action.READ_LINES)
    void invoices(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String provider,
            HttpServletResponse response)
            throws IOException {
        var as = ListFile.Form.of(form);
        var run = asked.run(AskedMonth.of(month), null);
        audit.note(viewing.who(), Deed.read("invoices.export", Thing.MONTH, List.of(month)));
        var scope = viewing.scope(Action.READ_LINES);
        var called = names.in(run, viewing.scope(Action.READ_MONTH));
        var owner = Asked.provider(provider);
        invoiceFile(viewing, month, called).send(response, as, to -> eachInvoice(run, scope, owner, to));
    }

    private void eachInvoice(Run run, Scope scope, @Nullable ProviderId provider, Consumer<InvoiceRow> to) {
        var page = invoices.page(run, scope, provider, Invoices.Place.BEGINNING, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(to);
            var last = page.getLast();
            var place = new Invoices.Place(last.provider().value(), last.invoice());
            page = invoices.page(run, scope, provider, place, AT_ONCE);
        }
    }

    private static ListFile<InvoiceRow> invoiceFile(Viewing viewing, String month, Map<ProviderId, String> names) {
        return new ListFile<>(
                TEXTS.text("invoices", viewing.language(), month),
                TEXTS.text("invoices.sheet", viewing.language()),
                List.of(
                        Column.text(
                                say("provider-id", viewing),
                                row -> row.provider().value()),
                        Column.text(say("provider", viewing), row -> names.get(row.provider())),
                        Column.text(say("invoice", viewing), InvoiceRow::invoice),
                        Column.date(say("issued", viewing), row -> {
                            var stated = row.stated();
                            return stated == null ? null : stated.issued();
                        }),
                        Column.money(say("stated", viewing), row -> {
                            var stated = row.stated();
                            return stated == null ? null : stated.total();
                        }),
                        Column.number(
                                say("lines-count", viewing), row -> row.sums().lines()),
                        Column.money(say("claimed", viewing), row -> row.sums().claimed()),
                        Column.money(say("approved", viewing), row -> row.sums().approved()),
                        Column.money(say("held", viewing), row -> row.sums().held()),
                        Column.money(say("adjusted", viewing), row -> row.sums().adjusted()),
                        Column.money(say("rejected", viewing), row -> row.sums().rejected())));
    }

    private static String say(String key, Viewing viewing) {
        return TEXTS.text(key, viewing.language());
    }
}
