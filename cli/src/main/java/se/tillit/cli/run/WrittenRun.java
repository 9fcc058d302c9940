package se.tillit.cli.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.Steps;
import se.tillit.exchange.Language;
import se.tillit.exchange.results.Results;
import se.tillit.exchange.results.ResultsFolder;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.exchange.results.Writing;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.verification.RuleCode;
import se.tillit.verification.engine.Workers;

/**
 * A month that was verified, with its result in a folder.
 *
 * @param run the verification
 */
public record WrittenRun(VerificationRun run) {

    /**
     * Verifies and writes.
     *
     * @throws Refused if the package can't be read or the folder not written, with the sentence that says why
     */
    public static WrittenRun of(
            VerificationRun.Request request,
            Path out,
            Earlier earlier,
            int threads,
            PrintWriter err,
            Language language) {
        var folder = ResultsFolder.at(out, earlier);
        var obstacle = folder.findObstacle();
        if (obstacle.isPresent()) {
            throw new Refused(obstacle.get().text(language));
        }
        var steps = new Steps(Screen.of(err, language));
        try (var workers = Workers.of(threads)) {
            var run = VerificationRun.of(request, workers, threads, steps, language);
            return write(run, folder, threads, steps, language);
        } finally {
            steps.end();
        }
    }

    /**
     * Writes what a verification came to.
     *
     * @throws Refused if the folder can't be written, with the sentence that says why
     */
    public static WrittenRun write(
            VerificationRun run, ResultsFolder folder, int threads, Steps steps, Language language) {
        steps.begin("write");
        var texts = new FindingTexts();
        var results =
                new Results(run.month().answer(), run.content(), run.parameters(), RuleCode.RULE_SET, texts::text);
        return switch (folder.write(results, steps.done(), threads)) {
            case Writing.Done(var where) -> new WrittenRun(run);
            case Writing.Refused refused -> throw new Refused(refused.text(language));
        };
    }

    /** 0, or 1 where rows were rejected. */
    public int exitCode() {
        return run.content().rejectedRows().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED_ROWS;
    }
}
