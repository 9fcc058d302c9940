package se.tillit.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.tillit.identity.Action;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.upload.FileNames;
import se.tillit.intake.usecase.CancelImport;
import se.tillit.intake.usecase.ConfirmImport;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.Json;
import se.tillit.server.problem.Sentences;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/** One import: how far it has come, what it would change, and the decision whether it may. */
@Controller
class ImportPage {

    private static final int LONGEST_NUMBERS = 100_000;

    private final Pages pages;
    private final Imports imports;
    private final Jobs jobs;
    private final ConfirmImport confirm;
    private final CancelImport cancel;

    ImportPage(Pages pages, Imports imports, Jobs jobs, ConfirmImport confirm, CancelImport cancel) {
        this.pages = pages;
        this.imports = imports;
        this.jobs = jobs;
        this.confirm = confirm;
        this.cancel = cancel;
    }

    @GetMapping("/imports/{id}")
    @Needs(Action.READ_DELIVERY)
    ModelAndView show(Viewing viewing, @PathVariable long id) {
        var record = current(viewing.who(), id);
        return pages.show(viewing, "intake/import", ImportWords.TEXTS, crumbs(viewing), view(viewing, record));
    }

    /** A part of the page, asked for again and again while the job is done; says nothing where nothing is new. */
    @GetMapping("/imports/{id}/progress")
    @Needs(Action.READ_DELIVERY)
    @Nullable
    ModelAndView progress(
            Viewing viewing,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response) {
        var view = view(viewing, current(viewing.who(), id));
        var progress = view.progress();
        response.setHeader("Cache-Control", "no-store");
        if (progress == null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        if (progress.href().endsWith("?seen=" + seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return pages.show(viewing, "intake/import-progress", ImportWords.TEXTS, List.of(), progress);
    }

    @PostMapping("/imports/{id}/confirmation")
    @Needs(Action.IMPORT)
    RedirectView confirm(Who who, @PathVariable long id, @RequestParam String shown) {
        confirm.confirm(who, id, numbers(shown));
        return seeOther(id);
    }

    @PostMapping("/imports/{id}/cancellation")
    @Needs(Action.IMPORT)
    RedirectView cancel(Who who, @PathVariable long id) {
        cancel.cancel(who, id);
        return seeOther(id);
    }

    static RedirectView seeOther(long id) {
        var redirect = new RedirectView("/imports/" + id);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private static ImportNumbers numbers(String shown) {
        try {
            if (shown.length() <= LONGEST_NUMBERS) {
                return Json.value(shown, ImportNumbers.class);
            }
        } catch (IllegalArgumentException unreadable) {
            throw Wrong.asked("parameter.unreadable", "shown");
        }
        throw Wrong.asked("parameter.unreadable", "shown");
    }

    static List<Frame.Link> crumbs(Viewing viewing) {
        return List.of(new Frame.Link(ImportWords.in(viewing.language()).say("title"), "/imports", false));
    }

    /** The import; looked at again where its job has ended meanwhile. */
    private ImportRecord current(Who who, long id) {
        var record = imports.one(who, id);
        var mayBeLate = record.state() == ImportState.ASKED
                && jobs.find(record.jobId()).filter(Job::hasEnded).isPresent();
        return mayBeLate ? imports.one(who, id) : record;
    }

    private ImportView view(Viewing viewing, ImportRecord record) {
        var words = ImportWords.in(viewing.language());
        var delivery = record.delivery();
        var href = "/imports/" + record.id();
        var brokenOff = brokenOff(viewing, record);
        return new ImportView(
                href,
                delivery.fileName(),
                words.month(delivery.month()),
                record.state(),
                brokenOff.isEmpty() ? words.state(record.state()) : words.say("state.broken-off"),
                brokenOff.isEmpty() ? summary(words, record) : List.of(brokenOff),
                record.state() == ImportState.ASKED && brokenOff.isEmpty()
                        ? progress(words, href, record.jobId())
                        : null,
                record.state() == ImportState.PLANNED
                        ? new ImportView.Decision(Json.text(record.numbers()), viewing.may(Action.IMPORT))
                        : null,
                tables(words, record.numbers()),
                record.numbers().rejected() == 0
                        ? ""
                        : words.count("rejected", record.numbers().rejected()),
                record.passedOver().stream().map(words::resource).toList(),
                facts(words, record),
                href + "/delivery?as=delivery." + FileNames.ending(delivery.fileName()));
    }

    /** Why its job could not be done though nothing was wrong with it; empty where it was done or still may be. */
    private String brokenOff(Viewing viewing, ImportRecord record) {
        return record.state() != ImportState.ASKED
                ? ""
                : jobs.find(record.jobId())
                        .map(job -> Sentences.ofJob(viewing.language(), job))
                        .orElse("");
    }

    private static List<String> summary(ImportWords words, ImportRecord record) {
        var numbers = record.numbers();
        var month = words.month(record.delivery().month());
        var told = new ArrayList<String>();
        switch (record.state()) {
            case ASKED -> told.add(words.say("summary.asked"));
            case PLANNED -> {
                told.add(words.withdraws(record));
                told.add(words.say(
                        "summary.planned", words.number(numbers.added()), words.number(numbers.changed()), month));
            }
            case APPLIED -> {
                told.add(words.say(
                        "summary.applied",
                        month,
                        words.number(numbers.added()),
                        words.number(numbers.changed()),
                        words.number(numbers.withdrawn())));
            }
            case UNCHANGED -> told.add(words.say("summary.unchanged", month));
            case REFUSED -> {
                told.add(words.failure(record));
                told.add(words.say("summary.refused", month));
            }
            case CANCELLED -> told.add(words.say("summary.cancelled", month));
        }
        return told;
    }

    private ImportView.Progress progress(ImportWords words, String href, long jobId) {
        var job = jobs.find(jobId);
        var percent = job.map(Job::progress).orElse(0);
        var step = job.map(Job::step).orElse("");
        var isWaiting = job.map(known -> known.state() == Job.State.WAITING).orElse(true);
        return new ImportView.Progress(
                "%s/progress?seen=%s%d".formatted(href, step.replaceAll("[^a-z0-9-]", ""), percent),
                percent,
                isWaiting ? words.say("step.waiting") : words.step(step));
    }

    private static List<ImportView.Table> tables(ImportWords words, ImportNumbers numbers) {
        return numbers.resources().stream()
                .map(table -> new ImportView.Table(
                        words.resource(table.resource()),
                        words.number(table.added()),
                        words.number(table.changed()),
                        words.number(table.withdrawn()),
                        words.number(table.unchanged()),
                        words.number(table.rejected())))
                .toList();
    }

    static List<ImportView.Fact> facts(ImportWords words, ImportRecord record) {
        var delivery = record.delivery();
        var facts = new ArrayList<ImportView.Fact>();
        facts.add(new ImportView.Fact(words.say("fact.file"), delivery.fileName()));
        facts.add(new ImportView.Fact(words.say("fact.month"), words.month(delivery.month())));
        facts.add(new ImportView.Fact(words.say("fact.received"), words.instant(delivery.receivedAt())));
        facts.add(new ImportView.Fact(words.say("fact.account"), delivery.account()));
        facts.add(new ImportView.Fact(words.say("fact.channel"), words.channel(delivery.channel())));
        facts.add(new ImportView.Fact(words.say("fact.size"), words.size(delivery.bytes())));
        facts.add(new ImportView.Fact(words.say("fact.sha256"), delivery.sha256()));
        var manner = record.manner();
        if (manner != null) {
            facts.add(new ImportView.Fact(
                    words.say("fact.manner"),
                    words.say("manner." + manner.name().toLowerCase(java.util.Locale.ROOT))));
        }
        var ended = record.endedAt();
        if (ended != null) {
            facts.add(new ImportView.Fact(words.say("fact.ended"), words.instant(ended)));
            facts.add(new ImportView.Fact(words.say("fact.decided-by"), record.account()));
        }
        return facts;
    }
}
