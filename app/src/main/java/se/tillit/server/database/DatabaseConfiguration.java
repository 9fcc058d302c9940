package se.tillit.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.tillit.server.settings.ServerSettings;

/** The data source: PostgreSQL embedded or external, with its schemas brought up to date before anyone asks. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed by Spring after everything that uses it, so that events can still be written on the way down. */
    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedWanted.class)
    EmbeddedDatabase embeddedDatabase(ServerSettings settings, ObjectProvider<BegunDatabase> begun) {
        var onItsWay = begun.getIfAvailable();
        return onItsWay == null ? EmbeddedDatabase.start(settings.data().resolve("postgres")) : onItsWay.await();
    }

    /** Ends before the database is stopped, since it would start it again. */
    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedWanted.class)
    DatabaseWatch databaseWatch(EmbeddedDatabase database) {
        return DatabaseWatch.over(database);
    }

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedWanted.class)
    HikariDataSource embeddedDataSource(EmbeddedDatabase database, ServerSettings settings) {
        return pool(database.address(), settings.db().connections());
    }

    @Bean(destroyMethod = "close")
    @Conditional(ExternalWanted.class)
    HikariDataSource externalDataSource(ServerSettings settings) {
        var db = settings.db();
        return pool(new DatabaseAddress(String.valueOf(db.url()), db.user(), db.password()), db.connections());
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setPoolName("tillit");
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(60_000);
        config.setInitializationFailTimeout(5_000);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "tillit");
        config.addDataSourceProperty("options", "-c TimeZone=UTC -c jit=off");
        return fit(address, config);
    }

    /** A database that does not answer, or is not fit, is told of in one sentence. */
    private static HikariDataSource fit(DatabaseAddress address, HikariConfig config) {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException unreachable) {
            throw new DatabaseRefused(unreachable, "not-reached", address.url(), reason(unreachable));
        }
        try (var connection = pool.getConnection()) {
            DatabaseState.read(connection).refuseUnfit();
            return pool;
        } catch (SQLException | DatabaseRefused unfit) {
            pool.close();
            throw unfit instanceof DatabaseRefused refused
                    ? refused
                    : new DatabaseRefused(unfit, "not-reached", address.url(), reason(unfit));
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Bean("migrations")
    @Profile("!" + ServerSettings.WORKSHOP)
    Migrations migrations(DataSource dataSource) {
        return Migrations.upToDate(dataSource);
    }

    /** The server that wants a job done has seen to them. */
    @Bean("migrations")
    @Profile(ServerSettings.WORKSHOP)
    Migrations migrationsOfServer() {
        return Migrations.seenTo();
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
