package se.tillit.server.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the one who runs the server decides of jobs.
 *
 * @param place where they are done
 * @param memoryPercent how many percent of the machine's memory a job's own process may take at most
 */
@ConfigurationProperties("tillit.jobs")
public record JobSettings(
        @DefaultValue("auto") Place place,
        @DefaultValue("40") int memoryPercent) {

    /** Where jobs are done. */
    public enum Place {
        /** The small within the server, the large in a process of their own. */
        AUTO,
        /** All within the server. */
        HERE,
        /** All in a process of their own. */
        APART
    }
}
