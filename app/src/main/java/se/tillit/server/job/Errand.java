package se.tillit.server.job;

import java.util.Map;

/**
 * What a process that does one job is told: one line on its standard input, since what is typed with a command can be
 * seen by all users of the machine. The input stays open as long as the server wants the job done.
 *
 * @param job the number of the job
 * @param settings the settings by their keys, and among them how to get into the database
 * @param logFormat how the log's lines are written; empty for text
 */
public record Errand(long job, Map<String, String> settings, String logFormat) {

    /** Copies the settings. */
    public Errand {
        settings = Map.copyOf(settings);
    }

    /** As one line. */
    String line() {
        return Json.text(this) + "\n";
    }

    /**
     * What a line tells.
     *
     * @throws IllegalArgumentException if it tells none such
     */
    public static Errand of(String line) {
        return Json.value(line, Errand.class);
    }

    /** Without the settings, among which are secrets. */
    @Override
    public String toString() {
        return "Errand[job=%d]".formatted(job);
    }
}
