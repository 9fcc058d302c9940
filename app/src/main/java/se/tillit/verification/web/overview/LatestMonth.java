package se.tillit.verification.web.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.server.web.Overview;
import se.tillit.server.web.Viewing;
import se.tillit.verification.Outcome;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.sums.MonthSum;
import se.tillit.verification.store.sums.MonthSums;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.SumsRow;

/** The latest verified month on the first page: its sums, what is held, what changed, and the months before it. */
@Component
class LatestMonth implements Overview {

    private static final Messages TEXTS = Messages.beside(LatestMonth.class, "overview");
    private static final List<String> OUTCOMES = List.of("", "", "hold", "adjust", "reject");
    private static final int REASONS = 4;

    private final MonthSums sums;
    private final VerificationRuns runs;

    LatestMonth(MonthSums sums, VerificationRuns runs) {
        this.sums = sums;
        this.runs = runs;
    }

    @Override
    public Optional<Standing> findFor(Viewing viewing) {
        var scope = viewing.scope(Action.READ_MONTH);
        var months = sums.latest(scope, SumsTrend.MONTHS);
        return months.isEmpty()
                ? Optional.empty()
                : runs.find(months.getFirst().month(), months.getFirst().run())
                        .map(run -> standing(viewing, run, months));
    }

    private Standing standing(Viewing viewing, Run run, List<MonthSum> months) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var now = months.getFirst().sums();
        return new Standing(
                spoken.monthFirst(run.month()),
                Places.month(run.month()),
                TEXTS.text(
                        "lead",
                        language,
                        spoken.moment(run.finishedAt()),
                        spoken.share(now.approved(), now.claimed()),
                        spoken.sum(now.claimed())),
                figures(viewing, run, now),
                TEXTS.text("held.heading", language),
                held(viewing, run),
                changed(viewing, run, now),
                months.size() < 2 ? null : SumsTrend.picture(months, language));
    }

    private static List<Overview.Number> figures(Viewing viewing, Run run, Sums now) {
        var said = SumsRow.figures(now, Spoken.in(viewing.language()), key -> TEXTS.text(key, viewing.language()));
        return IntStream.range(0, said.size())
                .mapToObj(at -> number(said.get(at), viewing, run, OUTCOMES.get(at)))
                .toList();
    }

    private static Overview.Number number(Figure figure, Viewing viewing, Run run, String outcome) {
        var href = outcome.isEmpty() || !viewing.may(Action.READ_LINES)
                ? ""
                : Places.query(Places.lines(run.month()), "outcome", outcome);
        return new Overview.Number(figure.label(), figure.value(), figure.note(), href);
    }

    private List<Remark> held(Viewing viewing, Run run) {
        var rows = sums.byReason(run, viewing.scope(Action.READ_MONTH)).stream()
                .filter(row -> row.outcome() == Outcome.HOLD)
                .toList();
        return ReasonLine.of(rows, run.month(), null, viewing).stream()
                .limit(REASONS)
                .map(reason -> new Remark(
                        TEXTS.text(
                                reason.lines().equals("1") ? "held.reason.one" : "held.reason",
                                viewing.language(),
                                reason.rule(),
                                reason.lines(),
                                reason.sum()),
                        reason.linesHref()))
                .toList();
    }

    private Remark changed(Viewing viewing, Run run, Sums now) {
        var before = runs.findBefore(run).orElse(null);
        var then = before == null
                ? Sums.NONE
                : sums.ofRuns(List.of(before), viewing.scope(Action.READ_MONTH)).getOrDefault(before.id(), Sums.NONE);
        var change = Change.of(run, before, now, then, viewing);
        return new Remark(change.text(), change.href());
    }
}
