package se.tillit.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.Imports;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.verification.usecase.StartVerification;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** The example month brought into a server: what pages show in the tests. */
final class SeenMonth {

    static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);

    /** Who brings it. */
    static final Who CONTROLLER =
            new Who("controller", "Controller", Set.of(Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED);

    private final ReceiveDelivery receive;
    private final ImportDelivery imports;
    private final Imports asked;
    private final Jobs jobs;
    private final StartVerification verification;

    SeenMonth(ApplicationContext server) {
        receive = server.getBean(ReceiveDelivery.class);
        imports = server.getBean(ImportDelivery.class);
        asked = server.getBean(Imports.class);
        jobs = server.getBean(Jobs.class);
        verification = server.getBean(StartVerification.class);
    }

    /** Hands over a package and waits until it has been dealt with. Answers the import's number. */
    long bring(PackageFolder folder, Withdrawals withdrawals) {
        var received = receive.receive(
                CONTROLLER,
                Channel.PAGE,
                "oktober.zip",
                new ByteArrayInputStream(zip(folder.path())),
                MONTH,
                Manner.AUTOMATIC);
        var id = switch (received) {
            case Received.Kept(var delivery) -> imports.ask(CONTROLLER, delivery.id(), withdrawals);
            default -> throw new AssertionError("Not received: " + received);
        };
        assertThat(await(asked.one(CONTROLLER, id).jobId()).state()).isEqualTo(Job.State.DONE);
        return id;
    }

    /** The package with a row that cannot be taken in, and without another, which would be withdrawn. */
    static PackageFolder spoilt(Path folder) {
        var visits = folder.resolve("visits.csv");
        try {
            var rows = new ArrayList<>(Files.readAllLines(visits));
            rows.removeLast();
            rows.set(1, rows.get(1).replaceFirst("nfc", "<b>nfc</b>"));
            Files.write(visits, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new PackageFolder(folder);
    }

    /** Has the month verified, and waits for it. */
    void verify() {
        var job = verification.ask(CONTROLLER, MONTH).orElseThrow();
        assertThat(await(job).state()).isEqualTo(Job.State.DONE);
    }

    /** Waits for the job. */
    Job await(long job) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> jobs.find(job).orElseThrow(), Job::hasEnded);
    }

    private static byte[] zip(Path folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
