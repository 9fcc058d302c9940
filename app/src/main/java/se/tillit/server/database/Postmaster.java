package se.tillit.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that runs on a folder, as its file {@code postmaster.pid} tells: process on line 1, port on line 4. */
record Postmaster(ProcessHandle process, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PORT_LINE = 3;

    /** The one that runs on the folder, if one does. */
    static Optional<Postmaster> find(Path folder) {
        var file = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            var port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(Postmaster::isPostgres)
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The number in the file may since have been given to another program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    /**
     * Waits for what a killed one left behind: its sessions notice only after a moment that it is gone, and until then
     * nothing else may be started on the folder. Where the system does not tell what a process works on, nothing is seen.
     */
    static void awaitRest(Path folder, Duration patience) {
        ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .filter(process -> worksIn(process, folder))
                .forEach(process -> await(process, patience));
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Waits for as long as it runs. */
    void awaitEnd() throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Stops it in the fast and orderly way and waits until it is gone. */
    void stop(Duration patience) {
        interrupt(process.pid());
        await(process, patience);
    }

    private static void await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stays) {
            LOG.warn("PostgreSQL, process {}, did not stop in {} s.", process.pid(), patience.toSeconds());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** SIGINT is PostgreSQL's fast and orderly stop; Java itself can only send SIGTERM, which waits for sessions. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
