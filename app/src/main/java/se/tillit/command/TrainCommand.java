package se.tillit.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.exchange.Language;
import se.tillit.generator.GeneratorOptions;
import se.tillit.server.database.Migrations;
import se.tillit.server.settings.GivenSettings;

/**
 * {@code tillit train}: what the launcher has done once after each build, so that the Java machine can write down which
 * classes a start needs. The server is started on a folder that goes afterwards, asked for some pages, given a small month
 * to take in and verify, made to look at its tables as a second start does, and stopped.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/login", "/theme/tillit.css", "/actuator/health/readiness");
    private static final int ROUNDS = 20;
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int RECIPIENTS = 60;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR")
    private Path room = Path.of("out");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var typed = Map.of(
                "tillit.data", room.toString(),
                "tillit.port", "0",
                "tillit.management.port", "0",
                "tillit.demo", "true",
                "tillit.jobs.place", "here");
        var settings = GivenSettings.read(typed, Map.of(), Language.SWEDISH);
        var json = List.of("--logging.structured.format.console=logstash");
        try (var server = new ServerStart(settings, common.language()).server(json)) {
            walk(server);
            new DemoMonths(server, common, spec.commandLine().getOut())
                    .fill(GeneratorOptions.honest(MONTH, 1, RECIPIENTS, 1), room.resolve("made-up"));
            new ServerStart(settings, common.language()).parts().close();
            Migrations.upToDate(server.getBean(DataSource.class));
        }
        return ExitCode.DONE;
    }

    private static void walk(ConfigurableApplicationContext server) throws IOException, InterruptedException {
        var address = URI.create(ServeCommand.addressOf(server));
        try (var client = HttpClient.newHttpClient()) {
            for (var round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) {
                    client.send(HttpRequest.newBuilder(address.resolve(page)).build(), BodyHandlers.discarding());
                }
            }
        }
    }
}
