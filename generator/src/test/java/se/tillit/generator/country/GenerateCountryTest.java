package se.tillit.generator.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCountryTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    private Path folder;

    private static CountryOptions small() {
        var honest = CountryOptions.honest(OCTOBER, 1, 3, 7);
        return new CountryOptions(3, honest.each().withFaults(2)).within(30);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var contents = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return contents;
        }
    }

    private static List<String> column(Path csv, String name) throws IOException {
        var lines = Files.readAllLines(csv);
        var at = List.of(lines.getFirst().split(",")).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toList();
    }

    @Test
    void gives_the_same_bytes_for_any_number_of_threads() throws IOException {
        GenerateCountry.generate(folder.resolve("one"), small(), 1, done -> {});
        GenerateCountry.generate(folder.resolve("three"), small(), 3, done -> {});

        assertThat(contents(folder.resolve("three"))).isEqualTo(contents(folder.resolve("one")));
    }

    @Test
    void gives_two_municipalities_no_person_in_common_but_those_it_tells_of() throws IOException {
        GenerateCountry.generate(folder, small(), 2, done -> {});
        var people = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var number = 1; number <= 3; number++) {
            var staff = folder.resolve("kommun-%03d".formatted(number)).resolve("2026-10/staff.csv");
            for (var person : new HashSet<>(column(staff, "person_key"))) {
                if (!people.add(person)) {
                    shared.add(person);
                }
            }
        }
        var honest = column(folder.resolve("answers/two-municipalities-honest.csv"), "person_key");

        assertThat(honest).isNotEmpty();
        assertThat(shared).containsAll(honest).hasSize(honest.size() + 1);
        assertThat(column(folder.resolve("answers/two-municipalities-at-once.csv"), "municipality"))
                .contains("kommun-001", "kommun-002")
                .doesNotContain("kommun-003");
    }

    @Test
    void plants_nothing_across_honest_municipalities() throws IOException {
        GenerateCountry.generate(folder, CountryOptions.honest(OCTOBER, 1, 2, 7).within(30), 1, done -> {});

        assertThat(column(folder.resolve("answers/two-municipalities-at-once.csv"), "visit_id"))
                .isEmpty();
        assertThat(column(folder.resolve("answers/two-municipalities-honest.csv"), "person_key"))
                .hasSize(1);
    }

    @Test
    void makes_municipalities_of_the_sizes_of_swedens() {
        var sizes = MunicipalitySizes.recipients(290, 1);

        assertThat(sizes).hasSize(290);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(168_000, 172_000);
        assertThat(Collections.max(sizes)).isEqualTo(16_004);
        assertThat(Collections.min(sizes)).isEqualTo(36);
        assertThat(sizes.stream().sorted().skip(145).findFirst().orElseThrow()).isBetween(250, 275);
        assertThat(MunicipalitySizes.recipients(290, 1)).isEqualTo(sizes);
        assertThat(MunicipalitySizes.recipients(290, 2)).isNotEqualTo(sizes).containsExactlyInAnyOrderElementsOf(sizes);
    }
}
