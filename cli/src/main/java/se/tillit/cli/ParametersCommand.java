package se.tillit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.tillit.cli.call.Common;
import se.tillit.cli.call.ExitCode;
import se.tillit.exchange.settings.ParameterListing;

/** {@code tillit parameters}: prints every parameter and mode with its default, in the format of {@code --parameters}. */
@Command(name = "parameters")
final class ParametersCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        ParameterListing.write(out, common.language());
        out.flush();
        return ExitCode.DONE;
    }
}
