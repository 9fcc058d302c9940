package se.tillit.server.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.Words;
import se.tillit.identity.Action;
import se.tillit.server.database.Migrations;
import se.tillit.server.job.Jobs;
import se.tillit.server.operations.InstallationView.Check;
import se.tillit.server.operations.InstallationView.Fact;
import se.tillit.server.web.Needs;
import se.tillit.server.web.Pages;
import se.tillit.server.web.Viewing;

/** The page that tells how the installation is: what {@code doctor} and the health checks see, for people. */
@Controller
class InstallationPage {

    private static final Messages TEXTS = Messages.beside(InstallationPage.class, "installation");
    private static final BigDecimal MEGA = BigDecimal.valueOf(1_000_000);

    private final Pages pages;
    private final DataFolderHealth folder;
    private final JobsHealth queue;
    private final SealsHealth seals;
    private final Jobs jobs;
    private final Migrations migrations;
    private final JdbcClient jdbc;

    InstallationPage(
            Pages pages,
            DataFolderHealth folder,
            JobsHealth queue,
            SealsHealth seals,
            Jobs jobs,
            Migrations migrations,
            JdbcClient jdbc) {
        this.pages = pages;
        this.folder = folder;
        this.queue = queue;
        this.seals = seals;
        this.jobs = jobs;
        this.migrations = migrations;
        this.jdbc = jdbc;
    }

    @GetMapping("/installation")
    @Needs(Action.READ_INSTALLATION)
    ModelAndView show(Viewing viewing) {
        var language = viewing.language();
        var view = new InstallationView(checks(language), facts(language), schemas());
        return pages.show(viewing, "server/installation", TEXTS, List.of(), view);
    }

    private List<Check> checks(Language language) {
        var space = folder.health();
        var free = space.getDetails().get("freeBytes") instanceof Long bytes ? megabytes(bytes, language) : "?";
        return List.of(
                check("space", space.getStatus(), language, free),
                check("jobs", queue.health().getStatus(), language, Long.toString(jobs.open())),
                check("seals", seals.health().getStatus(), language),
                backup(language));
    }

    private static Check check(String key, Status status, Language language, Object... places) {
        var isWell = Status.UP.equals(status);
        return new Check(
                TEXTS.text(key, language), isWell, TEXTS.text(key + (isWell ? ".well" : ".wrong"), language, places));
    }

    private Check backup(Language language) {
        var last = jdbc.sql("select max(made_at) from server.backup having count(*) > 0")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        return last.isPresent()
                ? check("backup", Status.UP, language, text(last.get(), language))
                : check("backup", Status.DOWN, language);
    }

    private List<Fact> facts(Language language) {
        var facts = new ArrayList<Fact>();
        var version = jdbc.sql("show server_version").query(String.class).single();
        facts.add(fact("database", language, version));
        var size = jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        facts.add(fact("size", language, megabytes(size, language)));
        facts.add(fact("java", language, Runtime.version().toString()));
        return facts;
    }

    private static Fact fact(String key, Language language, String value) {
        return new Fact(TEXTS.text(key, language), value);
    }

    private List<Fact> schemas() {
        return migrations.versions().stream()
                .map(version -> version.split(" ", 2))
                .map(parts -> new Fact(parts[0], parts[1]))
                .toList();
    }

    private static String text(Instant instant, Language language) {
        return Words.in(language).text(instant);
    }

    private static String megabytes(long bytes, Language language) {
        return Words.in(language).decimal(BigDecimal.valueOf(bytes).divide(MEGA), 1) + "\u00a0MB";
    }
}
