package se.tillit.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.tillit.command.workshop.MadeUpMonth;
import se.tillit.command.workshop.MakeUpProcess;
import se.tillit.generator.GeneratorOptions;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.OwnJava;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.usecase.StartVerification;

/** Fills a server with made-up months, by the same use cases as those of the pages; what is there already stays. */
final class DemoMonths {

    private static final Who DEMO =
            new Who("demo", "Demo", Set.of(Role.INTEGRATION, Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED);
    private static final double FAULT_PERCENT = 2;
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final int MEMORY_PERCENT = 50;

    private final ApplicationContext server;
    private final Common common;
    private final PrintWriter screen;

    DemoMonths(ApplicationContext server, Common common, PrintWriter screen) {
        this.server = server;
        this.common = common;
        this.screen = screen;
    }

    /** Makes the months up in the room, which goes afterwards, and has each taken in and verified. */
    void fill(GeneratorOptions options, Path room) throws IOException, InterruptedException {
        var register = server.getBean(Register.class);
        var isThere = java.util.stream.IntStream.range(0, options.months())
                .mapToObj(later ->
                        SettlementMonth.parse(options.from().plusMonths(later).toString()))
                .allMatch(month -> register.findMonth(month).isPresent() && isVerified(month));
        if (isThere) {
            screen.println(common.text("demo.there"));
            return;
        }
        screen.println(common.text("demo.generates", options.recipients(), options.months()));
        try {
            for (var each : makeUp(options, room)) {
                var month = each.month();
                var folder = room.resolve(month.toString());
                var began = System.nanoTime();
                take(folder, room.resolve("month.zip"), month);
                remove(folder);
                var taken = System.nanoTime();
                verify(month);
                screen.println(common.text(
                        "demo.month", month, each.lines(), seconds(began, taken), seconds(taken, System.nanoTime())));
            }
        } finally {
            remove(room);
        }
    }

    /** In a process of its own, since a large municipality takes more memory than the server has. */
    private List<MadeUpMonth> makeUp(GeneratorOptions options, Path room) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        OwnJava.command(MEMORY_PERCENT, 0, MakeUpProcess.call(room, options.withFaults(FAULT_PERCENT))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var made = said.lines().map(MadeUpMonth::parse).toList();
            if (process.waitFor() != 0) {
                throw new Refused(common.text("demo.not-made", room));
            }
            return made;
        } finally {
            process.getOutputStream().close();
        }
    }

    private boolean isVerified(SettlementMonth month) {
        return server.getBean(VerificationRuns.class).findLatest(month).isPresent();
    }

    private static String seconds(long from, long to) {
        return String.format(Locale.ROOT, "%.1f", (to - from) / 1e9);
    }

    private void take(Path folder, Path zip, SettlementMonth month) throws IOException, InterruptedException {
        pack(folder, zip);
        Received received;
        try (var bytes = Files.newInputStream(zip)) {
            received = server.getBean(ReceiveDelivery.class)
                    .receive(DEMO, Channel.COMMAND, month + ".zip", bytes, month, Manner.WHOLE_MONTH);
        }
        Files.delete(zip);
        if (!(received instanceof Received.Kept kept)) {
            throw new Refused(common.text("demo.refused", month));
        }
        var imports = server.getBean(se.tillit.intake.usecase.Imports.class);
        var id = server.getBean(ImportDelivery.class).ask(DEMO, kept.delivery().id(), Withdrawals.APPLY);
        await(imports.one(DEMO, id).jobId(), month);
    }

    private void verify(SettlementMonth month) throws InterruptedException {
        var job = server.getBean(StartVerification.class).ask(DEMO, month);
        await(job.orElseThrow(() -> new Refused(common.text("demo.refused", month))), month);
    }

    private void await(long job, SettlementMonth month) throws InterruptedException {
        var never = new Semaphore(0);
        var jobs = server.getBean(Jobs.class);
        var now = jobs.find(job).orElseThrow();
        while (!now.hasEnded()) {
            if (never.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody lets go of it.");
            }
            now = jobs.find(job).orElseThrow();
        }
        if (now.state() != Job.State.DONE) {
            throw new Refused(common.text("demo.refused", month + " " + now.failure()));
        }
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (var target = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(folder)) {
            target.setLevel(Deflater.BEST_SPEED);
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                target.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, target);
                target.closeEntry();
            }
        }
    }

    private static void remove(Path room) throws IOException {
        if (!Files.exists(room)) {
            return;
        }
        Files.walkFileTree(room, new SimpleFileVisitor<>() {
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
