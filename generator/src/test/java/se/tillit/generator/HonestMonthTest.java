package se.tillit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An honest month holds to what people can do: be in one place, sleep, and keep to what was granted. */
class HonestMonthTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final double KM_PER_HOUR = 90;
    private static final double EARTH_KM = 6_371.0088;

    private static final Map<String, List<Map<String, String>>> TABLES = new HashMap<>();
    private static final Map<String, Map<String, String>> RECIPIENTS = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        var options = GeneratorOptions.honest(MONTH, 1, 220, 11);
        var month = GenerateMunicipality.generate(folder, options, Progress.silent())
                .getFirst();
        TABLES.clear();
        for (var name : List.of(
                "visits", "recipients", "staff", "shifts", "tags", "decisions", "assignments", "invoice_lines")) {
            TABLES.put(name, Csv.rows(month.folder(), name));
        }
        RECIPIENTS.clear();
        rows("recipients").forEach(row -> RECIPIENTS.put(Csv.of(row, "recipient_id"), row));
    }

    @Test
    void keeps_everyone_in_one_home_at_a_time() {
        for (var visits : byPerson().values()) {
            for (int at = 1; at < visits.size(); at++) {
                var before = visits.get(at - 1);
                var after = visits.get(at);
                long overlap = Csv.instant(before, "ended_at") - Csv.instant(after, "started_at");
                assertThat(overlap <= 120 || sameHome(before, after))
                        .as("%s %s", before, after)
                        .isTrue();
            }
        }
    }

    @Test
    void lets_nobody_fly_between_homes() {
        for (var visits : byPerson().values()) {
            for (int at = 1; at < visits.size(); at++) {
                var before = visits.get(at - 1);
                var after = visits.get(at);
                if (isAtKnownHome(before) && isAtKnownHome(after) && !sameHome(before, after)) {
                    long between = Csv.instant(after, "started_at") - Csv.instant(before, "ended_at");
                    double hours = (Math.max(0, between) + 120) / 3_600.0;
                    double km = kilometres(before, after);
                    assertThat(km < 0.5 || km / hours < KM_PER_HOUR / 2)
                            .as("%s %s", before, after)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void covers_every_visit_by_a_shift() {
        var shifts = rows("shifts").stream().collect(Collectors.groupingBy(row -> Csv.of(row, "staff_id")));
        for (var visit : rows("visits")) {
            assertThat(shifts.getOrDefault(Csv.of(visit, "staff_id"), List.of()))
                    .anyMatch(shift -> Csv.instant(shift, "started_at") <= Csv.instant(visit, "started_at")
                            && Csv.instant(shift, "ended_at") >= Csv.instant(visit, "ended_at"));
        }
    }

    @Test
    void works_nobody_more_than_eleven_hours_in_any_day() {
        Map<String, String> persons = new HashMap<>();
        rows("staff").forEach(row -> persons.put(Csv.of(row, "staff_id"), Csv.of(row, "person_key")));
        var shifts = rows("shifts").stream()
                .collect(Collectors.groupingBy(row -> persons.getOrDefault(Csv.of(row, "staff_id"), "")));
        shifts.values().forEach(theirs -> {
            for (var first : theirs) {
                long from = Csv.instant(first, "started_at");
                long worked = theirs.stream()
                        .mapToLong(shift -> Math.max(
                                0,
                                Math.min(Csv.instant(shift, "ended_at"), from + 86_400)
                                        - Math.max(Csv.instant(shift, "started_at"), from)))
                        .sum();
                assertThat(worked).isLessThanOrEqualTo(11 * 3_600);
            }
        });
    }

    @Test
    void stays_within_every_frame() {
        Map<String, Integer> drawn = new HashMap<>();
        for (var line : rows("invoice_lines")) {
            drawn.merge(
                    Csv.of(line, "decision_id") + "," + Csv.of(line, "provider_id"),
                    Csv.number(line, "minutes"),
                    Integer::sum);
        }
        Map<String, Map<String, String>> decisions = new HashMap<>();
        rows("decisions").forEach(row -> decisions.put(Csv.of(row, "decision_id"), row));
        var withExtras = new HashSet<String>();
        for (var assignment : rows("assignments")) {
            var decision = decisions.getOrDefault(Csv.of(assignment, "decision_id"), Map.of());
            long days = MONTH.atDay(1)
                    .datesUntil(MONTH.atEndOfMonth().plusDays(1))
                    .filter(day -> Csv.covers(decision, "valid_from", "valid_to", day)
                            && Csv.covers(assignment, "starts_on", "ends_on", day))
                    .count();
            double frame = Csv.number(decision, "minutes_per_month") * days / (double) MONTH.lengthOfMonth();
            var key = Csv.of(assignment, "decision_id") + "," + Csv.of(assignment, "provider_id");
            if (drawn.getOrDefault(key, 0) > frame) {
                withExtras.add(key);
            }
        }
        assertThat(withExtras).as("only sudden needs go beyond a frame").hasSizeLessThan(6);
    }

    @Test
    void reads_tags_that_hang_in_the_home_on_the_day() {
        Map<String, Map<String, String>> tags = new HashMap<>();
        rows("tags").forEach(row -> tags.put(Csv.of(row, "tag_id"), row));
        for (var visit : rows("visits")) {
            var read = new ArrayList<String>();
            if (Csv.of(visit, "start_method").equals("nfc")) {
                read.add(Csv.of(visit, "tag_id"));
            }
            if (Csv.of(visit, "end_method").equals("nfc")) {
                read.add(Csv.of(visit, Csv.of(visit, "end_tag_id").isEmpty() ? "tag_id" : "end_tag_id"));
            }
            for (var id : read) {
                var tag = tags.getOrDefault(id, Map.of());
                assertThat(tag).as("%s", visit).isNotEmpty();
                assertThat(sameHome(tag, visit)).isTrue();
                assertThat(Csv.covers(tag, "valid_from", "valid_to", Csv.day(visit, "started_at")))
                        .isTrue();
            }
        }
    }

    @Test
    void leaves_most_visits_registered_in_the_home() {
        var atHome = rows("visits").stream()
                .filter(visit -> Csv.of(visit, "place").equals("home"))
                .toList();
        long elsewhere = atHome.stream()
                .filter(visit -> !List.of("nfc", "lock").contains(Csv.of(visit, "end_method")))
                .count();
        assertThat(elsewhere * 100.0 / atHome.size()).isBetween(1.0, 10.0);
    }

    private static Map<String, List<Map<String, String>>> byPerson() {
        Map<String, String> persons = new HashMap<>();
        rows("staff").forEach(row -> persons.put(Csv.of(row, "staff_id"), Csv.of(row, "person_key")));
        return rows("visits").stream()
                .sorted(Comparator.comparingLong(row -> Csv.instant(row, "started_at")))
                .collect(Collectors.groupingBy(row -> persons.getOrDefault(Csv.of(row, "staff_id"), "")));
    }

    private static boolean sameHome(Map<String, String> one, Map<String, String> other) {
        var first = RECIPIENTS.getOrDefault(Csv.of(one, "recipient_id"), Map.of());
        var second = RECIPIENTS.getOrDefault(Csv.of(other, "recipient_id"), Map.of());
        return first == second
                || !Csv.of(first, "household_id").isEmpty()
                        && Csv.of(first, "household_id").equals(Csv.of(second, "household_id"));
    }

    private static boolean isAtKnownHome(Map<String, String> visit) {
        var recipient = RECIPIENTS.getOrDefault(Csv.of(visit, "recipient_id"), Map.of());
        return Csv.of(visit, "place").equals("home")
                && !Csv.of(recipient, "latitude").isEmpty();
    }

    private static double kilometres(Map<String, String> one, Map<String, String> other) {
        double[] from = position(one);
        double[] to = position(other);
        double half = Math.pow(Math.sin((to[0] - from[0]) / 2), 2)
                + Math.cos(from[0]) * Math.cos(to[0]) * Math.pow(Math.sin((to[1] - from[1]) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    private static double[] position(Map<String, String> visit) {
        var recipient = RECIPIENTS.getOrDefault(Csv.of(visit, "recipient_id"), Map.of());
        return new double[] {
            Math.toRadians(Double.parseDouble(Csv.of(recipient, "latitude"))),
            Math.toRadians(Double.parseDouble(Csv.of(recipient, "longitude")))
        };
    }

    private static List<Map<String, String>> rows(String table) {
        return TABLES.getOrDefault(table, List.of());
    }
}
