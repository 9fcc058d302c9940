package se.tillit.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.tillit.identity.usecase.Operator;
import se.tillit.privacy.usecase.RunRetention;

/** {@code tillit retention}: removes what has been kept long enough, or shows what that would be. */
@Command(name = "retention")
final class RetentionCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dry-run", descriptionKey = "retention.dry-run")
    private boolean isDry;

    @Override
    public Integer call() {
        var settings = common.settings(Map.of());
        var out = spec.commandLine().getOut();
        try (var parts = new ServerStart(settings, common.language()).parts()) {
            var retention = parts.getBean(RunRetention.class);
            var plan = retention.plan();
            for (var portion : plan.portions()) {
                out.println(common.text("retention.portion", portion.month(), portion.table(), portion.rows()));
            }
            if (plan.rows() == 0) {
                out.println(common.text("retention.nothing"));
                return ExitCode.DONE;
            }
            if (isDry) {
                out.println(common.text("retention.would", plan.rows()));
                return ExitCode.DONE;
            }
            var outcome = retention.carryOut(Operator.AT_THE_COMMAND_LINE, plan.numbers(), (step, percent) -> {});
            if (!outcome.isDone()) {
                throw new Refused(common.text("retention.changed"));
            }
            out.println(common.text("retention.done", outcome.removed()));
            return ExitCode.DONE;
        }
    }
}
