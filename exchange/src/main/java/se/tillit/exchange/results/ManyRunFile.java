package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code run.json} of many packages: how long all took, and each step of all of them together. */
public final class ManyRunFile {

    private ManyRunFile() {}

    /**
     * Writes the file.
     *
     * @param steps each step with the time of all threads together
     * @param packages how many were verified now, not by an earlier run that this one goes on from
     * @param nanos how long it took from beginning to end
     * @param threads how many threads worked
     * @throws tools.jackson.core.JacksonException if it cannot be written
     */
    public static void write(List<RunStep> steps, int packages, long nanos, int threads, Path folder) {
        JsonFile.write(folder, ResultFile.RUN, json -> {
            RunFile.machine(json, threads);
            json.writeNumberProperty("packages", packages);
            json.writeNumberProperty("milliseconds", TimeUnit.NANOSECONDS.toMillis(nanos));
            RunFile.steps(json, steps);
        });
    }
}
