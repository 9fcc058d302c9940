package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.ResourceNumbers;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.Deliveries;
import se.tillit.intake.usecase.ImportDelivery;
import se.tillit.intake.usecase.Imports;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.ServerTest;
import se.tillit.server.web.Wrong;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A provider's people change the provider's own rows and nothing else. */
@ServerTest
@Import(AnIntake.class)
class ProviderImportTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);
    private static final String OWN = "554639-1789";
    private static final String OTHER = "559351-1354";
    private static final String HEADER = "visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,"
            + "start_method,end_method,place,tag_id,end_tag_id,registered_at,change_reason\n";

    @Autowired
    private AnIntake intake;

    @Autowired
    private Imports imports;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ImportDelivery importDelivery;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        intake.empty();
        intake.bring(AnIntake.CONTROLLER, MONTH, example().zipped(folder.resolve("all.zip"), ""));
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private ImportRecord bring(String name, String text) {
        return intake.bring(
                AnIntake.managerOf(OWN),
                MONTH,
                name,
                text.getBytes(StandardCharsets.UTF_8),
                Manner.AUTOMATIC,
                Withdrawals.APPLY);
    }

    private List<String> reasons(ImportRecord record) {
        return imports.rejectedRows(AnIntake.managerOf(OWN), record.id(), 0, 100).stream()
                .map(row -> row.reason())
                .toList();
    }

    private static String visit(String id, String provider, String staff) {
        return "%s,H00006,%s,%s,personal_care,2026-10-01T07:17:20+02:00,2026-10-01T07:50:20+02:00,"
                        .formatted(id, provider, staff)
                + "lock,lock,home,,,2026-10-01T07:51:12+02:00,\n";
    }

    private String others() {
        return jdbc.sql("""
                        select count(*) || ' ' || count(known_until) || ' ' || min(known_from) from visits.visit
                         where provider_id <> :own
                        """).param("own", OWN).query(String.class).single();
    }

    @Test
    void rejects_rows_of_others_and_keys_of_others() {
        var before = others();
        var record = bring(
                "visits.csv",
                HEADER
                        + visit("V9000001", OWN, "P00001")
                        + visit("V9000002", OTHER, "P00001")
                        + visit("V0000001", OWN, "P00001"));
        assertThat(record.state()).isEqualTo(ImportState.APPLIED);
        assertThat(record.numbers().resources()).containsExactly(new ResourceNumbers("visits", 1, 0, 0, 0, 2));
        assertThat(reasons(record)).containsExactly("not-own-row", "key-of-another");
        assertThat(others()).isEqualTo(before);
        assertThat(intake.known(MONTH).handover().rejected().isEmpty()).isTrue();
    }

    @Test
    void rejects_shifts_of_others_staff_and_planned_visits_of_others_plans() {
        var shifts = bring(
                "shifts.csv",
                "shift_id,staff_id,started_at,ended_at\n"
                        + "S900001,P00001,2026-10-01T06:55:18+02:00,2026-10-01T13:26:42+02:00\n");
        assertThat(reasons(shifts)).containsExactly("not-own-row");
        var planned = bring(
                "planned_visits.csv",
                "planned_visit_id,plan_id,weekday,window_start,window_end,minutes,staff,every_weeks,first_week\n"
                        + "Y900001,%s,1,07:15,09:30,25,1,,\n".formatted(planOf(OTHER))
                        + "Y900002,%s,1,07:15,09:30,25,1,,\n".formatted(planOf(OWN)));
        assertThat(reasons(planned)).containsExactly("not-own-row");
        assertThat(planned.numbers().added()).isEqualTo(1);
    }

    private String planOf(String provider) {
        return jdbc.sql("select min(plan_id) from care.plan where provider_id = :provider")
                .param("provider", provider)
                .query(String.class)
                .single();
    }

    @Test
    void holds_nobody_elses_lines_for_its_broken_rows() {
        var record = bring(
                "invoice_lines.csv",
                "provider_id,invoice_id,line_id,amount_sek\n%s,2026100,9001,odd\n%s,2026110,9001,odd\n"
                        .formatted(OTHER, OWN));
        assertThat(record.numbers().rejected()).isEqualTo(2);
        assertThat(intake.known(MONTH).handover().rejected().invoices())
                .extracting(key -> key.provider().value())
                .containsExactly(OWN);
    }

    @Test
    void passes_over_tables_that_are_not_a_providers() {
        var nothing = bring("areas.csv", "area_id,name\nO9,Mitt\n");
        assertThat(nothing.state()).isEqualTo(ImportState.REFUSED);
        assertThat(nothing.failure()).containsExactly("import.nothing-own", "areas.csv");
        var all = intake.bring(
                AnIntake.managerOf(OWN),
                MONTH,
                "all.zip",
                AnIntake.read(folder.resolve("all.zip")),
                Manner.ADDITIONS,
                Withdrawals.APPLY);
        assertThat(all.state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(all.passedOver()).contains("recipients.csv", "contracts.csv", "settled.csv", "tags.csv");
        assertThat(all.numbers().unchanged()).isPositive();
    }

    @Test
    void withdraws_its_own_rows_by_its_whole_statement_and_no_others() {
        var before = others();
        var own = example();
        for (var table : List.of("staff", "visits", "invoices", "invoice_lines", "plans")) {
            own.changing(table, all -> only(all, OWN));
        }
        own.changing(
                "visits",
                table -> new Table(
                        table.header(), table.rows().subList(1, table.rows().size())));
        var asked = intake.bring(
                AnIntake.managerOf(OWN),
                MONTH,
                "own.zip",
                AnIntake.read(own.zipped(folder.resolve("own.zip"), "")),
                Manner.AUTOMATIC,
                Withdrawals.ASK);
        assertThat(asked.state()).isEqualTo(ImportState.PLANNED);
        assertThat(asked.manner()).isEqualTo(Manner.WHOLE_MONTH);
        assertThat(asked.numbers().withdrawn()).isEqualTo(1);
        assertThat(asked.numbers().added() + asked.numbers().changed()).isZero();
        assertThat(others()).isEqualTo(before);
    }

    private static Table only(Table table, String provider) {
        var at = table.header().indexOf("provider_id");
        return new Table(
                table.header(),
                table.rows().stream()
                        .filter(row -> row.get(at).equals(provider))
                        .toList());
    }

    @Test
    void opens_no_evidence_that_the_municipality_has_not() {
        intake.empty();
        intake.bring(AnIntake.CONTROLLER, MONTH, example().without("shifts").zipped(folder.resolve("less.zip"), ""));
        var shifts = bring("shifts.csv", "shift_id,staff_id,started_at,ended_at\n");
        assertThat(shifts.failure()).containsExactly("import.nothing-own", "shifts.csv");
    }

    @Test
    void shows_nobody_elses_deliveries() {
        var record = bring("visits.csv", HEADER + visit("V9000001", OWN, "P00001"));
        var other = AnIntake.managerOf(OTHER);
        assertThatThrownBy(() -> imports.one(other, record.id())).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> deliveries.one(other, record.delivery().id())).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> importDelivery.ask(other, record.delivery().id(), Withdrawals.APPLY))
                .isInstanceOf(Wrong.class);
        assertThat(imports.latest(other, 10)).isEmpty();
        assertThat(deliveries.latest(other, 10)).isEmpty();
        assertThat(imports.latest(AnIntake.managerOf(OWN), 10)).hasSize(1);
        assertThat(imports.latest(AnIntake.CONTROLLER, 10)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from audit.entry where kind = 'refusal'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
