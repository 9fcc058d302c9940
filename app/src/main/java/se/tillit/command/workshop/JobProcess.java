package se.tillit.command.workshop;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.stereotype.Component;
import se.tillit.TillitServer;
import se.tillit.server.job.DoJob;
import se.tillit.server.job.Errand;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.WorkshopProgram;
import se.tillit.server.settings.ServerSettings;

/**
 * Does one job for a server, in a process of its own. It has the server's parts, made as they are asked for; none of those
 * that work by themselves are started: the audit trail is written with the job's own transaction, and only the server
 * seals it.
 */
public final class JobProcess {

    private JobProcess() {}

    /** Reads what to do, does it, and ends with 0; whether it was done is told by the job. */
    public static void main(String[] none) throws IOException, InterruptedException {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        var server = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var told = server.readLine();
        if (told == null) {
            return;
        }
        EndOfInput.ends(server);
        var errand = Errand.of(told);
        try (var parts = parts(errand)) {
            var job = parts.getBean(Jobs.class).find(errand.job()).filter(each -> each.state() == Job.State.RUNNING);
            if (job.isPresent()) {
                parts.getBean(DoJob.class).here(job.get(), () -> false);
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext parts(Errand errand) {
        var arguments = new ArrayList<String>();
        errand.settings().forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        arguments.addAll(List.of("--logging.level.root=warn", "--spring.main.log-startup-info=false"));
        if (!errand.logFormat().isEmpty()) {
            arguments.add("--logging.structured.format.console=" + errand.logFormat());
        }
        return new SpringApplicationBuilder(TillitServer.class)
                .main(TillitServer.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .profiles(ServerSettings.WORKSHOP)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("lifecycleProcessor", new NothingByItself()))
                .run(arguments.toArray(String[]::new));
    }

    /** Starts none of what works by itself, such as the sealing of the audit trail, so that there is none to stop. */
    private static final class NothingByItself implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    /** Tells the server what to run. */
    @Component
    static final class Program implements WorkshopProgram {
        @Override
        public List<String> call() {
            return List.of(JobProcess.class.getName());
        }
    }
}
