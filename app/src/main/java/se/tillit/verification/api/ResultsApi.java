package se.tillit.verification.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Action;
import se.tillit.identity.Who;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;
import se.tillit.verification.store.VerificationRuns;

/**
 * Decisions on lines, findings and providers' figures of a run, for systems: as the files of the exchange format, byte
 * for byte as {@code ./tillit verify} writes them, and the same as JSON, page by page. Without {@code run} the latest
 * run of the month. A provider gets its own rows.
 */
@RestController
class ResultsApi {

    private static final String LIMIT = "500";
    private static final int MOST = 5_000;

    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final ResultFiles files;
    private final AuditTrail audit;

    ResultsApi(AskedMonth asked, VerificationRuns runs, ResultFiles files, AuditTrail audit) {
        this.asked = asked;
        this.runs = runs;
        this.files = files;
        this.audit = audit;
    }

    /** {@code line-decisions.csv}: what becomes of every line. */
    @GetMapping("/api/v1/months/{month}/line-decisions.csv")
    @Needs(Action.READ_LINES)
    void lineDecisionsFile(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.lineDecisions(viewing, month, run, ResultFiles.Form.EXACT, response);
    }

    /** {@code findings.csv}: what the rules found. */
    @GetMapping("/api/v1/months/{month}/findings.csv")
    @Needs(Action.READ_LINES)
    void findingsFile(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.findings(viewing, month, run, ResultFiles.Form.EXACT, response);
    }

    /** {@code provider-summary.csv}: each provider's figures. */
    @GetMapping("/api/v1/months/{month}/provider-summary.csv")
    @Needs(Action.READ_MONTH)
    void providerSummaryFile(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.providerSummary(viewing, month, run, ResultFiles.Form.EXACT, response);
    }

    /** What becomes of every line. {@code after} is the {@code next} of the page before. */
    @GetMapping("/api/v1/months/{month}/line-decisions")
    @Needs(Action.READ_LINES)
    PageOf<LineJson> lineDecisions(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var shown = asked.run(AskedMonth.of(month), run);
        note(viewing.who(), "lines.read", month);
        var lines = runs.lines(shown, viewing.scope(Action.READ_LINES), PageKey.text(after), limit(limit) + 1);
        return PageOf.cut(lines, limit(limit), line -> PageKey.of(line.key()), LineJson::of);
    }

    /** What the rules found. {@code after} is the {@code next} of the page before. */
    @GetMapping("/api/v1/months/{month}/findings")
    @Needs(Action.READ_LINES)
    PageOf<FindingJson> findings(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var shown = asked.run(AskedMonth.of(month), run);
        note(viewing.who(), "findings.read", month);
        var found = runs.findings(shown, viewing.scope(Action.READ_LINES), after, limit(limit) + 1);
        return PageOf.cut(
                found,
                limit(limit),
                finding -> Integer.toString(finding.number()),
                finding -> FindingJson.of(finding, viewing.who()));
    }

    /** Each provider's sums. All on one page: {@code next} is always empty. */
    @GetMapping("/api/v1/months/{month}/provider-summary")
    @Needs(Action.READ_MONTH)
    PageOf<ProviderJson> providerSummary(
            Viewing viewing, @PathVariable String month, @RequestParam(required = false) @Nullable Long run) {
        var shown = asked.run(AskedMonth.of(month), run);
        var providers = new ArrayList<ProviderJson>();
        runs.figures(shown, viewing.scope(Action.READ_MONTH))
                .forEach(summary -> providers.add(ProviderJson.of(summary)));
        return new PageOf<>(providers, null);
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Wrong.asked("limit.outside", Integer.toString(limit), Integer.toString(MOST));
        }
        return limit;
    }

    private void note(Who who, String what, String month) {
        audit.note(who, Deed.read(what, Thing.MONTH, List.of(month)));
    }
}
