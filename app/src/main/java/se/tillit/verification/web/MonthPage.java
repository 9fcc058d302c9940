package se.tillit.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.StartVerification;
import se.tillit.verification.web.api.AskedMonth;

/** {@code /months/2026-10}: one month, and where its verification is started. */
@Controller
public class MonthPage {

    private static final Messages TEXTS = Messages.beside(MonthPage.class, "month");
    private static final int MOST_RUNS = 50;

    private final Pages pages;
    private final Register register;
    private final VerificationRuns runs;
    private final StartVerification start;

    MonthPage(Pages pages, Register register, VerificationRuns runs, StartVerification start) {
        this.pages = pages;
        this.register = register;
        this.runs = runs;
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
        var href = "/months/" + month;
        return new MonthView(
                spoken.month(month),
                href,
                new Status(TEXTS.text(state.key(), language), state.kind()),
                known == null ? "" : TEXTS.text("known", language, spoken.moment(known.knownAt())),
                job != null && state.isUnderWay() ? job.progress() : null,
                latest == null
                        ? List.of()
                        : SumsRow.figures(runs.sums(latest, scope), spoken, key -> TEXTS.text(key, language)),
                latest == null
                        ? List.of()
                        : SumsRow.ofProviders(runs.figures(latest, scope), TEXTS.text("all", language), spoken),
                known == null || viewing.who().provider() != null ? List.of() : tables(known, spoken, viewing),
                made.stream().map(run -> row(run, made, viewing)).toList(),
                new MonthView.Doors(
                        viewing.may(Action.READ_DELIVERY) ? "/imports?month=" + month : "", href + "/payment"),
                new MonthView.May(
                        viewing.may(Action.VERIFY) && known != null && !state.isUnderWay(),
                        viewing.may(Action.READ_LINES) && latest != null));
    }

    private static List<MonthView.Count> tables(MonthSummary known, Spoken spoken, Viewing viewing) {
        return ExchangeSchema.ALL.stream()
                .filter(resource -> known.rows().containsKey(resource.name()))
                .map(resource -> new MonthView.Count(
                        viewing.language().equals(se.tillit.exchange.Language.SWEDISH)
                                ? resource.title()
                                : resource.name().replace('_', ' '),
                        spoken.count(known.rows().getOrDefault(resource.name(), 0L))))
                .toList();
    }

    private MonthView.RunRow row(Run run, List<Run> made, Viewing viewing) {
        var spoken = Spoken.in(viewing.language());
        var href = "/months/%s/runs/%d".formatted(run.month(), run.id());
        var isFirst = run == made.getLast() && made.size() < MOST_RUNS;
        var isInside = viewing.who().provider() == null;
        return new MonthView.RunRow(
                href,
                Long.toString(run.id()),
                spoken.moment(run.finishedAt()),
                isInside ? run.askedName() : "",
                spoken.sum(runs.sums(run, viewing.scope(Action.READ_MONTH)).approved()),
                isFirst || !isInside ? "" : spoken.count(run.linesChanged()),
                isFirst ? "" : href + "/changes");
    }
}
