package se.tillit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedFaultsTest {
    private static final List<String> RULES = List.of(
            "row-rejected",
            "line-unspecified",
            "visit-unknown",
            "line-contradicts-visit",
            "visit-already-billed",
            "not-this-month",
            "contract-missing",
            "decision-missing",
            "assignment-missing",
            "recipient-absent",
            "second-staff-not-granted",
            "plan-missing",
            "price-missing",
            "amount-miscalculated",
            "price-exceeds-contract",
            "time-exceeds-visit",
            "time-counted-twice",
            "frame-exceeded",
            "credit-unmatched",
            "invoice-total-differs",
            "invoice-period-differs",
            "staff-in-two-places",
            "two-employers-at-once",
            "impossible-travel",
            "off-shift",
            "staff-not-eligible",
            "staff-formalities-missing",
            "wrong-tag",
            "manual-unexplained",
            "registered-late",
            "manual-share",
            "hours-beyond-presence",
            "evidence-missing",
            "copied-schedule",
            "round-times",
            "batch-registration",
            "frame-maximised",
            "only-one-recipient",
            "shift-without-visits",
            "excessive-hours",
            "visits-while-absent");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static GeneratedMonth month;

    @BeforeAll
    static void generate() throws IOException {
        var options = GeneratorOptions.honest(YearMonth.of(2026, 10), 1, 450, 3)
                .withFaults(2)
                .withBrokenRows();
        month = GenerateMunicipality.generate(folder, options, Progress.silent())
                .getFirst();
    }

    @Test
    void plants_faults_of_every_rule() throws IOException {
        var planted = Csv.rows(month.answers(), "planted-faults").stream()
                .map(row -> Csv.of(row, "rule"))
                .collect(Collectors.toSet());

        assertThat(planted).containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void names_subjects_that_are_in_the_package() throws IOException {
        Map<String, Set<String>> known = Map.of(
                "line", keys("invoice_lines", "provider_id", "invoice_id", "line_id"),
                "invoice", keys("invoices", "provider_id", "invoice_id"),
                "visit", keys("visits", "visit_id"),
                "employment", keys("staff", "staff_id"),
                "person", keys("staff", "person_key"),
                "provider", keys("providers", "provider_id"));

        for (var row : Csv.rows(month.answers(), "planted-faults")) {
            assertThat(known.getOrDefault(Csv.of(row, "subject_kind"), Set.of()))
                    .contains(Csv.of(row, "subject"));
        }
    }

    @Test
    void touches_no_look_alike() throws IOException {
        var honest = Csv.rows(month.answers(), "look-alikes").stream()
                .flatMap(row -> Arrays.stream(Csv.of(row, "visit_ids").split(";")))
                .collect(Collectors.toSet());
        var planted = new HashSet<String>();
        for (var row : Csv.rows(month.answers(), "planted-faults")) {
            if (Csv.of(row, "subject_kind").equals("visit")) {
                planted.add(Csv.of(row, "subject"));
            }
        }

        assertThat(planted).isNotEmpty().doesNotContainAnyElementsOf(honest);
    }

    @Test
    void plants_about_as_many_as_were_asked_for() {
        assertThat(month.plantedFaults() * 100.0 / month.lines()).isBetween(1.0, 4.0);
    }

    private static Set<String> keys(String table, String... columns) throws IOException {
        return Csv.rows(month.folder(), table).stream()
                .map(row -> Arrays.stream(columns)
                        .map(column -> Csv.of(row, column))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.toSet());
    }
}
