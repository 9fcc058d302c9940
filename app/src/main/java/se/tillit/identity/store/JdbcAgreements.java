package se.tillit.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.Agreement;
import se.tillit.identity.usecase.Agreements;
import se.tillit.kernel.ProviderId;

/** The data-processing agreements in the database. */
@Component
@DependsOn("migrations")
final class JdbcAgreements implements Agreements {

    private static final String SELECT =
            "select provider_id, reference, registered_on, ended_on from identity.agreement";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAgreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Agreement> all() {
        return jdbc.sql(SELECT + " order by provider_id")
                .query(JdbcAgreements::agreement)
                .list();
    }

    @Override
    public Optional<Agreement> find(ProviderId provider) {
        return jdbc.sql(SELECT + " where provider_id = :provider")
                .param("provider", provider.value())
                .query(JdbcAgreements::agreement)
                .optional();
    }

    @Override
    public boolean holds(ProviderId provider) {
        return find(provider).map(Agreement::holds).orElse(false);
    }

    @Override
    public void keep(Who by, Agreement agreement) {
        jdbc.sql("""
                        insert into identity.agreement
                               (provider_id, reference, registered_on, ended_on, changed_at, changed_by)
                        values (:provider, :reference, :registered, :ended, :at, :by)
                        on conflict (provider_id) do update
                           set reference = excluded.reference, registered_on = excluded.registered_on,
                               ended_on = excluded.ended_on, changed_at = excluded.changed_at,
                               changed_by = excluded.changed_by
                        """)
                .param("provider", agreement.provider().value())
                .param("reference", agreement.reference())
                .param("registered", agreement.registeredOn())
                .param("ended", agreement.endedOn())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                new ProviderId(row.getString("provider_id")),
                row.getString("reference"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
