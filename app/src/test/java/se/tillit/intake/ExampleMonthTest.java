package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.ServerTest;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** The worked example and its variations, imported and read back: the same is known, and the same comes of it. */
@ServerTest
@Import(AnIntake.class)
class ExampleMonthTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);

    @Autowired
    private AnIntake intake;

    @Autowired
    private Register register;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        intake.empty();
    }

    private PackageFolder example() {
        return Example.in(folder.resolve("package"));
    }

    private void holdsTheSame(PackageFolder handed) {
        var zip = handed.zipped(folder.resolve("month.zip"), "");
        var record = intake.bring(AnIntake.CONTROLLER, MONTH, zip);
        assertThat(record.failure()).isEmpty();
        assertThat(record.state()).isEqualTo(ImportState.APPLIED);
        assertThat(record.manner()).isEqualTo(Manner.WHOLE_MONTH);
        sameContent(intake.known(MONTH), AnIntake.content(handed.path()));
    }

    private static void sameContent(PackageContent known, PackageContent straight) {
        assertThat(known.rejectedRows()).isEmpty();
        assertThat(known.handover().rejected()).isEqualTo(straight.handover().rejected());
        assertThat(known.handover().present()).isEqualTo(straight.handover().present());
        assertThat(sets(known)).isEqualTo(sets(straight));
        assertThat(AnIntake.results(known, MONTH)).isEqualTo(AnIntake.results(straight, MONTH));
    }

    /** The rows without their order; visits without their place. */
    private static List<Set<?>> sets(PackageContent content) {
        var handover = content.handover();
        return List.of(
                new HashSet<>(handover.providers()),
                new HashSet<>(handover.areas()),
                new HashSet<>(handover.contracts()),
                new HashSet<>(handover.recipients()),
                new HashSet<>(handover.decisions()),
                new HashSet<>(handover.extras()),
                new HashSet<>(handover.assignments()),
                new HashSet<>(handover.plans()),
                new HashSet<>(handover.plannedVisits()),
                new HashSet<>(handover.employments()),
                new HashSet<>(handover.shifts()),
                new HashSet<>(handover.tags()),
                new HashSet<>(handover.absences()),
                new HashSet<>(handover.settled()),
                new HashSet<>(handover.invoices()),
                new HashSet<>(handover.lines()),
                handover.visitsById().keySet());
    }

    @Test
    void holds_the_example_and_what_comes_of_it() {
        holdsTheSame(example());
        assertThat(AnIntake.results(intake.known(MONTH), MONTH).get("line-decisions.csv"))
                .isEqualTo(new String(Example.expected(Example.LINE_DECISIONS), StandardCharsets.UTF_8));
    }

    @Test
    void holds_it_with_swedish_headers_and_shuffled_rows() {
        holdsTheSame(example().shuffled(3).withSwedishHeaders());
    }

    @Test
    void holds_it_without_optional_evidence() {
        holdsTheSame(
                example().without("shifts").without("tags").without("absences").without("planned_visits"));
    }

    @Test
    void holds_it_with_rows_that_cannot_be_taken_in() {
        holdsTheSame(example()
                .changing(
                        "visits",
                        table -> table.withCell(0, "started_at", "yesterday").withCell(7, "staff_id", "?"))
                .changing("recipients", table -> table.withCell(1, "area_id", "nowhere"))
                .changing("decisions", table -> table.withCell(2, "minutes_per_month", "many"))
                .changing("staff", table -> table.withCell(1, "employment", "odd"))
                .changing("contracts", table -> table.withCell(0, "compensation", "odd"))
                .changing("plans", table -> table.withCell(3, "valid_from", "odd"))
                .changing("prices", table -> table.withCell(2, "price_sek", "odd"))
                .changing("invoice_lines", table -> table.withCell(4, "amount_sek", "odd")));
    }

    @Test
    void has_the_same_hashes_however_the_rows_came() {
        holdsTheSame(example());
        var first = register.findKnown(MONTH).orElseThrow();
        holdsTheSameAgain(example().shuffled(9));
        var again = register.findKnown(MONTH).orElseThrow();
        assertThat(again.knownAt()).isEqualTo(first.knownAt());
        assertThat(again.content().files())
                .extracting(file -> file.name() + file.sha256())
                .isEqualTo(first.content().files().stream()
                        .map(file -> file.name() + file.sha256())
                        .toList());
    }

    private void holdsTheSameAgain(PackageFolder handed) {
        var before = intake.written(MONTH);
        var record = intake.bring(AnIntake.CONTROLLER, MONTH, handed.zipped(folder.resolve("again.zip"), "map/"));
        assertThat(record.state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(record.numbers().unchanged()).isPositive();
        assertThat(record.numbers().added()
                        + record.numbers().changed()
                        + record.numbers().withdrawn())
                .isZero();
        assertThat(intake.written(MONTH)).isEqualTo(before);
    }
}
