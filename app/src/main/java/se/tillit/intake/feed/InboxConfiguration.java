package se.tillit.intake.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.job.Jobs;

/** Watches a folder where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Conditional(InboxConfiguration.FolderNamed.class)
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

    /** Where a folder is named. */
    static final class FolderNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("tillit.inbox.folder", "")
                    .isBlank();
        }
    }
}
