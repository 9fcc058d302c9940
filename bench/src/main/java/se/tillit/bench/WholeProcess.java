package se.tillit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command as a process of its own, several times, and measures it from outside. */
final class WholeProcess {

    private static final long LIMIT_MINUTES = 15;

    private WholeProcess() {}

    /**
     * One run.
     *
     * @param seconds wall time from start to exit
     * @param peakMegabytes most memory resident at one time; 0 where the operating system does not tell
     */
    record Run(double seconds, long peakMegabytes) {}

    /** The median of so many runs after one that is not counted, and the highest memory among them. */
    static Run median(List<String> command, int runs, Path log) throws IOException, InterruptedException {
        run(command, log);
        var times = new ArrayList<Run>();
        for (var count = 0; count < runs; count++) {
            times.add(run(command, log));
        }
        times.sort(Comparator.comparingDouble(Run::seconds));
        var peak = times.stream().mapToLong(Run::peakMegabytes).max().orElse(0);
        return new Run(times.get(times.size() / 2).seconds(), peak);
    }

    /** One run, counted or not. */
    static Run run(List<String> command, Path log) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var peak = 0L;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(LIMIT_MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("%s took more than %d minutes.".formatted(command, LIMIT_MINUTES));
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(
                    "%s ended with %d:%n%s".formatted(command, process.exitValue(), Files.readString(log)));
        }
        return new Run(seconds, peak / 1024);
    }

    /** The high-water mark of the process's resident memory, as Linux tells it. */
    private static long peakKilobytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
