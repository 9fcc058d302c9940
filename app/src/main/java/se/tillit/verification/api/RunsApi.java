package se.tillit.verification.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Action;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.BasisChange;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.RunChanges;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.StartVerification;

/** Runs of a month, for systems: start one, list them, read one, and what changed since another. */
@RestController
class RunsApi {

    private static final String LIMIT = "100";
    private static final String BEFORE_ALL = "9223372036854775807";

    private final StartVerification start;
    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final RunChanges changes;
    private final AuditTrail audit;

    RunsApi(StartVerification start, AskedMonth asked, VerificationRuns runs, RunChanges changes, AuditTrail audit) {
        this.start = start;
        this.asked = asked;
        this.runs = runs;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A job that was asked for.
     *
     * @param job its number
     * @param href where to ask how it goes
     */
    record AskedJob(long job, String href) {}

    /** Has the month verified. Answers 202 with the job to ask about. */
    @PostMapping("/api/v1/months/{month}/verification")
    @Needs(Action.VERIFY)
    ResponseEntity<AskedJob> verify(Viewing viewing, @PathVariable String month) {
        var job =
                start.ask(viewing.who(), AskedMonth.of(month)).orElseThrow(() -> Wrong.notHere("month.unknown", month));
        var href = "/api/v1/jobs/" + job;
        return ResponseEntity.accepted().location(URI.create(href)).body(new AskedJob(job, href));
    }

    /** The month's runs, the newest first. {@code after} is the {@code next} of the page before. */
    @GetMapping("/api/v1/months/{month}/runs")
    @Needs(Action.READ_MONTH)
    PageOf<RunJson> list(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(defaultValue = BEFORE_ALL) long after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var found = runs.ofMonth(AskedMonth.of(month), after, ResultsApi.limit(limit) + 1);
        return PageOf.cut(found, limit, run -> Long.toString(run.id()), run -> json(run, viewing));
    }

    /** One run. */
    @GetMapping("/api/v1/months/{month}/runs/{run}")
    @Needs(Action.READ_MONTH)
    RunJson one(Viewing viewing, @PathVariable String month, @PathVariable long run) {
        return json(asked.run(AskedMonth.of(month), run), viewing);
    }

    /** What became different since another run, the one before where none is named by {@code since}. */
    @GetMapping("/api/v1/months/{month}/runs/{run}/changes")
    @Needs(Action.READ_LINES)
    ChangesJson changes(
            Viewing viewing,
            @PathVariable String month,
            @PathVariable long run,
            @RequestParam(required = false) @Nullable Long since,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var later = asked.run(AskedMonth.of(month), run);
        var earlier = asked.earlier(later, since);
        var scope = viewing.scope(Action.READ_LINES);
        audit.note(viewing.who(), Deed.read("changes.read", Thing.RUN, List.of(Long.toString(run))));
        var lines = changes.lines(earlier, later, scope, PageKey.text(after), ResultsApi.limit(limit) + 1);
        var basis = BasisChange.between(earlier.basis(), later.basis());
        return new ChangesJson(
                earlier.id(),
                later.id(),
                basis.causes().stream()
                        .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                        .toList(),
                basis.parametersEnded(),
                basis.parametersBegun(),
                changes.shifts(earlier, later, scope).stream()
                        .map(ChangesJson.Shift::of)
                        .toList(),
                PageOf.cut(lines, limit, line -> PageKey.of(line.key()), ChangesJson.Line::of));
    }

    private RunJson json(Run run, Viewing viewing) {
        var scope = viewing.scope(Action.READ_MONTH);
        var reader = viewing.who().provider() == null ? RunJson.Reader.MUNICIPALITY : RunJson.Reader.PROVIDER;
        return RunJson.of(run, runs.sums(run, scope), runs.countFindings(run, scope), reader);
    }
}
