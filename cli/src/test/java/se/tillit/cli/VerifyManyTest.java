package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.cli.call.ExitCode;
import se.tillit.generator.country.CountryOptions;
import se.tillit.generator.country.GenerateCountry;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A folder of packages: municipalities, months, what they have in common, and a run that goes on. */
class VerifyManyTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String ACROSS = "two-municipalities-at-once-2026-10.csv";
    private static final int MUNICIPALITIES = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path shared;

    @SuppressWarnings("NullAway.Init")
    private static Path country;

    @TempDir
    private Path own;

    /** Four small ones: the country's own sizes would take minutes. */
    @BeforeAll
    static void generate_a_country() throws IOException {
        country = shared.resolve("country");
        var each = CountryOptions.honest(OCTOBER, 1, MUNICIPALITIES, 3).each().withFaults(2);
        GenerateCountry.generate(country, new CountryOptions(MUNICIPALITIES, each).within(40), 2, done -> {});
    }

    private static Map<String, String> results(Path out) throws IOException {
        try (var files = Files.walk(out)) {
            var all = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.json")) {
                    all.put(out.relativize(file).toString(), Files.readString(file));
                }
            }
            return all;
        }
    }

    private static List<String> column(Path csv, String column) {
        var table = Table.read(csv);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> table.cell(row, column))
                .toList();
    }

    @Test
    void finds_what_was_planted_across_municipalities_and_nothing_else() {
        var out = own.resolve("out");
        var call = Call.of("verify", country, "--out", out);

        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        var planted = country.resolve("answers").resolve("two-municipalities-at-once.csv");
        var municipalities = column(planted, "municipality");
        var visits = column(planted, "visit_id");
        var wanted = IntStream.range(0, visits.size())
                .mapToObj(at -> municipalities.get(at) + "/" + visits.get(at))
                .toList();
        var found = new ArrayList<String>();
        for (var number = 1; number <= MUNICIPALITIES; number++) {
            var name = "kommun-%03d".formatted(number);
            column(out.resolve(name).resolve(ACROSS), "visit_ids").forEach(visit -> found.add(name + "/" + visit));
        }
        assertThat(wanted).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(column(country.resolve("answers").resolve("two-municipalities-honest.csv"), "person_key"))
                .isNotEmpty();
    }

    @Test
    void names_to_each_municipality_only_its_own() {
        var out = own.resolve("out");
        Call.of("verify", country, "--out", out);

        for (var number = 1; number <= MUNICIPALITIES; number++) {
            var name = "kommun-%03d".formatted(number);
            var file = out.resolve(name).resolve(ACROSS);
            var visits = column(country.resolve(name).resolve("2026-10").resolve("visits.csv"), "visit_id");
            assertThat(visits).containsAll(column(file, "visit_ids"));
            assertThat(column(file, "text_sv"))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text)
                            .startsWith("Provkörning:")
                            .doesNotContainPattern("V[0-9]{7}|P[0-9]{5}|[0-9]{6}-[0-9]{4}|kommun-"));
        }
    }

    @Test
    void gives_the_same_bytes_for_any_number_of_threads_and_as_each_alone() throws IOException {
        Call.of("verify", country, "--out", own.resolve("one"), "--threads", 1);
        Call.of("verify", country, "--out", own.resolve("five"), "--threads", 5);
        var alone = own.resolve("alone");
        Call.of("verify", country.resolve("kommun-002").resolve("2026-10"), "--month", "2026-10", "--out", alone);

        assertThat(results(own.resolve("five"))).isEqualTo(results(own.resolve("one")));
        var together = results(own.resolve("one").resolve("kommun-002").resolve("2026-10"));
        var byItself = results(alone);
        // Only among many is it known whose month it is.
        assertThat(together.remove("report.html")).contains("kommun-002");
        assertThat(byItself.remove("report.html")).doesNotContain("kommun-002");
        assertThat(together).isEqualTo(byItself);
    }

    @Test
    void goes_on_where_a_run_was_stopped() throws IOException {
        var whole = own.resolve("whole");
        Call.of("verify", country, "--out", whole);
        var stopped = own.resolve("stopped");
        var broken = Files.createDirectory(own.resolve("broken"));
        for (var number = 1; number <= MUNICIPALITIES; number++) {
            var name = "kommun-%03d".formatted(number);
            Files.createSymbolicLink(broken.resolve(name), country.resolve(name));
        }
        var blocked = Files.createDirectories(stopped.resolve("kommun-003").resolve("2026-10"));
        Files.createDirectory(stopped.resolve(".unfinished"));
        Files.writeString(blocked.resolve("somebody-elses.txt"), "kept");

        var first = Call.of("verify", broken, "--out", stopped, "--threads", 1);
        assertThat(first.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(stopped.resolve("municipalities.csv")).doesNotExist();
        var done = stopped.resolve("kommun-001").resolve("2026-10").resolve("summary.json");
        var then = FileTime.from(Instant.parse("2026-11-02T08:00:00Z"));
        Files.setLastModifiedTime(done, then);
        Files.delete(blocked.resolve("somebody-elses.txt"));
        var second = Call.of("verify", broken, "--out", stopped);

        assertThat(second.complaints()).isEmpty();
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.getLastModifiedTime(done)).isEqualTo(then);
        assertThat(results(stopped)).isEqualTo(results(whole));
        assertThat(stopped.resolve(".unfinished")).doesNotExist();
    }

    @Test
    void verifies_the_rest_and_tells_of_a_package_that_cannot_be_read() throws IOException {
        var many = Files.createDirectory(own.resolve("many"));
        Example.in(many.resolve("norr"));
        Example.in(many.resolve("soder")).without("visits");
        var call = Call.of("verify", many, "--month", Example.MONTH, "--out", own.resolve("out"));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.out()).contains("soder", "visits.csv");
        assertThat(column(own.resolve("out").resolve("municipalities.csv"), "status"))
                .containsExactly("verified", "unreadable");
        assertThat(own.resolve("out").resolve("norr").resolve("2026-10").resolve("summary.json"))
                .exists();
    }

    @Test
    void verifies_the_months_of_one_municipality_and_only_the_one_that_is_asked_for() throws IOException {
        var town = Files.createDirectory(own.resolve("town"));
        Example.in(town.resolve("2026-10"));
        var copied = new PackageFolder(Example.in(town.resolve("2026-11")).path());
        copied.changing("invoices", table -> table);

        var one = Call.of("verify", town, "--month", "2026-10", "--out", own.resolve("one"));
        assertThat(one.code()).isEqualTo(ExitCode.DONE);
        assertThat(column(own.resolve("one").resolve("municipalities.csv"), "month"))
                .containsExactly("2026-10");
        assertThat(own.resolve("one").resolve("town").resolve(ACROSS)).doesNotExist();

        var none = Call.of("verify", town, "--month", "2026-01", "--out", own.resolve("none"));
        assertThat(none.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(none.err()).contains("2026-01");
    }

    @Test
    void leaves_other_peoples_files_and_earlier_results_alone() throws IOException {
        var many = Files.createDirectory(own.resolve("many"));
        Example.in(many.resolve("norr"));
        var out = Files.createDirectory(own.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");

        assertThat(Call.of("verify", many, "--out", out).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        Files.delete(out.resolve("notes.txt"));
        assertThat(Call.of("verify", many, "--month", Example.MONTH, "--out", out)
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Call.of("verify", many, "--month", Example.MONTH, "--out", out)
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(Call.of("verify", many, "--month", Example.MONTH, "--out", out, "--replace")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void tells_two_packages_of_one_name_apart() throws IOException {
        var many = Files.createDirectory(own.resolve("many"));
        Example.in(many.resolve("norr"));
        Example.in(many.resolve("region").resolve("norr"));

        var call = Call.of("verify", many, "--month", Example.MONTH, "--out", own.resolve("out"));
        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.err()).contains("norr");
    }

    @Test
    void refuses_parameters_that_cannot_be_read_before_anything_is_begun() throws IOException {
        var many = Files.createDirectory(own.resolve("many"));
        Example.in(many.resolve("norr"));
        var parameters = Files.writeString(own.resolve("parameters.csv"), "nonsense\n1\n");
        var out = own.resolve("out");

        var call = Call.of("verify", many, "--month", Example.MONTH, "--out", out, "--parameters", parameters);
        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_an_earlier_month_where_it_is_not_said_earlier_than_which() throws IOException {
        var content = Example.in(own.resolve("package"));
        var call = Call.of("verify", content.path(), "--out", own.resolve("out"), "--earlier", own, "--lang", "en");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.err()).contains("--month");
    }
}
