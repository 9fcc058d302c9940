package se.tillit.command;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.tillit.exchange.Language;
import se.tillit.server.backup.BackupRefused;
import se.tillit.server.database.DatabaseRefused;

/** Says in a sentence what is wrong with a call, and tells a fault of ours from one of the caller's. */
final class WrongCalls implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Language language;

    WrongCalls(Language language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        say(wrong.getCommandLine(), sentenceFor(wrong));
        return ExitCode.REFUSED;
    }

    private String sentenceFor(ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (wrong instanceof MissingParameterException missing) {
            var names = missing.getMissing().stream().map(WrongCalls::nameOf).collect(Collectors.joining(", "));
            return CommandTexts.text("missing", language, names, command);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return CommandTexts.text("unknown", language, String.join(" ", unmatched.getUnmatched()), command);
        }
        var argument = wrong.getArgSpec();
        return argument == null
                ? CommandTexts.text("not-understood", language, String.valueOf(wrong.getMessage()), command)
                : CommandTexts.text("wrong-option", language, nameOf(argument), String.valueOf(wrong.getValue()));
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        switch (failure) {
            case Refused refused -> refused.sentences().forEach(sentence -> say(commandLine, sentence));
            case DatabaseRefused refused -> say(commandLine, refused.sentence(language));
            case BackupRefused refused -> say(commandLine, refused.sentence(language));
            default -> {
                say(commandLine, CommandTexts.text("fault", language, String.valueOf(failure)));
                failure.printStackTrace(commandLine.getErr());
                return ExitCode.FAULT;
            }
        }
        return ExitCode.REFUSED;
    }

    private void say(CommandLine commandLine, String sentence) {
        commandLine.getErr().println(CommandTexts.text("error", language, sentence));
    }
}
