package se.tillit.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.intake.store.Withdrawals;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Waiting;
import se.tillit_testkit.Example;

/** What the first page says is waiting, and for whom. */
@ServerTest
class WaitingTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private List<Waiting> modules;

    @BeforeEach
    void begin_with_nothing() {
        TestDatabase.empty(dataSource);
    }

    @Test
    void tells_a_controller_of_a_month_until_it_is_verified_and_of_an_import_to_confirm(@TempDir Path folder) {
        var month = new SeenMonth(server);
        assertThat(waitingFor(SeenMonth.CONTROLLER)).isEmpty();

        month.bring(Example.in(folder), Withdrawals.ASK);
        assertThat(waitingFor(SeenMonth.CONTROLLER))
                .containsExactly("/months/2026-10 Underlaget för oktober 2026 är inläst men inte granskat");

        month.verify();
        assertThat(waitingFor(SeenMonth.CONTROLLER)).isEmpty();

        var planned = month.bring(SeenMonth.spoilt(folder), Withdrawals.ASK);
        assertThat(waitingFor(SeenMonth.CONTROLLER))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/imports/" + planned);
        assertThat(waitingFor(someone(Role.APPROVER))).isEmpty();
        assertThat(waitingFor(someone(Role.AUDITOR))).isEmpty();
    }

    private static Who someone(Role role) {
        return new Who(role.code(), role.code(), Set.of(role), null, Set.of(), Who.Protection.MASKED);
    }

    private List<String> waitingFor(Who who) {
        var viewing = new Viewing(who, Language.SWEDISH, "/");
        return modules.stream()
                .flatMap(module -> module.waitingFor(viewing).stream())
                .map(notice -> notice.href() + " " + notice.text().replace('\u00a0', ' '))
                .toList();
    }
}
