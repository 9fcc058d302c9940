package se.tillit.verification.api;

import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;

/** The month and the run that an address names. */
@Component
public class AskedMonth {

    private final VerificationRuns runs;

    AskedMonth(VerificationRuns runs) {
        this.runs = runs;
    }

    /**
     * The month.
     *
     * @throws Wrong if the text is no month
     */
    public static SettlementMonth of(String text) {
        try {
            return SettlementMonth.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Wrong.asked("month.malformed", text);
        }
    }

    /**
     * The run of the month with the number, or the latest where none is named.
     *
     * @throws Wrong if there is no such run
     */
    public Run run(SettlementMonth month, @Nullable Long id) {
        return id == null
                ? runs.findLatest(month).orElseThrow(() -> Wrong.notHere("run.none", month.toString()))
                : runs.find(month, id)
                        .orElseThrow(() -> Wrong.notHere("run.unknown", Long.toString(id), month.toString()));
    }

    /**
     * The run that another is to be compared with: the one named, or else the one before it.
     *
     * @throws Wrong if there is none, or it does not come before
     */
    public Run earlier(Run run, @Nullable Long since) {
        if (since == null) {
            return runs.findBefore(run)
                    .orElseThrow(() -> Wrong.notHere("run.first", run.month().toString()));
        }
        if (since >= run.id()) {
            throw Wrong.asked("run.not-before", Long.toString(since), Long.toString(run.id()));
        }
        return run(run.month(), since);
    }
}
