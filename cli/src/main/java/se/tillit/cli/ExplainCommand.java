package se.tillit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.Steps;
import se.tillit.cli.run.VerificationRun;
import se.tillit.cli.run.VerificationRun.Validation;
import se.tillit.exchange.Language;
import se.tillit.exchange.explain.Explainer;
import se.tillit.exchange.explain.PlainText;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.engine.Workers;

/** {@code tillit explain}: one line, everything that was looked at, and the arithmetic step by step. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 5;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "verify.package")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "PROVIDER/INVOICE/LINE", descriptionKey = "explain.line")
    private String line = "";

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "explain.month", converter = MonthOption.class)
    private @Nullable SettlementMonth month;

    @Option(names = "--parameters", paramLabel = "FILE", descriptionKey = "verify.parameters")
    private @Nullable Path parameterFile;

    @Option(names = "--validate", descriptionKey = "verify.validate")
    private boolean validate;

    @Override
    public Integer call() {
        var language = common.language();
        var threads = Runtime.getRuntime().availableProcessors();
        var steps = new Steps(Screen.of(spec.commandLine().getErr(), language));
        try (var workers = Workers.of(threads)) {
            var request = new VerificationRun.Request(folder, month, parameterFile, Validation.of(validate));
            var run = VerificationRun.of(request, workers, threads, steps, language);
            var id = lineOf(run.content().handover().lines(), language);
            steps.end();
            var trace = run.month().findTrace(id).orElseThrow();
            var explanation = new Explainer(language).explain(trace, run.evidence());
            spec.commandLine().getOut().println(PlainText.of(explanation));
            return ExitCode.DONE;
        } finally {
            steps.end();
        }
    }

    /** The line that is meant: provider/invoice/line, or invoice/line where only one provider has such a line. */
    private LineId lineOf(List<InvoiceLine> lines, Language language) {
        var found = lines.stream()
                .map(InvoiceLine::id)
                .filter(id -> id.toString().equals(line) || (id.invoice() + "/" + id.line()).equals(line))
                .sorted()
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Refused(CliTexts.text("no-such-line", language, line));
        }
        var named = found.stream().limit(MOST_NAMED).map(LineId::toString).toList();
        throw new Refused(CliTexts.text("several-lines", language, line, String.join(", ", named)));
    }
}
