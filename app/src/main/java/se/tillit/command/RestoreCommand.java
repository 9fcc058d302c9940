package se.tillit.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Why;
import se.tillit.audit.store.Sealing;
import se.tillit.audit.usecase.TrailTime;
import se.tillit.audit.usecase.chain.TrailDeeds;
import se.tillit.identity.usecase.Operator;
import se.tillit.server.backup.Manifest;
import se.tillit.server.backup.Restore;
import se.tillit.server.database.DatabaseAddress;
import se.tillit.server.database.DatabaseState;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.settings.GivenSettings;

/** {@code tillit restore}: brings a backup back, into a new data folder or an empty database of one's own. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, descriptionKey = "restore.key")
    private Path keyFile = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        var settings = common.settings(Map.of());
        var manifest = settings.isDatabaseEmbedded() ? intoFolder(settings) : intoExternal(settings);
        note(settings, manifest);
        spec.commandLine()
                .getOut()
                .println(common.text(
                        "restore.done",
                        file,
                        manifest.createdAt(),
                        manifest.tables().size(),
                        manifest.rows(),
                        settings.data()));
        return ExitCode.DONE;
    }

    /** Tells the trail of it, in the first seal after the last one of the backup. */
    private void note(GivenSettings settings, Manifest manifest) throws IOException {
        try (var parts = new ServerStart(settings, common.language()).parts()) {
            var sealing = parts.getBean(Sealing.class);
            var last = sealing.state().newest();
            parts.getBean(AuditTrail.class)
                    .note(
                            Operator.AT_THE_COMMAND_LINE,
                            TrailDeeds.restored(
                                    last == null ? 0 : last.number(),
                                    Why.of(
                                            "backup.restored",
                                            TrailTime.text(Instant.parse(manifest.createdAt())),
                                            Restore.sha256Of(file),
                                            System.getProperty("user.name", "–"),
                                            last == null ? "–" : TrailTime.text(last.at()))));
            sealing.sealNow();
        }
    }

    /** What was made for it goes again where it did not succeed. */
    private Manifest intoFolder(GivenSettings settings) throws IOException, SQLException {
        var folder = settings.data().resolve("postgres");
        if (Files.exists(folder)) {
            throw new Refused(common.text("restore.folder-used", settings.data()));
        }
        var isDone = false;
        try (var database = EmbeddedDatabase.start(folder)) {
            var manifest = read(database.address(), settings);
            isDone = true;
            return manifest;
        } finally {
            if (!isDone) {
                remove(folder);
            }
        }
    }

    private Manifest intoExternal(GivenSettings settings) throws IOException, SQLException {
        var address = new DatabaseAddress(
                settings.find("tillit.db.url").orElseThrow(),
                settings.find("tillit.db.user").orElse(""),
                settings.find("tillit.db.password").orElse(""));
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            DatabaseState.read(connection).refuseUnfit();
        }
        return read(address, settings);
    }

    private Manifest read(DatabaseAddress address, GivenSettings settings) throws IOException, SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return new Restore(source, settings.data()).read(file, keyFile);
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path inner, BasicFileAttributes attributes) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
