package se.tillit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.Refused;
import se.tillit.exchange.workbook.WorkbookTemplate;

/** {@code tillit template}: writes an empty workbook to fill in, for those who have no system to export from. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "template.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var language = common.language();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new Refused(CliTexts.text("template-name", language, file));
        }
        if (Files.exists(file)) {
            throw new Refused(CliTexts.text("template-there", language, file));
        }
        try (var stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            WorkbookTemplate.write(stream, language);
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, file, Failures.reason(failure, language)));
        }
        spec.commandLine().getOut().println(CliTexts.text("template-written", language, file));
        return ExitCode.DONE;
    }
}
