package se.tillit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.VerificationRun.Validation;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.WholeOption;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.kernel.SettlementMonth;

/** {@code tillit verify}: verifies a package's month and writes the result. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACKAGE", descriptionKey = "verify.package")
    private Path folder = Path.of("");

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            descriptionKey = "verify.month",
            converter = MonthOption.class)
    private @Nullable SettlementMonth month;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "verify.out")
    private Path out = Path.of("");

    @Option(names = "--replace", descriptionKey = "verify.replace")
    private boolean replace;

    @Option(names = "--parameters", paramLabel = "FILE", descriptionKey = "verify.parameters")
    private @Nullable Path parameterFile;

    @Option(
            names = "--threads",
            paramLabel = "N",
            descriptionKey = "verify.threads",
            converter = WholeOption.Threads.class)
    private Integer threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--validate", descriptionKey = "verify.validate")
    private boolean validate;

    @Option(names = "--internal", descriptionKey = "verify.internal")
    private boolean internal;

    @Override
    public Integer call() {
        var language = common.language();
        var request = new VerificationRun.Request(folder, month, parameterFile, Validation.of(validate));
        var console = spec.commandLine();
        var written = WrittenRun.of(
                request, out, replace ? Earlier.REPLACE : Earlier.KEEP, threads, console.getErr(), language);
        var summary = new SummaryText(written.run(), language);
        summary.print(console.getOut());
        if (internal) {
            summary.printLargest(console.getOut());
        }
        console.getOut().println(CliTexts.text("result-in", language, out));
        return written.exitCode();
    }
}
