package se.tillit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.cli.call.Refused;
import se.tillit.cli.call.WrongCalls;
import se.tillit.exchange.Language;

/** The front door of the command line, from which every command is reached. */
@Command(
        name = "tillit",
        subcommands = {
            VerifyCommand.class,
            ExplainCommand.class,
            GenerateCommand.class,
            InvoiceCommand.class,
            ParametersCommand.class,
            TemplateCommand.class,
            DemoCommand.class
        })
public final class Tillit implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    private Tillit() {}

    /** Runs a command and ends with its exit code: 0 done, 1 rejected rows, 2 refused, 3 a fault of ours. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command that speaks to the writers, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var language = Common.languageOf(arguments);
        var wrongCalls = new WrongCalls(language);
        var commandLine = new CommandLine(new Tillit())
                .setOut(out)
                .setErr(err)
                .setResourceBundle(usage(language))
                .setParameterExceptionHandler(wrongCalls)
                .setExecutionExceptionHandler(wrongCalls)
                .setCaseInsensitiveEnumValuesAllowed(false);
        if (arguments.length == 0) {
            commandLine.usage(out);
            return ExitCode.REFUSED;
        }
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError full) {
            err.println(CliTexts.error(CliTexts.text("memory", language), language));
            return ExitCode.FAULT;
        }
    }

    /** Options alone say nothing of what to do. */
    @Override
    public Integer call() {
        throw new Refused(CliTexts.text("no-command", common.language()));
    }

    private static ResourceBundle usage(Language language) {
        return ResourceBundle.getBundle(
                "se.tillit.cli.usage",
                Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
