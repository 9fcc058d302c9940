package se.tillit.verification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.identity.Action;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.sums.MonthSums;
import se.tillit.verification.usecase.StartVerification;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.overview.Change;
import se.tillit.verification.web.overview.ReasonLine;
import se.tillit.verification.web.overview.SumsTrend;

/** {@code /months/2026-10}: one month, and where its verification is started. */
@Controller
public class MonthPage {

    private static final Messages TEXTS = Messages.beside(MonthPage.class, "month");
    private static final int MOST_RUNS = 50;

    private final Pages pages;
    private final Register register;
    private final VerificationRuns runs;
    private final MonthSums sums;
    private final StartVerification start;

    MonthPage(Pages pages, Register register, VerificationRuns runs, MonthSums sums, StartVerification start) {
        this.pages = pages;
        this.register = register;
        this.runs = runs;
        this.sums = sums;
        this.start = start;
    }

    @GetMapping("/months/{month}")
    @Needs(Action.READ_MONTH)
    ModelAndView show(Viewing viewing, @PathVariable String month) {
        var asked = AskedMonth.of(month);
        var known = register.findMonth(asked).orElse(null);
        var made = runs.ofMonth(asked, Long.MAX_VALUE, MOST_RUNS);
        if (known == null && made.isEmpty()) {
            throw Wrong.notHere("month.unknown", month);
        }
        var job = start.findLatest(asked).orElse(null);
        return pages.show(
                viewing, "verification/month", TEXTS, crumbs(viewing), view(viewing, asked, known, made, job));
    }

    @PostMapping("/months/{month}/verification")
    @Needs(Action.VERIFY)
    String verify(Viewing viewing, @PathVariable String month) {
        if (start.ask(viewing.who(), AskedMonth.of(month)).isEmpty()) {
            throw Wrong.notHere("month.unknown", month);
        }
        return "redirect:/months/" + AskedMonth.of(month);
    }

    /** The way to a page of a month. */
    public static List<Frame.Link> crumbs(Viewing viewing) {
        return List.of(new Frame.Link(TEXTS.text("months", viewing.language()), "/months", false));
    }

    /** The way to a page below a month. */
    public static List<Frame.Link> crumbs(Viewing viewing, SettlementMonth month) {
        var name = Spoken.in(viewing.language()).monthFirst(month);
        return List.of(crumbs(viewing).getFirst(), new Frame.Link(name, "/months/" + month, false));
    }

    private MonthView view(
            Viewing viewing, SettlementMonth month, @Nullable MonthSummary known, List<Run> made, @Nullable Job job) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var scope = viewing.scope(Action.READ_MONTH);
        var latest = made.isEmpty() ? null : made.getFirst();
        var state = MonthState.of(known, latest, job);
        var ofRuns = sums.ofRuns(made, scope);
        var now = latest == null ? Sums.NONE : ofRuns.getOrDefault(latest.id(), Sums.NONE);
        return new MonthView(
                spoken.month(month),
                Places.month(month),
                new Status(TEXTS.text(state.key(), language), state.kind()),
                known == null ? "" : TEXTS.text("known", language, spoken.moment(known.knownAt())),
                job != null && state.isUnderWay() ? job.progress() : null,
                latest == null ? "" : lead(now, language),
                latest == null ? List.of() : SumsRow.figures(now, spoken, key -> TEXTS.text(key, language)),
                latest == null ? null : change(made, ofRuns, viewing),
                latest == null ? List.of() : ReasonLine.of(sums.byReason(latest, scope), month, null, viewing),
                latest == null ? List.of() : providers(latest, viewing),
                latest == null ? null : SumsTrend.of(sums.latest(month, scope, SumsTrend.MONTHS), language),
                known == null || viewing.who().provider() != null ? List.of() : tables(known, spoken, viewing),
                made.stream().map(run -> row(run, made, ofRuns, viewing)).toList(),
                ways(viewing, month, latest != null),
                new MonthView.May(
                        viewing.may(Action.VERIFY) && known != null && !state.isUnderWay(),
                        viewing.may(Action.READ_LINES) && latest != null));
    }

    private static String lead(Sums now, Language language) {
        var spoken = Spoken.in(language);
        if (now.lines() == 0) {
            return TEXTS.text("lead.nothing", language);
        }
        return TEXTS.text(
                "lead",
                language,
                spoken.count(now.lines()),
                spoken.sum(now.claimed()),
                spoken.share(now.approved(), now.claimed()),
                spoken.count(now.linesHeld()));
    }

    private static Change change(List<Run> made, Map<Long, Sums> ofRuns, Viewing viewing) {
        var latest = made.getFirst();
        var before = made.size() < 2 ? null : made.get(1);
        return Change.of(
                latest,
                before,
                ofRuns.getOrDefault(latest.id(), Sums.NONE),
                before == null ? Sums.NONE : ofRuns.getOrDefault(before.id(), Sums.NONE),
                viewing);
    }

    private List<SumsRow> providers(Run run, Viewing viewing) {
        return SumsRow.ofProviders(
                runs.figures(run, viewing.scope(Action.READ_MONTH)),
                TEXTS.text("all", viewing.language()),
                provider -> Places.provider(run.month(), provider),
                Spoken.in(viewing.language()));
    }

    private static List<Frame.Link> ways(Viewing viewing, SettlementMonth month, boolean isVerified) {
        var ways = new ArrayList<Frame.Link>();
        if (isVerified && viewing.may(Action.READ_LINES)) {
            ways.add(way(viewing, "invoices", Places.invoices(month)));
            ways.add(way(viewing, "lines.way", Places.lines(month)));
            ways.add(way(viewing, "findings", Places.findings(month)));
        }
        if (isVerified) {
            ways.add(way(viewing, "side-by-side", Places.providers(month)));
            ways.add(way(viewing, "payment", Places.month(month) + "/payment"));
        }
        if (viewing.may(Action.READ_DELIVERY)) {
            ways.add(way(viewing, "imports", "/imports?month=" + month));
        }
        return ways;
    }

    private static Frame.Link way(Viewing viewing, String key, String href) {
        return new Frame.Link(TEXTS.text(key, viewing.language()), href, false);
    }

    private static List<MonthView.Count> tables(MonthSummary known, Spoken spoken, Viewing viewing) {
        return ExchangeSchema.ALL.stream()
                .filter(resource -> known.rows().containsKey(resource.name()))
                .map(resource -> new MonthView.Count(
                        viewing.language().equals(Language.SWEDISH)
                                ? resource.title()
                                : resource.name().replace('_', ' '),
                        spoken.count(known.rows().getOrDefault(resource.name(), 0L))))
                .toList();
    }

    private static MonthView.RunRow row(Run run, List<Run> made, Map<Long, Sums> ofRuns, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var href = "/months/%s/runs/%d".formatted(run.month(), run.id());
        var isFirst = run == made.getLast() && made.size() < MOST_RUNS;
        var isInside = viewing.who().provider() == null;
        return new MonthView.RunRow(
                href,
                Long.toString(run.id()),
                spoken.moment(run.finishedAt()),
                isInside ? run.askedName() : "",
                spoken.sum(ofRuns.getOrDefault(run.id(), Sums.NONE).approved()),
                isFirst || !isInside ? "" : spoken.count(run.linesChanged()),
                isFirst ? "" : href + "/changes");
    }
}
