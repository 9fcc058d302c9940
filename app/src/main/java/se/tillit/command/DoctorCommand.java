package se.tillit.command;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.tillit.server.database.DatabaseAddress;
import se.tillit.server.database.DatabaseRefused;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.settings.GivenSettings;

/** {@code tillit doctor}: says what is wrong with an installation and what to do; ends in 1 where anything is. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings = common.uncheckedSettings(Map.of());
        var findings = new ArrayList<Finding>();
        settings.problems()
                .forEach(problem -> findings.add(Finding.wrong("setting", problem.sentence(common.language()))));
        if (findings.isEmpty()) {
            var file = settings.file();
            findings.add(Finding.well("settings", file == null ? "-" : file));
        }
        findings.addAll(new FolderCheckup(settings).findings());
        findings.addAll(database(settings));
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line(common.language())));
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.WRONG)
                ? ExitCode.FOUND
                : ExitCode.DONE;
    }

    private List<Finding> database(GivenSettings settings) {
        if (!settings.isDatabaseEmbedded()) {
            return examine(new DatabaseAddress(
                    settings.find("tillit.db.url").orElseThrow(),
                    settings.find("tillit.db.user").orElse(""),
                    settings.find("tillit.db.password").orElse("")));
        }
        var folder = settings.data().resolve("postgres");
        var running = EmbeddedDatabase.findRunning(folder);
        if (running.isPresent()) {
            var findings = new ArrayList<Finding>();
            findings.add(Finding.well("running"));
            findings.addAll(examine(running.get()));
            return findings;
        }
        if (!Files.exists(folder)) {
            return List.of(Finding.remark("no-database"));
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            return examine(database.address());
        } catch (DatabaseRefused refused) {
            return List.of(Finding.wrong("setting", refused.sentence(common.language())));
        } catch (java.io.IOException failure) {
            return List.of(Finding.wrong("database-away", folder, String.valueOf(failure.getMessage())));
        }
    }

    private static List<Finding> examine(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setConnectTimeout(5);
        try {
            return new DatabaseCheckup(source, Clock.systemUTC()).findings();
        } catch (SQLException failure) {
            return List.of(Finding.wrong("database-away", address.url(), String.valueOf(failure.getMessage())));
        }
    }
}
