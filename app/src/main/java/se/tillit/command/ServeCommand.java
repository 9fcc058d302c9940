package se.tillit.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tillit serve}: starts the server on a data folder and runs until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", descriptionKey = "port")
    private @Nullable String port;

    @Override
    public Integer call() throws InterruptedException {
        var typed = new LinkedHashMap<String, String>();
        if (port != null) {
            typed.put("tillit.port", port);
        }
        var settings = common.settings(typed);
        var log = settings.find("tillit.log").orElse("json").equals("json")
                ? List.of("--logging.structured.format.console=logstash")
                : List.<String>of();
        var server = new ServerStart(settings, common.language()).server(log);
        spec.commandLine().getErr().println(common.text("serve.at", addressOf(server)));
        awaitEnd(server);
        return ExitCode.DONE;
    }

    /** Where its pages are. */
    static String addressOf(ConfigurableApplicationContext server) {
        var environment = server.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        return "http://%s:%s/"
                .formatted(
                        host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host,
                        environment.getProperty("local.server.port", ""));
    }

    /** Waits until the server has been stopped, as by Ctrl-C. */
    static void awaitEnd(ConfigurableApplicationContext server) throws InterruptedException {
        var end = new CountDownLatch(1);
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
            if (event.getApplicationContext() == server) {
                end.countDown();
            }
        });
        end.await();
    }
}
