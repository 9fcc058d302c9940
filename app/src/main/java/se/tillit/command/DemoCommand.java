package se.tillit.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.tillit.generator.GeneratorOptions;
import se.tillit.identity.person.BuiltInAccount;

/** {@code tillit demo}: starts the server with a made-up municipality, its months imported and verified. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int SEED = 1;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", descriptionKey = "port")
    private @Nullable String port;

    @Option(names = "--recipients", paramLabel = "N", descriptionKey = "demo.recipients")
    private int recipients = 2_000;

    @Option(names = "--months", paramLabel = "N", descriptionKey = "demo.months")
    private int months = 6;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (recipients < 1 || recipients > 100_000 || months < 1 || months > 60) {
            throw new Refused(common.text("demo.sizes"));
        }
        var typed = new LinkedHashMap<String, String>();
        typed.put("tillit.demo", "true");
        if (!common.hasData()) {
            typed.put("tillit.data", "out/demo");
        }
        if (port != null) {
            typed.put("tillit.port", port);
        }
        var settings = common.settings(typed);
        var out = spec.commandLine().getOut();
        var mark = settings.data().resolve("demo.mark");
        var isUsed = Files.exists(settings.data().resolve("postgres"));
        if (isUsed && !Files.exists(mark) || !settings.isDatabaseEmbedded()) {
            throw new Refused(common.text("demo.not-a-demo", settings.data()));
        }
        se.tillit.server.settings.PrivateFiles.makeFolder(settings.data());
        if (!Files.exists(mark)) {
            Files.writeString(mark, "");
        }
        out.println(common.text("demo.starts", settings.data()));
        var log = settings.data().resolve("server.log");
        var quiet = List.of(
                "--logging.file.name=" + log,
                "--logging.structured.format.file=logstash",
                "--logging.threshold.console=off");
        var server = new ServerStart(settings, common.language()).server(quiet);
        var options = GeneratorOptions.honest(LAST.minusMonths(months - 1L), months, recipients, SEED);
        new DemoMonths(server, common, out).fill(options, settings.data().resolve("made-up"));
        out.println();
        out.println(common.text("demo.accounts", BuiltInAccount.PASSWORD));
        for (var account : BuiltInAccount.all()) {
            out.println("  %-24s %s".formatted(account.key(), account.rights().name()));
        }
        out.println();
        out.println(common.text("serve.at", ServeCommand.addressOf(server)));
        ServeCommand.awaitEnd(server);
        return ExitCode.DONE;
    }
}
