package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.call.ExitCode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

class VerifyCommandTest {

    private static final int WIDEST = 110;

    @TempDir
    private Path folder;

    private PackageFolder example;
    private ResultFiles result;

    @BeforeEach
    void lay_out() {
        example = Example.in(folder.resolve("package"));
        result = new ResultFiles(folder.resolve("result"));
    }

    private Call verify(Object... more) {
        return Call.of(List.of(
                        List.of("verify", example.path(), "--month", Example.MONTH, "--out", result.folder()),
                        List.of(more))
                .stream()
                .flatMap(List::stream)
                .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void decides_the_lines_of_the_example_as_agreed(int threads) throws IOException {
        var call = verify("--threads", threads);

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.complaints()).isEmpty();
        assertThat(Files.readAllBytes(result.folder().resolve(Example.LINE_DECISIONS)))
                .isEqualTo(Example.expected(Example.LINE_DECISIONS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void finds_the_subjects_of_the_example_as_agreed(int threads) {
        verify("--threads", threads);

        var agreed = new String(Example.expected(Example.FINDINGS), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        var found = result.subjects().stream()
                .filter(subject -> isOfVisitsOrPatterns(subject.split(",", -1)[0]))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(agreed);
    }

    private static boolean isOfVisitsOrPatterns(String code) {
        var family = RuleCode.find(code).orElseThrow().family();
        return family == RuleFamily.VISIT || family == RuleFamily.PATTERN;
    }

    @Test
    void lists_rejected_rows_and_holds_the_lines_that_need_them() {
        var lines = example.table("invoice_lines");
        var visit = lines.cell(0, "visit_id");
        var row = example.table("visits").rowWith("visit_id", visit);
        example.changing("visits", table -> table.withCell(row, "started_at", "i morse"));

        var call = verify();

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED_ROWS);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.out()).contains("1 rader i filerna gick inte att läsa in; se rejected-rows.csv.");
        var rejected = result.table("rejected-rows.csv");
        assertThat(rejected.rows()).hasSize(1);
        assertThat(rejected.rows().getFirst())
                .startsWith("visits.csv", Integer.toString(row + 2), "started_at", "i morse");
        var line = String.join("/", lines.rows().getFirst().subList(0, 3));
        assertThat(result.outcomes()).containsEntry(line, "hold");
        assertThat(result.rules()).containsEntry(line, "row-rejected");
    }

    @Test
    void says_which_rules_did_not_run_for_want_of_evidence() {
        example.without("shifts").without("tags").without("planned_visits").without("absences");

        var call = verify("--lang", "en");

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().lines().filter(line -> line.endsWith("was not in the package.")))
                .hasSize(7)
                .anyMatch(line -> line.contains("shifts.csv"))
                .anyMatch(line -> line.contains("tags.csv"))
                .anyMatch(line -> line.contains("planned_visits.csv"))
                .anyMatch(line -> line.contains("absences.csv"));
    }

    @Test
    void runs_without_the_optional_files_that_count_as_empty() {
        example.without("settled").without("extras");

        var call = verify();

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).doesNotContain("kördes inte");
    }

    @Test
    void sums_up_in_swedish_what_the_example_comes_to() {
        assertThat(verify().out())
                .contains("Granskning av oktober 2026: 3 440 fakturarader")
                .containsPattern("Begärt +3 440 +721 166,92 kr")
                .containsPattern("Betalas +3 037 +603 000,47 kr")
                .containsPattern("Avdrag på sänkta rader +78 +6 779,63 kr")
                .containsPattern("Hålls inne +322 +53 050,99 kr")
                .containsPattern("Avslås +81 +58 717,11 kr")
                .containsPattern("Kredit av det som inte betalats +2 +−381,28 kr")
                .containsPattern("Kommunala hemtjänsten +308 716,65 +308 716,65 +0,00 +0,00 +0,00")
                .contains("Resultatet ligger i " + result.folder());
    }

    @Test
    void sums_up_in_english_what_the_example_comes_to() {
        assertThat(verify("--lang=en").out())
                .contains("Verification of October 2026: 3,440 invoice lines")
                .containsPattern("Claimed +3,440 +SEK 721,166.92")
                .containsPattern("To be paid +3,037 +SEK 603,000.47")
                .contains("The result is in " + result.folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void keeps_to_the_width_of_a_terminal(String language) {
        var call = verify("--internal", "--lang", language);

        assertThat(call.out().lines().filter(line -> !line.contains(folder.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDEST));
        assertThat(call.out()).doesNotContain("\u00a0");
    }

    @Test
    void shows_case_numbers_and_visits_on_the_screen_only_when_asked_to() {
        assertThat(verify().out()).doesNotContain("De största iakttagelserna").doesNotContainPattern("[VHPB][0-9]{5}");

        assertThat(verify("--replace", "--internal").out())
                .contains("De största iakttagelserna")
                .contains("555950-8311/2026120/608");
    }

    @Test
    void names_nobody_with_protected_identity_anywhere() {
        var recipient = example.table("invoice_lines").cell(0, "recipient_id");
        var row = example.table("recipients").rowWith("recipient_id", recipient);
        example.changing("recipients", table -> table.withCell(row, "protected_identity", "true"))
                .changing("invoice_lines", table -> table.withCell(0, "unit_price_sek", "999.00"));

        var call = verify("--internal");

        assertThat(call.out()).doesNotContain(recipient);
        assertThat(result.text("findings.csv")).doesNotContain(recipient).contains(",skyddad,");
        assertThat(result.allButRun().values())
                .allSatisfy(text -> assertThat(text).doesNotContain(recipient));
    }

    @Test
    void keeps_standard_output_for_the_answer_and_shows_progress_beside_it() {
        var call = verify();

        assertThat(call.err()).startsWith("Läser paketet …").contains("Skriver resultatet …");
        assertThat(call.out()).startsWith("Granskning av");
    }

    @Test
    void looks_back_on_an_earlier_month() throws IOException {
        verify();
        var september = Files.createDirectories(folder.resolve("september"));
        Files.writeString(
                september.resolve("summary.json"),
                Files.readString(result.folder().resolve("summary.json"))
                        .replace("\"month\" : \"2026-10\"", "\"month\" : \"2026-09\""));

        assertThat(verify("--replace", "--earlier", september).code()).isEqualTo(ExitCode.DONE);
        assertThat(result.folder().resolve("report.html")).content().contains("Utveckling", "september\u00a02026");
    }

    @Test
    void refuses_an_earlier_month_that_is_none() throws IOException {
        var call = verify("--earlier", folder.resolve("nowhere"));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).hasSize(1);
        assertThat(call.complaints().getFirst()).contains("nowhere").contains("summary.json saknas");
        assertThat(result.folder()).doesNotExist();
    }

    @Test
    void refuses_an_earlier_month_of_another_municipality() throws IOException {
        verify();
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("summary.json"), "{\"month\":\"2026-09\",\"providers\":[]}");
        var call = verify("--replace", "--earlier", other);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).hasSize(1);
        assertThat(call.complaints().getFirst()).contains("är nog en annan kommuns");
    }
}
