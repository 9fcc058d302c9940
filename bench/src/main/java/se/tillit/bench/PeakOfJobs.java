package se.tillit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory the processes at most take that a server begins for its jobs, looked at five times a second. */
final class PeakOfJobs {

    private static final long LOOK_MILLIS = 200;

    private final ProcessHandle server;
    private final AtomicLong peak = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);

    PeakOfJobs(ProcessHandle server) {
        this.server = server;
        Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        try {
            while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                server.children()
                        .filter(PeakOfJobs::isJob)
                        .mapToLong(child -> kilobytes(child.pid(), "VmHWM:"))
                        .forEach(now -> peak.accumulateAndGet(now, Math::max));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isJob(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline"))
                    .contains("JobProcess");
        } catch (IOException gone) {
            return false;
        }
    }

    void stop() {
        stopped.countDown();
    }

    /** The most of one of them; nought where there was none, or the system does not tell. */
    long kilobytes() {
        return peak.get();
    }

    /** What the system tells of a process; nought where it does not. */
    static long kilobytes(long pid, String what) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException untold) {
            return 0;
        }
    }
}
