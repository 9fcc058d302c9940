package se.tillit.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.tillit.exchange.Language;

/** The front door of the server's commands, to which the launcher sends what is typed. */
@Command(
        name = "tillit",
        subcommands = {
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            ApiKeyCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            TrainCommand.class
        })
public final class TillitCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    private TillitCommand() {}

    /** Runs a command and ends with its exit code: 0 done, 1 something is wrong, 2 refused, 3 a fault of ours. */
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
        var commandLine = new CommandLine(new TillitCommand())
                .setOut(out)
                .setErr(err)
                .setResourceBundle(usage(language))
                .setParameterExceptionHandler(wrongCalls)
                .setExecutionExceptionHandler(wrongCalls);
        if (arguments.length == 0) {
            commandLine.usage(out);
            return ExitCode.REFUSED;
        }
        return commandLine.execute(arguments);
    }

    /** Options alone say nothing of what to do. */
    @Override
    public Integer call() {
        throw new Refused(common.text("no-command"));
    }

    private static ResourceBundle usage(Language language) {
        return ResourceBundle.getBundle(
                "se.tillit.command.usage",
                Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
