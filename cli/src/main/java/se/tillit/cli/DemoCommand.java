package se.tillit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.WholeOption;
import se.tillit.cli.run.VerificationRun;
import se.tillit.cli.run.WrittenRun;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.exchange.wording.Words;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratedMonth;
import se.tillit.generator.GeneratorOptions;
import se.tillit.kernel.SettlementMonth;

/** {@code tillit demo}: makes up a municipality of 2,000 recipients, verifies a month of it, and shows what came of it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final SettlementMonth MONTH = SettlementMonth.parse("2026-10");
    private static final double FAULT_PERCENT = 2;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo.data")
    private Path data = Path.of("out", "demo");

    @Option(
            names = "--recipients",
            paramLabel = "N",
            descriptionKey = "generate.recipients",
            converter = WholeOption.class)
    private Integer recipients = 2_000;

    @Override
    public Integer call() {
        var language = common.language();
        var console = spec.commandLine();
        var out = console.getOut();
        var made = generate();
        var result = data.resolve("result");
        var request = new VerificationRun.Request(made.folder(), MONTH, null);
        var threads = Runtime.getRuntime().availableProcessors();
        var written = WrittenRun.of(request, result, Earlier.REPLACE, threads, console.getErr(), language);
        var summary = new SummaryText(written.run(), language);
        out.println(Words.plain(
                CliTexts.text("demo.made-up", language, Words.in(language).text(recipients), made.folder())));
        out.println();
        summary.print(out);
        summary.printLargest(out);
        out.println(CliTexts.text("result-in", language, result));
        out.println(CliTexts.text("report-in", language, result.resolve("report.html")));
        out.println(CliTexts.text("demo.answers", language, made.answers()));
        summary.findExample()
                .ifPresent(line -> out.println(CliTexts.text("demo.next", language, made.folder(), line, MONTH)));
        return written.exitCode();
    }

    private GeneratedMonth generate() {
        var language = common.language();
        var screen = Screen.of(spec.commandLine().getErr(), language);
        var options = GeneratorOptions.honest(MONTH.month(), 1, recipients, 1).withFaults(FAULT_PERCENT);
        try {
            Files.createDirectories(data);
            var made = GenerateMunicipality.generate(
                    data.resolve("municipality"),
                    options,
                    (month, step) -> screen.step("generate." + step.name(), month));
            screen.done();
            return made.getFirst();
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, data, Failures.reason(failure, language)));
        }
    }
}
