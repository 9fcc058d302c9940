package se.tillit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.MonthOption;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.Screen;
import se.tillit.cli.call.WholeOption;
import se.tillit.exchange.wording.Words;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratedMonth;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.GeneratorOptions.BrokenRows;
import se.tillit.generator.country.CountryOptions;
import se.tillit.generator.country.GenerateCountry;
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

    @Option(names = "--country", paramLabel = "N", descriptionKey = "generate.country", converter = WholeOption.class)
    private @Nullable Integer municipalities;

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
        return municipalities == null ? generateOne(options) : generateMany(options, municipalities);
    }

    private Integer generateMany(GeneratorOptions each, int many) {
        var language = common.language();
        var screen = Screen.of(spec.commandLine().getErr(), language);
        var out = spec.commandLine().getOut();
        var words = Words.in(language);
        try {
            screen.step("generate.municipalities", words.text(many));
            var made = GenerateCountry.generate(
                    folder,
                    new CountryOptions(many, each),
                    Runtime.getRuntime().availableProcessors(),
                    done -> screen.progress(done, many));
            screen.done();
            out.println(Words.plain(CliTexts.text(
                    "generated-country",
                    language,
                    words.text(many),
                    words.text(made.stream().mapToLong(GeneratedMonth::visits).sum()),
                    words.text(made.stream().mapToLong(GeneratedMonth::lines).sum()),
                    words.text(made.stream()
                            .mapToLong(GeneratedMonth::plantedFaults)
                            .sum()),
                    folder)));
            out.println(CliTexts.text("generated-answers", language, folder.resolve("answers")));
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, folder, Failures.reason(failure, language)));
        }
    }

    private Integer generateOne(GeneratorOptions options) {
        var language = common.language();
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
        if (municipalities != null && isUsed(where)) {
            throw new Refused(CliTexts.text("already-there", common.language(), where));
        }
        for (var count = 0; count < months; count++) {
            var month = where.resolve(from.month().plusMonths(count).toString());
            if (Files.exists(month)) {
                throw new Refused(CliTexts.text("already-there", common.language(), month));
            }
        }
    }

    private boolean isUsed(Path where) {
        if (!Files.exists(where)) {
            return false;
        }
        try (var files = Files.list(where)) {
            return files.findAny().isPresent();
        } catch (IOException failure) {
            throw new Refused(CliTexts.text(
                    "write-failed", common.language(), where, Failures.reason(failure, common.language())));
        }
    }
}
