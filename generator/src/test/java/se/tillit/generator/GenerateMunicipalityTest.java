package se.tillit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.generator.work.LookAlike;

class GenerateMunicipalityTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final long SEED = 20_261_025;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void gives_the_same_bytes_for_the_same_options() throws IOException {
        var options =
                GeneratorOptions.honest(OCTOBER, 2, 50, SEED).withFaults(3).withBrokenRows();

        GenerateMunicipality.generate(folder.resolve("one"), options, Progress.silent());
        GenerateMunicipality.generate(folder.resolve("two"), options, Progress.silent());

        assertThat(contents(folder.resolve("one"))).isEqualTo(contents(folder.resolve("two")));
    }

    @Test
    void gives_other_people_for_another_seed() throws IOException {
        var one = generate(GeneratorOptions.honest(OCTOBER, 1, 15, 1), "one").getFirst();
        var two = generate(GeneratorOptions.honest(OCTOBER, 1, 15, 2), "two").getFirst();

        assertThat(Csv.rows(one.folder(), "recipients")).isNotEqualTo(Csv.rows(two.folder(), "recipients"));
    }

    @Test
    void keeps_the_same_people_over_the_months() throws IOException {
        var months = generate(GeneratorOptions.honest(YearMonth.of(2026, 5), 2, 140, SEED), "months");

        var first = byId(months.getFirst(), "recipients", "recipient_id");
        var last = byId(months.getLast(), "recipients", "recipient_id");
        var stayed = new HashSet<>(first.keySet());
        stayed.retainAll(last.keySet());
        assertThat(stayed).hasSizeGreaterThan(first.size() * 9 / 10);
        assertThat(last.keySet()).isNotEqualTo(first.keySet());
        for (var id : stayed) {
            assertThat(last.get(id)).isEqualTo(first.get(id));
        }
        var earlier = byId(months.getFirst(), "visits", "visit_id");
        byId(months.getLast(), "visits", "visit_id")
                .forEach((id, visit) ->
                        assertThat(earlier.getOrDefault(id, visit)).isEqualTo(visit));
    }

    @Test
    void carries_on_what_was_settled_or_billed_late() throws IOException {
        var months = generate(GeneratorOptions.honest(YearMonth.of(2026, 5), 2, 140, SEED), "months");

        var earlier = byId(months.getFirst(), "visits", "visit_id").keySet();
        var lines = Csv.rows(months.getLast().folder(), "invoice_lines");
        assertThat(lines).anyMatch(line -> earlier.contains(Csv.of(line, "visit_id")));
        var settled = Csv.rows(months.getLast().folder(), "settled");
        assertThat(settled).anyMatch(line -> earlier.contains(Csv.of(line, "visit_id")));
        var paid = Csv.rows(months.getFirst().folder(), "invoice_lines").stream()
                .map(line -> Csv.of(line, "invoice_id") + "/" + Csv.of(line, "line_id") + "/" + Csv.of(line, "visit_id")
                        + "/" + Csv.of(line, "amount_sek"))
                .collect(Collectors.toSet());
        assertThat(settled.stream().filter(line -> earlier.contains(Csv.of(line, "visit_id"))))
                .allMatch(line -> paid.contains(Csv.of(line, "invoice_id") + "/" + Csv.of(line, "line_id") + "/"
                        + Csv.of(line, "visit_id") + "/" + Csv.of(line, "approved_sek")));
    }

    @Test
    void shows_every_look_alike_in_a_month_in_which_the_clock_changes() throws IOException {
        var month = generate(GeneratorOptions.honest(OCTOBER, 1, 200, SEED), "months")
                .getFirst();

        var shown = Csv.rows(month.answers(), "look-alikes").stream()
                .map(row -> Csv.of(row, "what"))
                .collect(Collectors.toSet());
        assertThat(shown).hasSize(LookAlike.values().length);
        assertThat(month.plantedFaults()).isZero();
    }

    @Test
    void refuses_a_town_without_people() {
        assertThatThrownBy(() -> GeneratorOptions.honest(OCTOBER, 1, 0, SEED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<GeneratedMonth> generate(GeneratorOptions options, String into) throws IOException {
        return GenerateMunicipality.generate(folder.resolve(into), options, Progress.silent());
    }

    private static Map<String, Map<String, String>> byId(GeneratedMonth month, String table, String key)
            throws IOException {
        return Csv.rows(month.folder(), table).stream().collect(Collectors.toMap(row -> Csv.of(row, key), row -> row));
    }

    private static Map<String, Integer> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            Set<Path> regular = files.filter(Files::isRegularFile).collect(Collectors.toSet());
            var contents = new TreeMap<String, Integer>();
            for (var file : regular) {
                contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
            return contents;
        }
    }
}
