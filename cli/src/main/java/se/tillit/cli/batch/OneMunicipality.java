package se.tillit.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.Steps;
import se.tillit.cli.run.VerificationRun;
import se.tillit.cli.run.WrittenRun;
import se.tillit.exchange.Language;
import se.tillit.exchange.figures.EarlierMonths;
import se.tillit.exchange.figures.MonthFigures;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.report.ReportWishes;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.RuleCode;
import se.tillit.verification.across.LocalWorkOf;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** Verifies the packages of a municipality, but for those that an earlier run has finished. */
final class OneMunicipality {

    private final BatchRun.Request request;
    private final BatchFolder folder;
    private final Set<String> shared;
    private final int threads;
    private final Language language;
    private final StepTimes times;
    private final String settings;

    OneMunicipality(
            BatchRun.Request request,
            BatchFolder folder,
            Set<String> shared,
            int threads,
            StepTimes times,
            Language language)
            throws IOException {
        this.times = times;
        this.request = request;
        this.folder = folder;
        this.shared = shared;
        this.threads = threads;
        this.language = language;
        this.settings = request.audience() + "\n" + request.validation() + "\n"
                + settings(request.parameterFile(), request.month(), shared);
    }

    /** What beside the package decides what is remembered of it. */
    private static String settings(@Nullable Path parameterFile, @Nullable SettlementMonth month, Set<String> shared)
            throws IOException {
        var parameters = parameterFile == null ? "" : Files.readString(parameterFile);
        return RuleCode.RULE_SET + '\n' + month + '\n' + parameters + '\n' + new TreeSet<>(shared);
    }

    /** Verifies the months of one municipality in their order, each with the ones before it as its trend. */
    List<MonthAnswer> verifyAll(List<Place> months) throws IOException {
        var answers = new ArrayList<MonthAnswer>();
        var before = new ArrayList<Path>();
        var history = settings;
        for (var place : months) {
            var memory = folder.memoryOf(place, history);
            var answer = verify(place, memory, before);
            answers.add(answer);
            if (answer instanceof MonthAnswer.Verified verified) {
                before.add(folder.month(place.municipality(), verified.done().month()));
                history = history + '\n' + memory.getFileName();
            }
        }
        return answers;
    }

    private MonthAnswer verify(Place place, Path memory, List<Path> earlier) throws IOException {
        var before = MonthDoneFile.find(memory);
        if (before.isPresent()
                && folder.hasResult(place.municipality(), before.get().month())) {
            return new MonthAnswer.Verified(place, before.get(), 0);
        }
        var steps = new Steps(Screen.silent());
        VerificationRun run;
        try {
            run = verify(place, steps);
        } catch (Refused refused) {
            return new MonthAnswer.Unreadable(place, refused.sentence());
        }
        var target = folder.month(place.municipality(), run.evidence().month());
        var wishes = ReportWishes.of(request.audience())
                .withMunicipality(place.municipality())
                .withEarlier(figuresOf(earlier, run.evidence().month()));
        WrittenRun.write(run, wishes, ResultsFolder.at(target, Earlier.REPLACE), threads, steps, language);
        steps.end();
        times.add(steps.done());
        var done = doneOf(place, run);
        MonthDoneFile.write(done, memory);
        return new MonthAnswer.Verified(place, done, 0);
    }

    /** The figures of the months before; a result that can't be read back gives no trend. */
    private static List<MonthFigures> figuresOf(List<Path> earlier, SettlementMonth month) {
        return switch (EarlierMonths.in(earlier, month)) {
            case EarlierMonths.Read(var months) -> months;
            case EarlierMonths.Refused refused -> List.of();
        };
    }

    private VerificationRun verify(Place place, Steps steps) {
        var asked = place.month() == null ? request.month() : place.month();
        var wanted = new VerificationRun.Request(place.path(), asked, request.parameterFile(), request.validation());
        try (var workers = Workers.of(threads)) {
            return VerificationRun.of(wanted, workers, threads, steps, language);
        }
    }

    private MonthDone doneOf(Place place, VerificationRun run) {
        var answer = run.month().answer();
        return new MonthDone(
                place.municipality(),
                answer.month(),
                answer.providers().stream().map(ProviderSummary::sums).reduce(Sums.NONE, Sums::plus),
                answer.findings().size(),
                run.content().rejectedRows().size(),
                LocalWorkOf.those(
                        place.municipality(), run.evidence(), answer.decisions(), shared, RejectedRow.PROTECTED));
    }
}
