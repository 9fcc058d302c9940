package se.tillit.verification.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.Outcome;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.store.BasisChange;
import se.tillit.verification.store.ChangedLine;
import se.tillit.verification.store.OutcomeShift;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.RunChanges;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.api.PageKey;

/** {@code /months/2026-10/runs/7/changes}: what became different since the run before, or since another. */
@Controller
class ChangesPage {

    private static final Messages TEXTS = Messages.beside(ChangesPage.class, "changes");
    private static final int LINES = 100;

    private final Pages pages;
    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final RunChanges changes;
    private final AuditTrail audit;

    ChangesPage(Pages pages, AskedMonth asked, VerificationRuns runs, RunChanges changes, AuditTrail audit) {
        this.pages = pages;
        this.asked = asked;
        this.runs = runs;
        this.changes = changes;
        this.audit = audit;
    }

    @GetMapping("/months/{month}/runs/{run}/changes")
    @Needs(Action.READ_LINES)
    ModelAndView show(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable long run,
            @RequestParam(required = false) @Nullable Long since,
            @RequestParam(defaultValue = "") String after) {
        var later = asked.run(AskedMonth.of(month), run);
        var earlier = asked.earlier(later, since);
        audit.note(viewing.who(), Deed.read("changes.read", Thing.RUN, List.of(Long.toString(run))));
        var crumbs = new ArrayList<Frame.Link>(MonthPage.crumbs(viewing, later.month()));
        crumbs.add(new Frame.Link(
                TEXTS.text("run", viewing.language(), later.id()), "/months/%s/runs/%d".formatted(month, run), false));
        return pages.show(viewing, "verification/changes", TEXTS, crumbs, view(viewing, earlier, later, after));
    }

    private ChangesView view(Viewing viewing, Run earlier, Run later, String after) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var scope = viewing.scope(Action.READ_LINES);
        var basis = BasisChange.between(earlier.basis(), later.basis());
        var names = new HashMap<ProviderId, String>();
        var before = runs.figures(earlier, viewing.scope(Action.READ_MONTH));
        var now = runs.figures(later, viewing.scope(Action.READ_MONTH));
        before.forEach(
                summary -> names.put(summary.provider().id(), summary.provider().name()));
        now.forEach(
                summary -> names.put(summary.provider().id(), summary.provider().name()));
        var shifts = changes.shifts(earlier, later, scope);
        var lines = changes.lines(earlier, later, scope, PageKey.text(after), LINES + 1);
        var page = lines.subList(0, Math.min(LINES, lines.size()));
        return new ChangesView(
                spoken.month(later.month()),
                TEXTS.text("run-of", language, earlier.id(), spoken.moment(earlier.finishedAt())),
                "/months/%s/runs/%d".formatted(earlier.month(), earlier.id()),
                TEXTS.text("run-of", language, later.id(), spoken.moment(later.finishedAt())),
                basis.causes().stream()
                        .map(cause -> TEXTS.text("why." + code(cause), language))
                        .toList(),
                basis.parametersEnded(),
                basis.parametersBegun(),
                shifts.stream().map(shift -> shift(shift, language)).toList(),
                providers(before, now, names, spoken),
                page.stream().map(line -> line(line, names, language)).toList(),
                shifts.stream().mapToLong(OutcomeShift::lines).sum(),
                lines.size() <= LINES
                        ? ""
                        : "/months/%s/runs/%d/changes?since=%d&after=%s"
                                .formatted(
                                        later.month(),
                                        later.id(),
                                        earlier.id(),
                                        PageKey.of(page.getLast().key())));
    }

    private static List<ChangesView.ProviderRow> providers(
            List<ProviderSummary> before, List<ProviderSummary> now, Map<ProviderId, String> names, Spoken spoken) {
        var old = approved(before);
        var all = new TreeMap<ProviderId, Money>(old);
        var current = approved(now);
        all.putAll(current);
        var rows = new ArrayList<ChangesView.ProviderRow>();
        for (var provider : all.keySet()) {
            var was = old.getOrDefault(provider, Money.ZERO);
            var is = current.getOrDefault(provider, Money.ZERO);
            if (!was.equals(is)) {
                rows.add(new ChangesView.ProviderRow(
                        names.getOrDefault(provider, provider.value()),
                        spoken.sum(was),
                        spoken.sum(is),
                        spoken.difference(is.minus(was))));
            }
        }
        return rows;
    }

    private static Map<ProviderId, Money> approved(List<ProviderSummary> summaries) {
        var approved = new HashMap<ProviderId, Money>();
        summaries.forEach(
                summary -> approved.put(summary.provider().id(), summary.sums().approved()));
        return approved;
    }

    private static ChangesView.Shift shift(OutcomeShift shift, Language language) {
        var spoken = Spoken.in(language);
        return new ChangesView.Shift(
                outcome(shift.before(), language),
                outcome(shift.after(), language),
                spoken.count(shift.lines()),
                spoken.difference(shift.difference()));
    }

    private static ChangesView.Line line(ChangedLine line, Map<ProviderId, String> names, Language language) {
        var id = line.line();
        return new ChangesView.Line(
                names.getOrDefault(id.provider(), id.provider().value()),
                id.invoice(),
                id.line(),
                said(line.before(), language),
                said(line.after(), language),
                Spoken.in(language).difference(line.difference()));
    }

    private static ChangesView.Said said(ChangedLine.@Nullable Said said, Language language) {
        if (said == null) {
            return new ChangesView.Said(outcome(null, language), "", List.of());
        }
        var spoken = Spoken.in(language);
        return new ChangesView.Said(
                outcome(said.outcome(), language),
                spoken.sum(said.approved()),
                said.rules().stream().map(spoken::rule).toList());
    }

    private static String outcome(@Nullable Outcome outcome, Language language) {
        return TEXTS.text(outcome == null ? "outcome.none" : "outcome." + code(outcome), language);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
