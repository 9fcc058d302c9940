package se.tillit.cli.call;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.tillit.exchange.Language;

/** Says in one sentence what is wrong with a call, and tells a fault of ours from one of the caller's. */
public final class WrongCalls implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Language language;

    public WrongCalls(Language language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var commandLine = wrong.getCommandLine();
        commandLine.getErr().println(CliTexts.error(sentenceFor(wrong), language));
        return ExitCode.REFUSED;
    }

    private String sentenceFor(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return CliTexts.text("missing", language, namesOf(missing), commandOf(wrong));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return CliTexts.text("unknown", language, String.join(" ", unmatched.getUnmatched()), commandOf(wrong));
        }
        var argument = wrong.getArgSpec();
        var value = String.valueOf(wrong.getValue());
        if (argument == null) {
            return CliTexts.text("not-understood", language, String.valueOf(wrong.getMessage()), commandOf(wrong));
        }
        var key = wrong.getCause() instanceof TypeConversionException conversion
                ? String.valueOf(conversion.getMessage())
                : "wrong-value";
        return CliTexts.has(key)
                ? CliTexts.text(key, language, nameOf(argument), value)
                : CliTexts.text("wrong-value", language, nameOf(argument), value);
    }

    private static String commandOf(ParameterException wrong) {
        return wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    }

    private static String namesOf(MissingParameterException missing) {
        return missing.getMissing().stream().map(WrongCalls::nameOf).collect(Collectors.joining(", "));
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof Refused refused) {
            err.println(CliTexts.error(refused.sentence(), language));
            return ExitCode.REFUSED;
        }
        if (isForWantOfMemory(failure)) {
            err.println(CliTexts.error(CliTexts.text("memory", language), language));
            return ExitCode.FAULT;
        }
        err.println(CliTexts.error(CliTexts.text("fault", language, String.valueOf(failure)), language));
        failure.printStackTrace(err);
        return ExitCode.FAULT;
    }

    /** A worker's failure comes wrapped. */
    private static boolean isForWantOfMemory(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof OutOfMemoryError || cause != null && isForWantOfMemory(cause);
    }
}
