package se.tillit.exchange.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.wording.FindingTexts;
import se.tillit.verification.Verification;
import se.tillit.verification.engine.Workers;
import se.tillit.verification.parameters.Parameters;

/**
 * What is handed back of a verification.
 *
 * @param verification the answer
 * @param rejectedRows the rows that could not be taken in
 * @param files the files that were read
 * @param parameters the parameters used
 */
public record Results(
        Verification verification, List<RejectedRow> rejectedRows, List<FileRead> files, Parameters parameters) {

    /** Copies the lists. */
    public Results {
        rejectedRows = List.copyOf(rejectedRows);
        files = List.copyOf(files);
    }

    /**
     * Writes every file but {@code run.json}, two at a time where there are two threads.
     *
     * @throws IOException if a file can't be written
     */
    public void writeInto(ResultFolder folder, Workers workers) throws IOException {
        try {
            workers.both(() -> written(() -> writeLines(folder)), () -> written(() -> writeTheRest(folder)));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw failure;
        }
    }

    private void writeLines(ResultFolder folder) throws IOException {
        LineDecisionsFile.write(folder.file(LineDecisionsFile.NAME), verification.decisions());
        RejectedRowsFile.write(folder.file(RejectedRowsFile.NAME), rejectedRows);
    }

    private void writeTheRest(ResultFolder folder) throws IOException {
        FindingsFile.write(folder.file(FindingsFile.NAME), verification.findings(), new FindingTexts());
        ProviderSummaryFile.write(folder.file(ProviderSummaryFile.NAME), verification.providers());
        SummaryFile.write(folder.file(SummaryFile.NAME), this);
    }

    /**
     * Writes {@code run.json} and moves all files into place.
     *
     * @param nanos how long each step took, in order
     * @throws IOException if it can't be done; nothing then stands in the folder
     */
    public void finish(ResultFolder folder, Map<String, Long> nanos, int threads) throws IOException {
        RunFile.write(folder.file(RunFile.NAME), nanos, threads);
        folder.moveIntoPlace();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static boolean written(Writing writing) {
        try {
            writing.write();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
