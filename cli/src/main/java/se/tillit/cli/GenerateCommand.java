package se.tillit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.WholeOption;
import se.tillit.exchange.wording.Words;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.GeneratorOptions.BrokenRows;
import se.tillit.kernel.SettlementMonth;

/** {@code tillit generate}: makes up a municipality, month after month, with the answers beside it. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", descriptionKey = "generate.dir")
    private Path folder = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            required = true,
            descriptionKey = "generate.from",
            converter = MonthOption.class)
    private SettlementMonth from = SettlementMonth.parse("2026-10");

    @Option(names = "--months", paramLabel = "N", descriptionKey = "generate.months", converter = WholeOption.class)
    private Integer months = 1;

    @Option(
            names = "--recipients",
            paramLabel = "N",
            descriptionKey = "generate.recipients",
            converter = WholeOption.class)
    private Integer recipients = 2_000;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "generate.seed")
    private long seed = 1;

    @Option(names = "--faults", paramLabel = "P", descriptionKey = "generate.faults")
    private double faults = 2;

    @Option(names = "--broken-rows", descriptionKey = "generate.broken")
    private boolean brokenRows;

    @Override
    public Integer call() {
        var language = common.language();
        if (!(faults >= 0 && faults <= 20)) {
            throw new Refused(CliTexts.text("wrong-faults", language, faults));
        }
        refuseUsed(folder);
        var broken = brokenRows ? BrokenRows.SOME : BrokenRows.NONE;
        var options = new GeneratorOptions(from.month(), months, recipients, seed, faults, broken);
        var screen = Screen.of(spec.commandLine().getErr(), language);
        var out = spec.commandLine().getOut();
        var words = Words.in(language);
        try {
            var made = GenerateMunicipality.generate(
                    folder, options, (month, step) -> screen.step("generate." + step.name(), month));
            screen.done();
            for (var month : made) {
                out.println(Words.plain(CliTexts.text(
                        "generated",
                        language,
                        month.month(),
                        words.text(month.visits()),
                        words.text(month.lines()),
                        words.text(month.plantedFaults()),
                        month.folder())));
            }
            out.println(CliTexts.text("generated-answers", language, folder.resolve("answers")));
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, folder, Failures.reason(failure, language)));
        }
    }

    /** What lies there already is not mixed with what is made now. */
    private void refuseUsed(Path where) {
        if (Files.exists(where) && !Files.isDirectory(where)) {
            throw new Refused(CliTexts.text("not-a-folder", common.language(), where));
        }
        for (var count = 0; count < months; count++) {
            var month = where.resolve(from.month().plusMonths(count).toString());
            if (Files.exists(month)) {
                throw new Refused(CliTexts.text("already-there", common.language(), month));
            }
        }
    }
}
