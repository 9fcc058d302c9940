package se.tillit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files keep to the exchange format, with faults planted too: a fault is never a row that cannot be read. */
class PackageSchemaTest {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("providers", "provider_id"),
            Map.entry("areas", "area_id"),
            Map.entry("contracts", "contract_id"),
            Map.entry("prices", "contract_id,service,rural,time_class,valid_from"),
            Map.entry("recipients", "recipient_id"),
            Map.entry("decisions", "decision_id"),
            Map.entry("extras", "extra_id"),
            Map.entry("assignments", "assignment_id"),
            Map.entry("plans", "plan_id"),
            Map.entry("planned_visits", "planned_visit_id"),
            Map.entry("staff", "staff_id"),
            Map.entry("tags", "tag_id"),
            Map.entry("absences", "absence_id"),
            Map.entry("visits", "visit_id"),
            Map.entry("shifts", "shift_id"),
            Map.entry("settled", "provider_id,invoice_id,line_id"),
            Map.entry("invoices", "provider_id,invoice_id"),
            Map.entry("invoice_lines", "provider_id,invoice_id,line_id"));
    private static final List<String> REFERENCES = List.of(
            "contracts.provider_id>providers",
            "contracts.area_id>areas",
            "prices.contract_id>contracts",
            "recipients.area_id>areas",
            "decisions.recipient_id>recipients",
            "extras.decision_id>decisions",
            "assignments.decision_id>decisions",
            "assignments.provider_id>providers",
            "plans.decision_id>decisions",
            "plans.provider_id>providers",
            "planned_visits.plan_id>plans",
            "staff.provider_id>providers",
            "shifts.staff_id>staff",
            "tags.recipient_id>recipients",
            "visits.recipient_id>recipients",
            "visits.provider_id>providers",
            "visits.staff_id>staff",
            "absences.recipient_id>recipients",
            "settled.provider_id>providers",
            "invoices.provider_id>providers");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[12]:00");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SEK = Pattern.compile("-?\\d+\\.\\d\\d");

    private static final Map<String, List<Map<String, String>>> TABLES = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        var options = GeneratorOptions.honest(YearMonth.of(2026, 10), 1, 250, 7).withFaults(2);
        var month = GenerateMunicipality.generate(folder, options, Progress.silent())
                .getFirst();
        TABLES.clear();
        for (var name : KEYS.keySet()) {
            TABLES.put(name, Csv.rows(month.folder(), name));
        }
        assertThat(Files.readString(month.folder().resolve("visits.csv"))).doesNotContain("\r");
    }

    @Test
    void gives_every_row_a_key_of_its_own() {
        KEYS.forEach((table, key) -> {
            var keys = rows(table).stream()
                    .map(row -> Arrays.stream(key.split(",")).map(row::get).toList())
                    .toList();
            assertThat(new HashSet<>(keys)).as(table).hasSameSizeAs(keys);
            assertThat(keys).as(table).isNotEmpty();
        });
    }

    @Test
    void refers_to_rows_that_exist() {
        for (var reference : REFERENCES) {
            var parts = List.of(reference.split("[.>]"));
            var known = rows(parts.get(2)).stream()
                    .map(row -> row.values().iterator().next())
                    .collect(Collectors.toSet());
            for (var row : rows(parts.get(0))) {
                var value = Csv.of(row, parts.get(1));
                assertThat(value.isEmpty() || known.contains(value))
                        .as("%s %s", reference, row)
                        .isTrue();
            }
        }
    }

    @Test
    void writes_times_dates_and_sums_as_the_schema_wants_them() {
        for (var table : TABLES.entrySet()) {
            for (var row : table.getValue()) {
                row.forEach((column, value) -> {
                    var right = typeOf(column);
                    assertThat(value.isEmpty() || right.test(value))
                            .as("%s.%s: %s", table.getKey(), column, value)
                            .isTrue();
                });
            }
        }
    }

    @Test
    void ends_no_visit_before_it_starts() {
        for (var table : List.of("visits", "shifts")) {
            assertThat(rows(table)).allMatch(row -> Csv.instant(row, "ended_at") > Csv.instant(row, "started_at"));
        }
    }

    @Test
    void has_one_price_in_force_at_a_time() {
        Map<List<String>, Set<String>> firstDays = new HashMap<>();
        for (var row : rows("prices")) {
            var key = List.of("contract_id", "service", "rural", "time_class").stream()
                    .map(column -> Csv.of(row, column))
                    .toList();
            var from = Csv.of(row, "valid_from");
            var to = Csv.of(row, "valid_to").isEmpty() ? "9999-12-31" : Csv.of(row, "valid_to");
            var taken = firstDays.computeIfAbsent(key, unused -> new HashSet<>());
            assertThat(taken).noneMatch(other -> {
                var range = other.split("/");
                return range[0].compareTo(to) <= 0 && from.compareTo(range[1]) <= 0;
            });
            taken.add(from + "/" + to);
        }
    }

    @Test
    void sums_up_every_invoice_but_the_one_with_the_planted_total() {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (var line : rows("invoice_lines")) {
            var key = Csv.of(line, "provider_id") + Csv.of(line, "invoice_id");
            sums.merge(key, new BigDecimal(Csv.of(line, "amount_sek")), BigDecimal::add);
        }
        long wrong = rows("invoices").stream()
                .filter(row -> !new BigDecimal(Csv.of(row, "total_sek"))
                        .equals(sums.get(Csv.of(row, "provider_id") + Csv.of(row, "invoice_id"))))
                .count();
        assertThat(wrong).isOne();
    }

    private static Predicate<String> typeOf(String column) {
        if (column.endsWith("_at")) {
            return value -> INSTANT.matcher(value).matches();
        }
        if (column.startsWith("valid_") || column.endsWith("_on") || column.equals("first_week")) {
            return value -> DATE.matcher(value).matches();
        }
        if (column.endsWith("_sek")) {
            return value -> SEK.matcher(value).matches();
        }
        if (column.equals("minutes") || column.equals("minutes_per_month")) {
            return value -> value.matches("-?\\d+");
        }
        return value -> true;
    }

    private static List<Map<String, String>> rows(String table) {
        return TABLES.getOrDefault(table, List.of());
    }
}
