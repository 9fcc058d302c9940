package se.tillit.verification.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.exchange.results.tables.FindingTable;
import se.tillit.exchange.results.tables.LineDecisionTable;
import se.tillit.exchange.results.tables.ProviderSummaryRow;
import se.tillit.exchange.results.tables.ProviderSummaryTable;
import se.tillit.exchange.results.tables.TableUse;
import se.tillit.identity.Action;
import se.tillit.server.web.Viewing;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.VerificationRuns;

/** Sends results as the files of the exchange format: exact for systems, safe to open in a spreadsheet for people. */
@Component
public class ResultFiles {

    /** For whom a file is. */
    public enum Form {
        /** For systems, exactly as {@code ./tillit verify} writes it. */
        EXACT(TableUse.EXACT),
        /** For people: what a spreadsheet would take for a formula is written as text. */
        SPREADSHEET(TableUse.SPREADSHEET);

        private final TableUse use;

        Form(TableUse use) {
            this.use = use;
        }
    }

    private final AskedMonth asked;
    private final VerificationRuns runs;
    private final AuditTrail audit;

    ResultFiles(AskedMonth asked, VerificationRuns runs, AuditTrail audit) {
        this.asked = asked;
        this.runs = runs;
        this.audit = audit;
    }

    /** Sends what becomes of every line; of the latest run where none is named. */
    public void lineDecisions(Viewing viewing, String month, @Nullable Long id, Form form, HttpServletResponse response)
            throws IOException {
        var run = asked.run(AskedMonth.of(month), id);
        note(viewing, "lines.export", month);
        try (var table = new LineDecisionTable(writer(run, "line-decisions", form, response), form.use)) {
            runs.eachLine(run, viewing.scope(Action.READ_LINES), line -> table.row(ResultTables.row(line)));
        }
    }

    /** Sends what the rules found; of the latest run where none is named. */
    public void findings(Viewing viewing, String month, @Nullable Long id, Form form, HttpServletResponse response)
            throws IOException {
        var run = asked.run(AskedMonth.of(month), id);
        note(viewing, "findings.export", month);
        try (var table = new FindingTable(writer(run, "findings", form, response), form.use)) {
            runs.eachFinding(run, viewing.scope(Action.READ_LINES), finding -> table.row(ResultTables.row(finding)));
        }
    }

    /** Sends each provider's figures; of the latest run where none is named. */
    public void providerSummary(
            Viewing viewing, String month, @Nullable Long id, Form form, HttpServletResponse response)
            throws IOException {
        var run = asked.run(AskedMonth.of(month), id);
        try (var table = new ProviderSummaryTable(writer(run, "provider-summary", form, response), form.use)) {
            for (var summary : runs.figures(run, viewing.scope(Action.READ_MONTH))) {
                table.row(ProviderSummaryRow.of(summary));
            }
        }
    }

    private static Writer writer(Run run, String name, Form form, HttpServletResponse response) throws IOException {
        var file = form == Form.EXACT ? name + ".csv" : "%s-%s.csv".formatted(name, run.month());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
        response.setHeader("Tillit-Run", Long.toString(run.id()));
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private void note(Viewing viewing, String what, String month) {
        audit.note(viewing.who(), Deed.read(what, Thing.MONTH, List.of(month)));
    }
}
