package se.tillit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import se.tillit.exchange.Language;
import se.tillit.exchange.results.ResultFolder;
import se.tillit.exchange.results.ResultFolder.Claim;
import se.tillit.exchange.results.ResultFolder.Earlier;
import se.tillit.exchange.results.Results;
import se.tillit.verification.engine.Workers;

/**
 * A month that was verified, with its result in a folder.
 *
 * @param run the verification
 */
record WrittenRun(VerificationRun run) {

    /**
     * Verifies and writes.
     *
     * @throws Refused if the package can't be read or the folder not written, with the sentence that says why
     */
    static WrittenRun of(
            VerificationRun.Request request,
            Path out,
            Earlier earlier,
            int threads,
            PrintWriter err,
            Language language) {
        var steps = new VerificationRun.Steps(Screen.of(err, language));
        try (var folder = claim(out, earlier, language);
                var workers = Workers.of(threads)) {
            var run = VerificationRun.of(request, workers, threads, steps, language);
            steps.begin("step.write");
            var results = new Results(
                    run.month().answer(),
                    run.content().rejectedRows(),
                    run.content().files(),
                    run.parameters());
            results.writeInto(folder, workers);
            steps.end();
            results.finish(folder, steps.nanos(), threads);
            return new WrittenRun(run);
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, out, Failures.reason(failure, language)));
        } finally {
            steps.end();
        }
    }

    private static ResultFolder claim(Path out, Earlier earlier, Language language) throws IOException {
        return switch (ResultFolder.claim(out, earlier)) {
            case Claim.Granted(var folder) -> folder;
            case Claim.Refused refused -> throw new Refused(refused.text(language));
        };
    }

    /** 0, or 1 where rows were rejected. */
    int exitCode() {
        return run.content().rejectedRows().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED_ROWS;
    }
}
