package se.tillit.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import se.tillit.TillitServer;
import se.tillit.exchange.Language;
import se.tillit.identity.door.NoWayIn;
import se.tillit.server.database.BegunDatabase;
import se.tillit.server.database.DatabaseRefused;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit.server.settings.GivenSettings;
import se.tillit.server.settings.PrivateFiles;

/** Starts the server inside this process, or only what a command needs of it. */
final class ServerStart {

    /** These would say at length, with a stack trace, what we say in one sentence. */
    private static final List<String> QUIET = List.of(
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off",
            "--logging.level.org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers=off",
            "--logging.level.org.springframework.boot.web.server.servlet.context=off",
            "--logging.level.org.springframework.boot.autoconfigure.logging=off",
            "--logging.level.com.zaxxer.hikari.pool.HikariPool=off");

    private final GivenSettings settings;
    private final Language language;

    ServerStart(GivenSettings settings, Language language) {
        this.settings = settings;
        this.language = language;
    }

    /** The whole server, which runs until the context is closed. */
    ConfigurableApplicationContext server(List<String> more) {
        if (settings.isDatabaseEmbedded() && EmbeddedDatabase.isRunning(databaseFolder())) {
            EmbeddedDatabase.start(databaseFolder());
        }
        makeFolder();
        var application = new SpringApplicationBuilder(TillitServer.class);
        if (!settings.isDatabaseEmbedded()) {
            return start(application, more);
        }
        try (var begun = BegunDatabase.on(databaseFolder())) {
            return start(
                    application.initializers(
                            context -> context.getBeanFactory().registerSingleton("begunDatabase", begun)),
                    more);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its parts, made as they are asked for; no port is opened and no job is begun. */
    ConfigurableApplicationContext parts() {
        var more = new ArrayList<String>();
        if (settings.isDatabaseEmbedded()) {
            EmbeddedDatabase.findRunning(databaseFolder()).ifPresent(running -> {
                more.add("--tillit.db.url=" + running.url());
                more.add("--tillit.db.user=" + running.user());
                more.add("--tillit.db.password=" + running.password());
            });
        }
        more.add("--logging.level.root=warn");
        makeFolder();
        return start(
                new SpringApplicationBuilder(TillitServer.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true),
                more);
    }

    private java.nio.file.Path databaseFolder() {
        return settings.data().resolve("postgres");
    }

    private void makeFolder() {
        try {
            PrivateFiles.makeFolder(settings.data());
        } catch (IOException failure) {
            throw new Refused(
                    CommandTexts.text("no-folder", language, settings.data(), String.valueOf(failure.getMessage())));
        }
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder application, List<String> more) {
        var arguments = new ArrayList<String>(settings.springArguments());
        arguments.addAll(QUIET);
        arguments.addAll(more);
        try {
            return application.main(TillitServer.class).run(lastOfEach(arguments));
        } catch (RuntimeException failure) {
            throw worded(failure);
        }
    }

    /** Spring would join two values of one key. */
    private static String[] lastOfEach(List<String> arguments) {
        var byKey = new LinkedHashMap<String, String>();
        arguments.forEach(argument -> byKey.put(argument.replaceFirst("(?s)=.*", ""), argument));
        return byKey.values().toArray(String[]::new);
    }

    /** The one sentence for what is known to go wrong; what is not known stays what it is. */
    private RuntimeException worded(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabaseRefused refused -> {
                    return refused;
                }
                case PortInUseException taken -> {
                    return new Refused(CommandTexts.text("port-taken", language, Integer.toString(taken.getPort())));
                }
                case NoWayIn none -> {
                    return new Refused(CommandTexts.text("no-way-in", language, String.valueOf(none.getMessage())));
                }
                case BindException wrong -> {
                    return new Refused(CommandTexts.text(
                            "wrong-setting", language, wrong.getName().toString()));
                }
                default -> {}
            }
        }
        return failure instanceof BeanCreationException made && made.getCause() instanceof RuntimeException inner
                ? inner
                : failure;
    }
}
