package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.MonthPage;
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

    SideBySidePage(Pages pages, AskedMonth asked, VerificationRuns runs) {
        this.pages = pages;
        this.asked = asked;
        this.runs = runs;
    }

    @GetMapping("/months/{month}/providers")
    @Needs(Action.READ_MONTH)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String order) {
        var run = asked.run(AskedMonth.of(month), null);
        var chosen = indicator.isEmpty()
                ? null
                : Indicator.find(indicator).orElseThrow(() -> Wrong.notHere("indicator.unknown", indicator));
        var view = view(viewing, run, chosen, ProviderOrder.of(order));
        return pages.show(viewing, "verification/side-by-side", TEXTS, MonthPage.crumbs(viewing, run.month()), view);
    }

    private SideBySideView view(Viewing viewing, Run run, @Nullable Indicator chosen, ProviderOrder order) {
        var scope = viewing.scope(Action.READ_MONTH);
        var before = runs.findLatest(before(run.month())).orElse(null);
        var then = new HashMap<ProviderId, ProviderSummary>();
        if (before != null) {
            runs.figures(before, scope)
                    .forEach(summary -> then.put(summary.provider().id(), summary));
        }
        var shown = chosen == null ? List.of(Indicator.values()) : List.of(chosen);
        var providers = order.sorted(runs.figures(run, scope));
        var thresholds = RunParameters.of(run).on(run.month().first());
        var most = new HashMap<Indicator, BigDecimal>();
        shown.forEach(one -> most.put(one, IndicatorCell.most(one, providers)));
        return new SideBySideView(
                Spoken.in(viewing.language()).month(run.month()),
                before == null ? "" : Spoken.in(viewing.language()).month(before.month()),
                choices(viewing, run.month(), chosen, order),
                chosen == null
                        ? null
                        : new SideBySideView.Chosen(
                                IndicatorCell.label(chosen, viewing.language()),
                                IndicatorCell.help(chosen, viewing.language())),
                heads(viewing, run.month(), chosen, shown, order),
                providers.stream()
                        .map(now -> row(
                                viewing,
                                run.month(),
                                now,
                                then.get(now.provider().id()),
                                shown,
                                thresholds,
                                most))
                        .toList(),
                Places.month(run.month()) + "/provider-summary.csv");
    }

    private static SettlementMonth before(SettlementMonth month) {
        return new SettlementMonth(month.month().minusMonths(1));
    }

    private static SideBySideView.Row row(
            Viewing viewing,
            SettlementMonth month,
            ProviderSummary now,
            @Nullable ProviderSummary then,
            List<Indicator> shown,
            Thresholds thresholds,
            Map<Indicator, BigDecimal> most) {
        return new SideBySideView.Row(
                now.provider().name(),
                Places.provider(month, now.provider().id()),
                Spoken.in(viewing.language()).value(now.provider().operator()),
                shown.stream()
                        .map(one -> IndicatorCell.of(
                                one, now, then, thresholds, most.getOrDefault(one, BigDecimal.ONE), viewing.language()))
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
        var parts = new ArrayList<String>();
        if (chosen != null) {
            parts.addAll(List.of("indicator", chosen.key()));
        }
        if (!order.isStandard()) {
            parts.addAll(List.of("order", order.text()));
        }
        return Places.query(Places.providers(month), parts.toArray(String[]::new));
    }
}
