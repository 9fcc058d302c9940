package se.tillit.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import se.tillit.exchange.Language;
import se.tillit.server.TestDatabase;

/** Tables that were found right are not examined again until something has changed; whatever has changed is found. */
class MigrationsTest {

    private final CountedConnections database = new CountedConnections(TestDatabase.dataSource(TestDatabase.fresh()));
    private final JdbcClient sql = JdbcClient.create(database);

    @BeforeEach
    void find_them_right() {
        Migrations.upToDate(database);
        database.opened.set(0);
    }

    private void notHere(String module) {
        assertThatThrownBy(() -> Migrations.upToDate(database))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.sentence(Language.SWEDISH))
                                .contains("modulen " + module)
                                .contains("säkerhetskopia"));
    }

    @Test
    void looks_once_at_tables_that_are_as_they_were_found_right() {
        var versions = Migrations.upToDate(database).versions();
        assertThat(database.opened).hasValue(1);
        assertThat(versions)
                .hasSameSizeAs(Migrations.MODULES)
                .startsWith("root 003")
                .allMatch(version -> version.matches("[a-z]+ [0-9]{3}"));
    }

    @Test
    void answers_the_same_versions_either_way() {
        var known = Migrations.upToDate(database).versions();
        sql.sql("comment on table server.flyway_history is null").update();
        assertThat(Migrations.upToDate(database).versions()).isEqualTo(known);
        database.opened.set(0);
        Migrations.upToDate(database);
        assertThat(database.opened).hasValue(1);
    }

    @Test
    void examines_all_where_the_jars_were_others() {
        sql.sql("comment on table server.flyway_history is 'what other jars left'")
                .update();
        Migrations.upToDate(database);
        assertThat(database.opened).hasValueGreaterThan(Migrations.MODULES.size());
    }

    @Test
    void refuses_tables_that_were_made_by_a_migration_that_has_since_been_changed() {
        sql.sql("update care.flyway_history set checksum = checksum + 1 where version = '002'")
                .update();
        notHere("care");
    }

    @Test
    void refuses_tables_of_a_later_version() {
        sql.sql("""
                        insert into intake.flyway_history
                        select installed_rank + 1, '999', 'of later', type, 'V999__of_later.sql', 1, installed_by, now(), 1, true
                          from intake.flyway_history order by installed_rank desc limit 1
                        """).update();
        notHere("intake");
    }

    @Test
    void refuses_tables_of_which_a_migration_went_wrong() {
        sql.sql("update visits.flyway_history set success = false where version = '005'")
                .update();
        notHere("visits");
    }

    @Test
    void makes_the_tables_of_a_module_that_has_none() {
        sql.sql("drop schema privacy cascade").update();
        Migrations.upToDate(database);
        assertThat(sql.sql("select count(*) from privacy.retention_rule")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void makes_what_a_history_lacks() {
        sql.sql("delete from visits.flyway_history where version = '005'").update();
        sql.sql("""
                        do $$ declare each text; begin
                          for each in select indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indexrelid
                           join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = 'visits' and not indisprimary and not indisunique
                          loop execute 'drop index ' || each; end loop; end $$
                        """).update();
        assertThat(Migrations.upToDate(database).versions()).contains("visits 005");
    }

    private static final class CountedConnections extends DelegatingDataSource {

        private final AtomicInteger opened = new AtomicInteger();

        CountedConnections(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            opened.incrementAndGet();
            return super.getConnection();
        }
    }
}
