package se.tillit.intake.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.job.Jobs;

/** Watches a folder where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("tillit.inbox.folder")
class InboxConfiguration {

    @Bean
    WatchedFolder watchedFolder(
            @Value("${tillit.inbox.folder}") Path folder,
            InboxSettings settings,
            TakenFiles taken,
            InboxStore store,
            Imports imports,
            Jobs jobs,
            Clock clock) {
        var quiet = Duration.ofSeconds(settings.quietSeconds());
        return new WatchedFolder(folder, quiet, taken, store, imports, jobs, clock);
    }
}
