package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Channel;
import se.tillit.intake.store.Manner;
import se.tillit.intake.usecase.ReceiveDelivery;
import se.tillit.intake.usecase.Received;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.settings.ServerSettings;
import se.tillit.server.web.Wrong;

/** A delivery is kept whole, by a plain name and within its limit, or not at all. */
@ServerTest
@TestPropertySource(properties = "tillit.intake.most-bytes=8")
class ReceiveDeliveryTest {

    private static final int MOST = 8;

    @Autowired
    private ReceiveDelivery receive;

    @Autowired
    private ServerSettings settings;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        TestDatabase.empty(dataSource);
    }

    private Received receive(Role role, String name, int bytes) {
        var who = new Who("somebody", "Någon", Set.of(role), null, Set.of(), Who.Protection.MASKED);
        return receive.receive(
                who,
                Channel.API,
                name,
                new ByteArrayInputStream(new byte[bytes]),
                SettlementMonth.parse("2026-10"),
                Manner.AUTOMATIC);
    }

    private long kept() {
        return jdbc.sql("select count(*) from intake.delivery")
                .query(Long.class)
                .single();
    }

    @Test
    void keeps_what_is_as_large_as_may_be_and_nothing_that_is_larger() throws IOException {
        assertThat(receive(Role.CONTROLLER, "month.zip", MOST)).isInstanceOf(Received.Kept.class);
        assertThat(receive(Role.CONTROLLER, "month.zip", MOST + 1)).isEqualTo(new Received.TooLarge(MOST));
        assertThat(receive(Role.CONTROLLER, "month.zip", 0)).isEqualTo(new Received.Empty());
        assertThat(kept()).isEqualTo(1);
        try (var left = Files.list(settings.data().resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refuses_those_who_may_not_import_and_notes_it() {
        assertThatThrownBy(() -> receive(Role.AUDITOR, "month.zip", 1)).isInstanceOf(Wrong.class);
        assertThat(kept()).isZero();
        assertThat(jdbc.sql("select kind || ' ' || what from audit.entry")
                        .query(String.class)
                        .list())
                .containsExactly("refusal delivery.receive");
    }

    @ParameterizedTest
    @CsvSource({
        "visits.csv, visits.csv",
        "../../etc/visits.csv, visits.csv",
        "'C:\\Users\\x\\besök.csv', besök.csv",
        "'a\u0000b\u202e.zip', ab.zip",
        "'/', delivery"
    })
    void calls_it_by_a_plain_name(String given, String plain) {
        var received = receive(Role.CONTROLLER, given, 1);
        assertThat(((Received.Kept) received).delivery().fileName()).isEqualTo(plain);
    }
}
