package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.ResourceNumbers;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.CancelImport;
import se.tillit.intake.usecase.ConfirmImport;
import se.tillit.intake.usecase.Deliveries;
import se.tillit.intake.usecase.Imports;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.ServerTest;
import se.tillit.server.web.Wrong;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** What an import changes, when it asks first, and what was known before. */
@ServerTest
@Import(AnIntake.class)
class ImportChangesTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);
    private static final String HEADER = "visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,"
            + "start_method,end_method,place,tag_id,end_tag_id,registered_at,change_reason\n";
    private static final String FIRST = "V0000001,H00006,559351-1354,P00001,personal_care,2026-10-01T07:17:20+02:00,"
            + "2026-10-01T07:50:20+02:00,lock,lock,home,,,2026-10-01T07:51:12+02:00,\n";
    private static final String FIRST_BROKEN = FIRST.replace("2026-10-01T07:17:20+02:00", "odd");
    private static final String NEW = FIRST.replace("V0000001", "V9000001");

    @Autowired
    private AnIntake intake;

    @Autowired
    private Register register;

    @Autowired
    private ConfirmImport confirm;

    @Autowired
    private CancelImport cancel;

    @Autowired
    private Imports imports;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        intake.empty();
    }

    private ImportRecord bring(PackageFolder handed, Withdrawals withdrawals) {
        var zip = AnIntake.read(handed.zipped(folder.resolve("month.zip"), ""));
        return intake.bring(AnIntake.CONTROLLER, MONTH, "month.zip", zip, Manner.AUTOMATIC, withdrawals);
    }

    private ImportRecord bringVisits(String rows) {
        var bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        return intake.bring(AnIntake.CONTROLLER, MONTH, "visits.csv", bytes, Manner.AUTOMATIC, Withdrawals.ASK);
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private PackageFolder withoutFirstVisit() {
        return example()
                .changing(
                        "visits",
                        table -> new Table(
                                table.header(),
                                table.rows().subList(1, table.rows().size())));
    }

    private static ResourceNumbers of(ImportRecord record, String resource) {
        return record.numbers().resources().stream()
                .filter(numbers -> numbers.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asks_before_rows_are_withdrawn_and_applies_what_was_confirmed() {
        bring(example(), Withdrawals.ASK);
        var before = intake.written(MONTH);
        var planned = bring(withoutFirstVisit(), Withdrawals.ASK);
        assertThat(planned.state()).isEqualTo(ImportState.PLANNED);
        assertThat(of(planned, "visits")).isEqualTo(new ResourceNumbers("visits", 0, 0, 1, 3380, 0));
        assertThat(intake.written(MONTH)).isEqualTo(before);

        var wrong = new ImportNumbers(List.of(new ResourceNumbers("visits", 0, 0, 2, 3379, 0)));
        confirm.confirm(AnIntake.CONTROLLER, planned.id(), wrong);
        assertThat(intake.ended(AnIntake.CONTROLLER, planned.id()).state()).isEqualTo(ImportState.PLANNED);
        assertThat(intake.written(MONTH)).isEqualTo(before);

        confirm.confirm(AnIntake.CONTROLLER, planned.id(), planned.numbers());
        assertThat(intake.ended(AnIntake.CONTROLLER, planned.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(intake.known(MONTH).handover().visitsById()).doesNotContainKey("V0000001");
        assertThatThrownBy(() -> confirm.confirm(AnIntake.CONTROLLER, planned.id(), planned.numbers()))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void leaves_the_month_as_it_is_when_what_was_planned_is_cancelled() {
        bring(example(), Withdrawals.ASK);
        var before = intake.written(MONTH);
        var planned = bring(withoutFirstVisit(), Withdrawals.ASK);
        assertThat(cancel.cancel(AnIntake.CONTROLLER, planned.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(intake.written(MONTH)).isEqualTo(before);
        assertThatThrownBy(() -> confirm.confirm(AnIntake.CONTROLLER, planned.id(), planned.numbers()))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void adds_and_replaces_by_a_single_file_and_knows_what_was_known_before() {
        bring(example(), Withdrawals.ASK);
        var first = register.findKnown(MONTH).orElseThrow();
        var changed = bringVisits(FIRST + NEW);
        assertThat(changed.state()).isEqualTo(ImportState.APPLIED);
        assertThat(changed.manner()).isEqualTo(Manner.ADDITIONS);
        assertThat(changed.numbers().resources()).containsExactly(new ResourceNumbers("visits", 1, 1, 0, 0, 0));
        var second = register.findKnown(MONTH).orElseThrow();
        assertThat(second.knownAt()).isAfter(first.knownAt()).isEqualTo(changed.knownAt());
        assertThat(second.content().handover().visits()).hasSize(3382);
        assertThat(second.content().handover().lines())
                .hasSameSizeAs(first.content().handover().lines());

        var then = register.findKnownAt(MONTH, first.knownAt()).orElseThrow();
        assertThat(then.knownAt()).isEqualTo(first.knownAt());
        assertThat(AnIntake.results(then.content(), MONTH)).isEqualTo(AnIntake.results(first.content(), MONTH));
        var now = register.findKnownAt(MONTH, second.knownAt()).orElseThrow();
        assertThat(AnIntake.results(now.content(), MONTH)).isEqualTo(AnIntake.results(second.content(), MONTH));
        assertThat(register.findKnownAt(MONTH, first.knownAt().minusNanos(1_000)))
                .isEmpty();
        assertThat(register.findMonth(MONTH).orElseThrow().rows()).containsEntry("visits", 3382L);
    }

    @Test
    void holds_what_a_rejected_row_named_until_it_has_been_corrected() {
        bring(example().changing("visits", table -> table.withCell(0, "started_at", "odd")), Withdrawals.ASK);
        assertThat(intake.known(MONTH).handover().rejected().visits()).containsExactly("V0000001");
        assertThat(register.findMonth(MONTH).orElseThrow().rejected()).isEqualTo(1);

        assertThat(bringVisits(FIRST_BROKEN).state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(bringVisits(FIRST).state()).isEqualTo(ImportState.APPLIED);
        assertThat(intake.known(MONTH).handover().rejected().isEmpty()).isTrue();
        assertThat(intake.known(MONTH).handover().visitsById()).containsKey("V0000001");

        var before = intake.written(MONTH);
        var broken = bringVisits(FIRST_BROKEN);
        assertThat(broken.state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(broken.numbers().rejected()).isEqualTo(1);
        assertThat(intake.written(MONTH)).isEqualTo(before);
    }

    @Test
    void keeps_rejected_rows_as_they_came() {
        bring(example(), Withdrawals.ASK);
        var record = bringVisits(FIRST_BROKEN + NEW.replace("P00001", "P77777"));
        var rows = imports.rejectedRows(AnIntake.CONTROLLER, record.id(), 0, 10);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().rowText()).isEqualTo(FIRST_BROKEN.strip());
        assertThat(rows.getFirst().line()).isEqualTo(2);
        assertThat(rows.getFirst().reason()).isEqualTo("not-instant");
        assertThat(rows.getLast().column()).isEqualTo("staff_id");
        assertThat(imports.rejectedRows(AnIntake.CONTROLLER, record.id(), 1, 10))
                .containsExactly(rows.getLast());
    }

    @Test
    void keeps_the_delivery_unchanged() {
        var bytes = (HEADER + FIRST).getBytes(StandardCharsets.UTF_8);
        var record = intake.bring(
                AnIntake.CONTROLLER, MONTH, "C:\\out\\visits.csv", bytes, Manner.AUTOMATIC, Withdrawals.ASK);
        assertThat(record.delivery().fileName()).isEqualTo("visits.csv");
        assertThat(record.delivery().bytes()).isEqualTo(bytes.length);
        var target = new ByteArrayOutputStream();
        deliveries.write(AnIntake.CONTROLLER, record.delivery().id(), target);
        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void refuses_what_cannot_be_used_and_says_why() {
        var odd = intake.bring(
                AnIntake.CONTROLLER, MONTH, "odd.zip", new byte[] {1, 2, 3}, Manner.AUTOMATIC, Withdrawals.ASK);
        assertThat(odd.state()).isEqualTo(ImportState.REFUSED);
        assertThat(odd.failure()).first().isEqualTo("not-a-zip");

        var zip = AnIntake.read(example().zipped(folder.resolve("month.zip"), ""));
        var other = intake.bring(
                AnIntake.CONTROLLER,
                SettlementMonth.parse("2026-09"),
                "month.zip",
                zip,
                Manner.AUTOMATIC,
                Withdrawals.APPLY);
        assertThat(other.state()).isEqualTo(ImportState.REFUSED);
        assertThat(other.failure()).startsWith("import.other-month", "2026-09");
        assertThat(register.months()).isEmpty();
    }

    @Test
    void takes_a_key_that_no_index_can_hold_for_a_rejected_row() {
        bring(example(), Withdrawals.ASK);
        var record = bringVisits(NEW.replace("V9000001", "V".repeat(5_000)));
        assertThat(record.numbers().rejected()).isEqualTo(1);
        assertThat(imports.rejectedRows(AnIntake.CONTROLLER, record.id(), 0, 10))
                .extracting(row -> row.reason())
                .containsExactly("value-too-long");
    }

    @Test
    void rejects_instants_whose_year_cannot_be_written_in_utc() {
        bring(example(), Withdrawals.ASK);
        var first = NEW.replace("2026-10-01T07:17:20+02:00", "0001-01-01T00:00:00+18:00");
        var last =
                NEW.replace("V9000001", "V9000002").replace("2026-10-01T07:51:12+02:00", "9999-12-31T23:00:00-18:00");
        var odd = NEW.replace("V9000001", "V9000003").replace("\n", "9999-12-31T\n");
        var record = bringVisits(first + last + odd);
        assertThat(record.numbers().resources()).containsExactly(new ResourceNumbers("visits", 1, 0, 0, 0, 2));
        assertThat(imports.rejectedRows(AnIntake.CONTROLLER, record.id(), 0, 10))
                .extracting(row -> row.reason())
                .containsOnly("not-instant");
    }

    @Test
    void forgets_a_month_or_some_of_its_tables_and_no_other() {
        bring(example(), Withdrawals.ASK);
        register.forget(MONTH, Set.of("visits", "shifts"));
        assertThat(register.findMonth(MONTH).orElseThrow().rows())
                .containsEntry("visits", 0L)
                .containsEntry("staff", 100L);
        assertThat(jdbc.sql("select count(*) from visits.visit")
                        .query(Long.class)
                        .single())
                .isZero();
        register.forget(SettlementMonth.parse("2026-11"));
        assertThat(register.months()).hasSize(1);
        register.forget(MONTH);
        assertThat(register.months()).isEmpty();
        assertThat(register.findKnown(MONTH)).isEmpty();
        assertThat(jdbc.sql("select count(*) from care.recipient")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
