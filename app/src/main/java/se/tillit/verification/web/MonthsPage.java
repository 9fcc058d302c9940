package se.tillit.verification.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.sums.MonthSums;
import se.tillit.verification.usecase.StartVerification;

/** {@code /months}: every month with what is imported, what was claimed and what became of it. */
@Controller
class MonthsPage {

    private static final Messages TEXTS = Messages.beside(MonthsPage.class, "months");

    private final Pages pages;
    private final Register register;
    private final VerificationRuns runs;
    private final MonthSums sums;
    private final StartVerification start;

    MonthsPage(Pages pages, Register register, VerificationRuns runs, MonthSums sums, StartVerification start) {
        this.pages = pages;
        this.register = register;
        this.runs = runs;
        this.sums = sums;
        this.start = start;
    }

    @GetMapping("/months")
    @Needs(Action.READ_MONTH)
    ModelAndView show(Viewing viewing) {
        var known = new HashMap<SettlementMonth, MonthSummary>();
        register.months().forEach(month -> known.put(month.month(), month));
        var verified = new HashMap<SettlementMonth, Run>();
        runs.latestOfEachMonth().forEach(run -> verified.put(run.month(), run));
        var months = new TreeSet<SettlementMonth>(Comparator.reverseOrder());
        months.addAll(known.keySet());
        months.addAll(verified.keySet());
        var ofRuns = sums.ofRuns(List.copyOf(verified.values()), viewing.scope(Action.READ_MONTH));
        var jobs = start.openOrFailed();
        var rows = months.stream()
                .map(month -> row(viewing, month, known.get(month), verified.get(month), ofRuns, jobs.get(month)))
                .toList();
        return pages.show(viewing, "verification/months", TEXTS, List.of(), new MonthsView(rows));
    }

    private static MonthsView.Row row(
            Viewing viewing,
            SettlementMonth month,
            @Nullable MonthSummary known,
            @Nullable Run run,
            Map<Long, Sums> ofRuns,
            @Nullable Job job) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var state = MonthState.of(known, run, job);
        var sums = run == null ? Sums.NONE : ofRuns.getOrDefault(run.id(), Sums.NONE);
        var href = "/months/" + month;
        return new MonthsView.Row(
                href,
                new Status(TEXTS.text(state.key(), language), state.kind()),
                known == null ? "" : TEXTS.text("known", language, spoken.moment(known.knownAt())),
                SumsRow.of(spoken.monthFirst(month), sums, spoken),
                run == null ? "" : spoken.moment(run.finishedAt()),
                run == null ? "" : "%s/runs/%d".formatted(href, run.id()));
    }
}
