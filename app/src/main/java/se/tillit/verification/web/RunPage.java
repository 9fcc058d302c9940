package se.tillit.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.settings.ParameterFile;
import se.tillit.identity.Action;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.VerificationRuns.RuleCount;
import se.tillit.verification.web.api.AskedMonth;
import se.tillit.verification.web.api.ResultFiles;

/** {@code /months/2026-10/runs/7}: one verification, what it was reached from, and its files for spreadsheets. */
@Controller
class RunPage {

    private static final Messages TEXTS = Messages.beside(RunPage.class, "run");

    private final Pages pages;
    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final ResultFiles files;

    RunPage(Pages pages, AskedMonth asked, VerificationRuns runs, ResultFiles files) {
        this.pages = pages;
        this.asked = asked;
        this.runs = runs;
        this.files = files;
    }

    @GetMapping("/months/{month}/runs/{run}")
    @Needs(Action.READ_MONTH)
    ModelAndView show(Viewing viewing, @PathVariable String month, @PathVariable long run) {
        var shown = asked.run(AskedMonth.of(month), run);
        return pages.show(
                viewing, "verification/run", TEXTS, MonthPage.crumbs(viewing, shown.month()), view(viewing, shown));
    }

    @GetMapping("/months/{month}/line-decisions.csv")
    @Needs(Action.READ_LINES)
    void lineDecisions(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.lineDecisions(viewing, month, run, ResultFiles.Form.SPREADSHEET, response);
    }

    @GetMapping("/months/{month}/findings.csv")
    @Needs(Action.READ_LINES)
    void findings(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.findings(viewing, month, run, ResultFiles.Form.SPREADSHEET, response);
    }

    @GetMapping("/months/{month}/provider-summary.csv")
    @Needs(Action.READ_MONTH)
    void providerSummary(
            Viewing viewing,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Long run,
            HttpServletResponse response)
            throws IOException {
        files.providerSummary(viewing, month, run, ResultFiles.Form.SPREADSHEET, response);
    }

    private RunView view(Viewing viewing, Run run) {
        var language = viewing.language();
        var spoken = Spoken.in(language);
        var scope = viewing.scope(Action.READ_MONTH);
        var basis = run.basis();
        var monthHref = "/months/" + run.month();
        var canReadLines = viewing.may(Action.READ_LINES);
        return new RunView(
                spoken.month(run.month()),
                monthHref,
                "%s/runs/%d".formatted(monthHref, run.id()),
                Long.toString(run.id()),
                spoken.moment(run.finishedAt()),
                viewing.who().provider() == null ? run.askedName() : "",
                spoken.moment(basis.knownAt()),
                basis.ruleSet(),
                SumsRow.figures(runs.sums(run, scope), spoken, key -> TEXTS.text(key, language)),
                SumsRow.ofProviders(runs.figures(run, scope), TEXTS.text("all", language), spoken),
                canReadLines
                        ? runs.findingsByRule(run, viewing.scope(Action.READ_LINES)).stream()
                                .map(count -> rule(count, language))
                                .toList()
                        : List.of(),
                basis.notRun().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry ->
                                new RunView.NotRun(spoken.rule(entry.getKey()), evidence(entry.getValue(), language)))
                        .toList(),
                parameters(basis.parameters(), spoken),
                basis.inputs().stream()
                        .map(input -> new RunView.Input(input.file(), spoken.count(input.bytes()), input.sha256()))
                        .toList(),
                canReadLines,
                runs.findLatest(run.month())
                        .filter(latest -> latest.id() == run.id())
                        .isPresent(),
                runs.findBefore(run).isPresent());
    }

    private static RunView.RuleRow rule(RuleCount count, Language language) {
        var spoken = Spoken.in(language);
        var name = spoken.rule(count.rule());
        var amount = count.amount();
        return new RunView.RuleRow(
                count.mode().equals("shadow") ? TEXTS.text("shadow", language, name) : name,
                TEXTS.text("severity." + count.severity().name().toLowerCase(Locale.ROOT), language),
                spoken.count(count.found()),
                amount == null ? "" : spoken.sum(amount));
    }

    private static String evidence(String code, Language language) {
        return TEXTS.text(
                "evidence."
                        + EvidenceKind.valueOf(code.toUpperCase(Locale.ROOT))
                                .name()
                                .toLowerCase(Locale.ROOT),
                language);
    }

    private static List<RunView.ParameterLine> parameters(String csv, Spoken spoken) {
        return switch (ParameterFile.read(csv)) {
            case ParameterFile.Reading.Read read ->
                read.parameters().rows().stream()
                        .map(row -> {
                            var contract = row.contract();
                            return new RunView.ParameterLine(
                                    contract == null ? row.key() : row.key() + " (" + contract + ")",
                                    row.value(),
                                    spoken.days(row.validity()),
                                    row.source());
                        })
                        .toList();
            case ParameterFile.Reading.Unreadable wrong -> List.of();
        };
    }
}
