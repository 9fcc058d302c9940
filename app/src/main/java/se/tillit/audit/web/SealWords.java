package se.tillit.audit.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.audit.store.Sealing;
import se.tillit.audit.usecase.TrailSentence;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.audit.usecase.VerifyAuditJob;
import se.tillit.exchange.Language;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.Json;

/** Says how it is with the seals, and what the last check came to. */
@Component
class SealWords {

    private final Sealing sealing;
    private final Jobs jobs;

    SealWords(Sealing sealing, Jobs jobs) {
        this.sealing = sealing;
        this.jobs = jobs;
    }

    List<String> state(Language language) {
        var state = sealing.state();
        var sentences = new ArrayList<String>();
        var newest = state.newest();
        sentences.add(
                newest == null
                        ? say("seals.none", language)
                        : say("seals.newest", language, newest.number(), TrailTime.text(newest.at())));
        var oldest = state.oldestUnsealed();
        sentences.add(
                oldest == null
                        ? say("seals.all", language)
                        : say("seals.waiting", language, state.unsealed(), TrailTime.text(oldest)));
        if (!state.outsideFault().isEmpty()) {
            sentences.add(say("seals.outside-fault", language));
        } else if (newest != null) {
            sentences.add(say(state.isToldOutside() ? "seals.outside" : "seals.outside-behind", language));
        }
        return sentences;
    }

    List<AuditView.Check> lastCheck(Language language) {
        return jobs.latest(List.of(VerifyAuditJob.KIND), 1).stream()
                .map(job -> check(job, language))
                .toList();
    }

    private static AuditView.Check check(Job job, Language language) {
        var asked = TrailTime.text(job.askedAt());
        var result = job.result();
        return switch (job.state()) {
            case WAITING, RUNNING ->
                new AuditView.Check("running", false, say("check.running", language, asked), List.of());
            case FAILED -> new AuditView.Check("failed", false, say("check.failed", language, asked), List.of());
            case DONE ->
                result == null
                        ? new AuditView.Check("failed", false, say("check.failed", language, asked), List.of())
                        : done(Json.value(result, VerifyAuditJob.Result.class), asked, language);
        };
    }

    private static String verdict(VerifyAuditJob.Result result) {
        if (result.isIntact()) {
            return "check.intact";
        }
        var isRestored = result.unnamed() == 0
                && result.sentences().stream().filter(TrailSentence::isFault).allMatch(TrailSentence::tellsOfRestore);
        return isRestored ? "check.restored" : "check.not-intact";
    }

    private static AuditView.Check done(VerifyAuditJob.Result result, String asked, Language language) {
        var sentences = new ArrayList<String>();
        result.sentences().forEach(sentence -> sentences.add(sentence.text(language)));
        if (result.unnamed() > 0) {
            sentences.add(say("check.more", language, result.unnamed()));
        }
        var summary = say(verdict(result), language, asked, result.entries(), result.seals());
        return new AuditView.Check("done", result.isIntact(), summary, sentences);
    }

    private static String say(String key, Language language, Object... places) {
        return AuditWords.TEXTS.text(key, language, places);
    }
}
