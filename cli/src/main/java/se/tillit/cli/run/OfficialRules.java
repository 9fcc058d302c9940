package se.tillit.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck;

/**
 * The official rules of Peppol BIS Billing 3, tried by a program of their own: it is started for the first file and
 * serves all that follow. The rules change twice a year, with the program.
 */
final class OfficialRules implements InvoiceCheck, AutoCloseable {

    /** The system property that names the folder of the program's libraries; the launcher sets it. */
    static final String PLACE = "tillit.validator";

    private final Consumer<Bytes> progress;
    private @Nullable ValidatorProcess process;

    /** Tells of each file before it is tried. */
    OfficialRules(Consumer<Bytes> progress) {
        this.progress = progress;
    }

    @Override
    public synchronized List<Breach> breachesIn(Bytes file) {
        progress.accept(file);
        var running = process;
        if (running == null) {
            running = ValidatorProcess.start(libraries());
            process = running;
        }
        return running.breachesIn(file);
    }

    private static Path libraries() {
        var place = System.getProperty(PLACE);
        if (place == null) {
            throw new UnreadableFile("validator-missing", "-D" + PLACE);
        }
        return Path.of(place);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
        }
    }
}
