package se.tillit.server.job;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.tillit.server.database.DatabaseAddress;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.settings.ServerSettings;

/**
 * Has a job done in a process of its own, which ends with the job and gives all its memory back. It tells how far it has
 * come, and what came of it, in the database as a job within the server does. When the server ends, in whatever way, the
 * process finds its input closed and ends at once; PostgreSQL then rolls its transaction back.
 */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final String CONNECTIONS = "6";

    private final WorkshopProgram program;
    private final JobSettings jobs;
    private final ServerSettings server;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Environment environment;

    Workshop(
            WorkshopProgram program,
            JobSettings jobs,
            ServerSettings server,
            ObjectProvider<EmbeddedDatabase> embedded,
            Environment environment) {
        this.program = program;
        this.jobs = jobs;
        this.server = server;
        this.embedded = embedded;
        this.environment = environment;
    }

    /**
     * Has it done, and waits for the end of the process. Answers its exit code; whether the job has ended is told by the
     * job.
     *
     * @throws IOException if the process cannot be begun
     * @throws InterruptedException if the thread is interrupted; the process has ended then
     */
    int carryOut(Job job, long rows) throws IOException, InterruptedException {
        var process = begin(rows);
        LOG.info("Job {} ({}, some {} rows) is done by process {}.", job.id(), job.kind(), rows, process.pid());
        try {
            tell(process, new Errand(job.id(), settings(), logFormat()));
            return process.waitFor();
        } finally {
            end(process);
        }
    }

    private Process begin(long rows) throws IOException {
        var log = environment.getProperty("logging.file.name", "");
        var target = log.isBlank() ? Redirect.INHERIT : Redirect.appendTo(new File(log));
        return new ProcessBuilder(OwnJava.command(jobs.memoryPercent(), rows, program.call()))
                .redirectOutput(target)
                .redirectError(target)
                .start();
    }

    private String logFormat() {
        var log = environment.getProperty("logging.file.name", "");
        return environment.getProperty("logging.structured.format." + (log.isBlank() ? "console" : "file"), "");
    }

    /** Where it has ended already there is nobody to hear, and the job tells that it has not been done. */
    private static void tell(Process process, Errand errand) {
        try {
            process.getOutputStream().write(errand.line().getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException ended) {
            LOG.debug("The process of job {} ended before it was told.", errand.job(), ended);
        }
    }

    /** What a job asks for; the rest is about ports, logins and secrets, and none of its business. */
    private Map<String, String> settings() {
        var address = address();
        return Map.of(
                "tillit.data", server.data().toAbsolutePath().toString(),
                "tillit.db.url", address.url(),
                "tillit.db.user", address.user(),
                "tillit.db.password", address.password(),
                "tillit.db.connections", CONNECTIONS);
    }

    private DatabaseAddress address() {
        var own = embedded.getIfAvailable();
        var db = server.db();
        return own != null ? own.address() : new DatabaseAddress(String.valueOf(db.url()), db.user(), db.password());
    }

    /** Closes its input, which ends it, and sees to it that it is gone. */
    private static void end(Process process) throws InterruptedException {
        var isInterrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
        } catch (IOException closed) {
            LOG.trace("The process has closed its input.", closed);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
