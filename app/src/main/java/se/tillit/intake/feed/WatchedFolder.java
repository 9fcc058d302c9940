package se.tillit.intake.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;

/** Looks at the watched folder again and again: takes what has come whole, and answers what has been done. */
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final Arrivals arrivals;
    private final Answers answers;
    private final TakenFiles taken;
    private final InboxStore store;
    private final Imports imports;
    private final Jobs jobs;
    private final Clock clock;

    WatchedFolder(
            Path folder, Duration quiet, TakenFiles taken, InboxStore store, Imports imports, Jobs jobs, Clock clock) {
        this.arrivals = new Arrivals(folder, quiet);
        this.answers = new Answers(folder);
        this.taken = taken;
        this.store = store;
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** One look. What cannot be done now, because a disk or the database is away, is done at a later look. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void look() {
        try {
            answers.makeFolders();
            var now = clock.instant();
            for (var arrival : arrivals.whole(now)) {
                taken.take(arrival, answers.taken(), now);
            }
            taken.receiveAll(answers.taken());
            for (var file : store.open()) {
                answer(file);
            }
        } catch (IOException | RuntimeException later) {
            LOG.warn("The watched folder waits: {}", later.getClass().getSimpleName());
        }
    }

    private void answer(InboxStore.Taken file) throws IOException {
        var refusal = file.refusal();
        var importId = file.importId();
        if (refusal != null) {
            lay(file, InboxStore.Answered.REFUSED, Answers.refusal(file.fileName(), refusal));
        } else if (importId != null) {
            var job = jobs.find(imports.one(TakenFiles.FOLDER, importId).jobId());
            if (job.isPresent() && job.get().hasEnded()) {
                // Looked at again: it may have ended after the first look.
                answer(file, imports.one(TakenFiles.FOLDER, importId), job.get());
            }
        }
    }

    private void answer(InboxStore.Taken file, ImportRecord record, Job job) throws IOException {
        var next = switch (record.state()) {
            case PLANNED -> InboxStore.Answered.WAITING;
            case APPLIED, UNCHANGED -> InboxStore.Answered.DONE;
            case ASKED -> job.state() == Job.State.FAILED ? InboxStore.Answered.REFUSED : InboxStore.Answered.NO;
            case REFUSED, CANCELLED -> InboxStore.Answered.REFUSED;
        };
        if (next != InboxStore.Answered.NO && next != file.answered()) {
            lay(file, next, Answers.text(record, job));
        }
    }

    private void lay(InboxStore.Taken file, InboxStore.Answered answered, String text) throws IOException {
        answers.lay(file.place(), answered, text);
        store.answered(file.place(), answered);
    }
}
