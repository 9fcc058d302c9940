package se.tillit.verification.web.provider;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.identity.Scope;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.Mode;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.sums.ContractTerms;
import se.tillit.verification.store.sums.FoundByRule;
import se.tillit.verification.store.sums.MonthSums;
import se.tillit.verification.store.sums.ProviderMonth;
import se.tillit.verification.web.Crumbs;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.overview.ReasonLine;
import se.tillit.verification.web.overview.SumsTrend;

/** {@code /months/2026-10/providers/559990-1112}: what is agreed with a provider, and how its month went. */
@Controller
class ProviderPage {

    private static final Messages TEXTS = Messages.beside(ProviderPage.class, "provider");

    private final Pages pages;
    private final AskedMonth asked;
    private final MonthSums sums;
    private final ContractTerms terms;
    private final AuditTrail audit;

    ProviderPage(Pages pages, AskedMonth asked, MonthSums sums, ContractTerms terms, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.sums = sums;
        this.terms = terms;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/providers/{id}")
    @Needs(Action.READ_MONTH)
    ModelAndView show(Viewing viewing, @PathVariable String month, @PathVariable String id) {
        var provider = new ProviderId(id);
        if (!viewing.scope(Action.READ_MONTH).covers(provider)) {
            audit.note(viewing.who(), Deed.refusal("provider.refused", Thing.PROVIDER, id));
            throw Wrong.notHere("provider.unknown", month);
        }
        var run = asked.run(AskedMonth.of(month), null);
        var months = sums.ofProvider(provider, run.month(), SumsTrend.MONTHS);
        if (months.isEmpty() || !months.getFirst().month().equals(run.month())) {
            throw Wrong.notHere("provider.unknown", month);
        }
        return pages.show(
                viewing,
                "verification/provider",
                TEXTS,
                Crumbs.below(viewing, run.month()),
                view(viewing, run, months));
    }

    private ProviderView view(Viewing viewing, Run run, List<ProviderMonth> months) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var summary = months.getFirst().figures();
        var provider = summary.provider();
        var scope = viewing.scope(Action.READ_MONTH);
        var figures = new ProviderFigures(run, months, language);
        var reasons = sums.byReason(run, new Scope.OwnProvider(provider.id()));
        return new ProviderView(
                provider.name(),
                provider.id().value(),
                spoken.value(provider.operator()),
                spoken.month(run.month()),
                figures.before(),
                figures.lead(),
                figures.sums(),
                ways(viewing, run, provider.id()),
                scope.allows() ? ReasonLine.of(reasons, run.month(), provider.id(), viewing) : List.of(),
                figures.indicators(),
                ContractView.of(terms.contracts(run, provider.id()), terms.prices(run, provider.id()), language),
                figures.volumes(),
                figures.trend(),
                findings(viewing, run, provider.id()),
                GradesView.of(summary.indicators(), language),
                PremiumView.of(run.month(), summary, months, RunParameters.of(run), language));
    }

    private static List<Frame.Link> ways(Viewing viewing, Run run, ProviderId provider) {
        if (!viewing.may(Action.READ_LINES)) {
            return List.of(way(viewing, "ways.side-by-side", Places.providers(run.month())));
        }
        return List.of(
                way(viewing, "ways.invoices", Places.query(Places.invoices(run.month()), "provider", provider.value())),
                way(viewing, "ways.lines", Places.query(Places.lines(run.month()), "provider", provider.value())),
                way(viewing, "ways.findings", Places.query(Places.findings(run.month()), "provider", provider.value())),
                way(viewing, "ways.side-by-side", Places.providers(run.month())));
    }

    private static Frame.Link way(Viewing viewing, String key, String href) {
        return new Frame.Link(TEXTS.text(key, viewing.language()), href, false);
    }

    private @Nullable List<ProviderView.FindingRow> findings(Viewing viewing, Run run, ProviderId provider) {
        var scope = viewing.scope(Action.READ_LINES);
        if (!scope.allows()) {
            return null;
        }
        return sums.findings(run, provider, scope).stream()
                .map(found -> row(found, viewing, run, provider))
                .toList();
    }

    private static ProviderView.FindingRow row(FoundByRule found, Viewing viewing, Run run, ProviderId provider) {
        var spoken = Spoken.in(viewing.language());
        var amount = found.amount();
        return new ProviderView.FindingRow(
                spoken.rule(found.rule()),
                Places.query(Places.findings(run.month()), "provider", provider.value(), "rule", found.rule()),
                spoken.value(found.severity()),
                spoken.value(Mode.valueOf(found.mode().toUpperCase(Locale.ROOT))),
                spoken.count(found.found()),
                amount == null ? Spoken.NOTHING : spoken.sum(amount));
    }
}
