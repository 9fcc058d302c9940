package se.tillit.verification.web.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.server.web.table.Address;
import se.tillit.server.web.table.ListFile;
import se.tillit.server.web.table.ListHead;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10/providers}: the indicators of all providers, with the month before and the targets. */
@Controller
class SideBySidePage {

    private static final Messages TEXTS = Messages.beside(SideBySidePage.class, "side-by-side");

    private final Pages pages;
    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final AuditTrail audit;

    SideBySidePage(Pages pages, AskedMonth asked, VerificationRuns runs, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/providers")
    @Needs(Action.READ_MONTH)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String order) {
        var run = asked.run(AskedMonth.of(month), null);
        var view = view(viewing, run, chosen(indicator), ProviderOrder.of(order));
        return pages.show(viewing, "verification/side-by-side", TEXTS, Crumbs.below(viewing, run.month()), view);
    }

    @GetMapping("/months/{month}/providers/list.{form:[a-z]+}")
    @Needs(Action.READ_MONTH)
    void file(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String order,
            HttpServletResponse response)
            throws IOException {
        var run = asked.run(AskedMonth.of(month), null);
        var as = ListFile.Form.of(form);
        var compared = compared(viewing, run, chosen(indicator), ProviderOrder.of(order));
        audit.note(
                viewing.who(),
                Deed.read("providers.export", Thing.MONTH, List.of(run.month().toString())));
        SideBySideFile.of(run.month(), compared, viewing.language()).send(response, as, compared.providers()::forEach);
    }

    private static @Nullable Indicator chosen(String indicator) {
        return indicator.isEmpty()
                ? null
                : Indicator.find(indicator).orElseThrow(() -> Wrong.notHere("indicator.unknown", indicator));
    }

    private Compared compared(Viewing viewing, Run run, @Nullable Indicator chosen, ProviderOrder order) {
        var scope = viewing.scope(Action.READ_MONTH);
        var before = runs.findLatest(before(run.month())).orElse(null);
        return Compared.of(
                order.sorted(runs.figures(run, scope)),
                before == null ? List.of() : runs.figures(before, scope),
                chosen == null ? List.of(Indicator.values()) : List.of(chosen),
                RunParameters.of(run).on(run.month().first()),
                before == null ? null : before.month());
    }

    private static SettlementMonth before(SettlementMonth month) {
        return new SettlementMonth(month.month().minusMonths(1));
    }

    private SideBySideView view(Viewing viewing, Run run, @Nullable Indicator chosen, ProviderOrder order) {
        var language = viewing.language();
        var compared = compared(viewing, run, chosen, order);
        var before = compared.before();
        var list = new Address(Places.providers(run.month()), query(chosen, order));
        return new SideBySideView(
                Spoken.in(language).month(run.month()),
                before == null ? "" : Spoken.in(language).month(before),
                choices(viewing, run.month(), chosen, order),
                chosen == null
                        ? null
                        : new SideBySideView.Chosen(
                                IndicatorCell.label(chosen, language), IndicatorCell.help(chosen, language)),
                heads(viewing, run.month(), chosen, compared.shown(), order),
                compared.providers().stream()
                        .map(one -> row(viewing, run.month(), one, compared))
                        .toList(),
                ListHead.of(
                        TEXTS.text(
                                compared.providers().size() == 1 ? "count.one" : "count",
                                language,
                                Spoken.in(language).count(compared.providers().size())),
                        list.at(list.path() + "/list"),
                        language));
    }

    private static SideBySideView.Row row(
            Viewing viewing, SettlementMonth month, Compared.Provider one, Compared compared) {
        var provider = one.now().provider();
        return new SideBySideView.Row(
                provider.name(),
                Places.provider(month, provider.id()),
                Spoken.in(viewing.language()).value(provider.operator()),
                compared.shown().stream()
                        .map(indicator -> IndicatorCell.of(
                                indicator,
                                one.now(),
                                one.then(),
                                compared.thresholds(),
                                compared.most(indicator),
                                viewing.language()))
                        .toList());
    }

    private static List<SideBySideView.Choice> choices(
            Viewing viewing, SettlementMonth month, @Nullable Indicator chosen, ProviderOrder order) {
        var choices = new ArrayList<SideBySideView.Choice>();
        choices.add(new SideBySideView.Choice(
                TEXTS.text("all", viewing.language()), href(month, null, order), chosen == null));
        for (var indicator : Indicator.values()) {
            choices.add(new SideBySideView.Choice(
                    IndicatorCell.label(indicator, viewing.language()),
                    href(month, indicator, order),
                    indicator == chosen));
        }
        return choices;
    }

    private static List<SideBySideView.Head> heads(
            Viewing viewing,
            SettlementMonth month,
            @Nullable Indicator chosen,
            List<Indicator> shown,
            ProviderOrder order) {
        var heads = new ArrayList<SideBySideView.Head>();
        heads.add(new SideBySideView.Head(
                TEXTS.text("provider", viewing.language()),
                href(month, chosen, order.by(ProviderOrder.NAME)),
                order.sorted(ProviderOrder.NAME)));
        for (var indicator : shown) {
            heads.add(new SideBySideView.Head(
                    IndicatorCell.label(indicator, viewing.language()),
                    href(month, chosen, order.by(indicator.key())),
                    order.sorted(indicator.key())));
        }
        return heads;
    }

    private static String href(SettlementMonth month, @Nullable Indicator chosen, ProviderOrder order) {
        return new Address(Places.providers(month), query(chosen, order)).href();
    }

    private static Map<String, String> query(@Nullable Indicator chosen, ProviderOrder order) {
        var query = new LinkedHashMap<String, String>();
        if (chosen != null) {
            query.put("indicator", chosen.key());
        }
        if (!order.isStandard()) {
            query.put("order", order.text());
        }
        return query;
    }
}
