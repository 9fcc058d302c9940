package se.tillit.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import se.tillit.server.settings.ServerSettings;

/** The data source: PostgreSQL embedded or external, with its schemas brought up to date before anyone asks. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed by Spring after everything that uses it, so that events can still be written on the way down. */
    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedWanted.class)
    EmbeddedDatabase embeddedDatabase(ServerSettings settings) {
        return EmbeddedDatabase.start(settings.data().resolve("postgres"));
    }

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedWanted.class)
    HikariDataSource embeddedDataSource(EmbeddedDatabase database, ServerSettings settings) {
        return pool(database.url(), "postgres", "", settings.db().connections());
    }

    @Bean(destroyMethod = "close")
    @Conditional(ExternalWanted.class)
    HikariDataSource externalDataSource(ServerSettings settings) {
        var db = settings.db();
        return pool(String.valueOf(db.url()), db.user(), db.password(), db.connections());
    }

    private static HikariDataSource pool(String url, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setPoolName("tillit");
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "tillit");
        config.addDataSourceProperty("options", "-c TimeZone=UTC");
        return new HikariDataSource(config);
    }

    @Bean
    Migrations migrations(DataSource dataSource) {
        return Migrations.upToDate(dataSource);
    }

    @Bean
    @DependsOn("migrations")
    BulkCopy bulkCopy(DataSource dataSource) {
        return new BulkCopy(dataSource);
    }

    /** Where no external database is named. */
    static final class EmbeddedWanted implements org.springframework.context.annotation.Condition {
        @Override
        public boolean matches(
                org.springframework.context.annotation.ConditionContext context,
                org.springframework.core.type.AnnotatedTypeMetadata metadata) {
            return isEmbedded(context.getEnvironment());
        }
    }

    /** Where one is named. */
    static final class ExternalWanted implements org.springframework.context.annotation.Condition {
        @Override
        public boolean matches(
                org.springframework.context.annotation.ConditionContext context,
                org.springframework.core.type.AnnotatedTypeMetadata metadata) {
            return !isEmbedded(context.getEnvironment());
        }
    }

    private static boolean isEmbedded(Environment environment) {
        return environment.getProperty("tillit.db.url", "").isBlank();
    }
}
