package se.tillit.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.identity.usecase.Operator;
import se.tillit.server.backup.Backup;
import se.tillit.server.backup.BackupKey;
import se.tillit.server.backup.Manifest;

/** {@code tillit backup}: writes everything that the server keeps into one locked file, also while it runs. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, descriptionKey = "backup.key")
    private Path keyFile = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        var settings = common.settings(Map.of());
        var out = spec.commandLine().getOut();
        BackupKey key;
        if (Files.exists(keyFile)) {
            key = BackupKey.read(keyFile);
        } else {
            key = BackupKey.make(keyFile);
            out.println(common.text("backup.key-made", keyFile));
        }
        try (var parts = new ServerStart(settings, common.language()).parts()) {
            var clock = parts.getBean(Clock.class);
            var manifest = new Backup(parts.getBean(DataSource.class), settings.data(), clock).write(file, key);
            note(parts.getBean(JdbcClient.class), clock, manifest);
            parts.getBean(AuditTrail.class)
                    .note(
                            Operator.AT_THE_COMMAND_LINE,
                            Deed.change(
                                    "backup.make",
                                    Deed.Thing.INSTALLATION,
                                    "backup",
                                    Why.of(
                                            "backup.made",
                                            TrailTime.text(Instant.parse(manifest.createdAt())),
                                            manifest.rows())));
            out.println(common.text(
                    "backup.made", file, manifest.tables().size(), manifest.rows(), Files.size(file) / 1_000));
        }
        return ExitCode.DONE;
    }

    private void note(JdbcClient jdbc, Clock clock, Manifest manifest) throws IOException {
        jdbc.sql("insert into server.backup (made_at, table_rows, bytes) values (:at, :rows, :bytes)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rows", manifest.rows())
                .param("bytes", Files.size(file))
                .update();
    }
}
