package se.tillit.audit.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** The audit trail in the database. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(Who who, Deed deed) {
        jdbc.sql("""
                        insert into audit.entry (at, account, roles, kind, what, thing, keys, why)
                        values (:at, :account, :roles, :kind, :what, :thing, :keys, :why)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", who.account())
                .param("roles", who.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" ")))
                .param("kind", deed.kind().name().toLowerCase(Locale.ROOT))
                .param("what", deed.what())
                .param("thing", deed.thing().name().toLowerCase(Locale.ROOT))
                .param("keys", deed.keys().toArray(String[]::new))
                .param("why", deed.why())
                .update();
    }
}
