package se.tillit.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.usecase.TrailSentence;
import se.tillit.audit.usecase.VerifyAuditTrail;
import se.tillit.identity.usecase.Operator;

/** {@code tillit audit}: what concerns the audit trail. */
@Command(name = "audit", subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        throw new Refused(common.text("no-subcommand", "audit", "verify"));
    }

    /** {@code tillit audit verify}: checks the seals and names what is not as it was sealed. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--seals", paramLabel = "FILE", descriptionKey = "audit.seals")
        private List<Path> copies = new ArrayList<>();

        @Override
        public Integer call() {
            var settings = common.settings(Map.of());
            var out = spec.commandLine().getOut();
            try (var parts = new ServerStart(settings, common.language()).parts()) {
                var report = parts.getBean(VerifyAuditTrail.class).verify(copies);
                parts.getBean(AuditTrail.class)
                        .note(
                                Operator.AT_THE_COMMAND_LINE,
                                Deed.read("audit.verify", Deed.Thing.AUDIT, List.of("trail")));
                out.println(TrailSentence.summary(report, common.language()));
                for (var finding : report.findings()) {
                    out.println("  " + TrailSentence.of(finding).text(common.language()));
                }
                return report.isIntact() ? ExitCode.DONE : ExitCode.FOUND;
            }
        }
    }
}
