package se.tillit.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.Steps;
import se.tillit.cli.run.VerificationRun;
import se.tillit.cli.run.WrittenRun;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.RuleCode;
import se.tillit.verification.across.LocalWorkOf;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** Verifies one package of many, unless an earlier run has done so. */
final class OneMonth {

    private final BatchRun.Request request;
    private final BatchFolder folder;
    private final Set<String> shared;
    private final int threads;
    private final Language language;
    private final StepTimes times;
    private final String settings;

    OneMonth(
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
        this.settings = settings(request.parameterFile(), request.month(), shared);
    }

    /** What beside the package decides what is remembered of it. */
    private static String settings(@Nullable Path parameterFile, @Nullable SettlementMonth month, Set<String> shared)
            throws IOException {
        var parameters = parameterFile == null ? "" : Files.readString(parameterFile);
        return RuleCode.RULE_SET + '\n' + month + '\n' + parameters + '\n' + new TreeSet<>(shared);
    }

    MonthAnswer verify(Place place) throws IOException {
        var memory = folder.memoryOf(place, settings);
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
        WrittenRun.write(run, ResultsFolder.at(target, Earlier.REPLACE), threads, steps, language);
        steps.end();
        times.add(steps.done());
        var done = doneOf(place, run);
        MonthDoneFile.write(done, memory);
        return new MonthAnswer.Verified(place, done, 0);
    }

    private VerificationRun verify(Place place, Steps steps) {
        var asked = place.month() == null ? request.month() : place.month();
        var wanted = new VerificationRun.Request(place.path(), asked, request.parameterFile());
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
