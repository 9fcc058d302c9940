package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.cli.call.ExitCode;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** What is made up is verified: whatever was hidden in it is found, and nobody honest is accused. */
class GenerateCommandTest {

    @TempDir
    private Path folder;

    private Call generate(Object... options) {
        var arguments = new Object[options.length + 2];
        arguments[0] = "generate";
        arguments[1] = folder.resolve("town");
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Call.of(arguments);
    }

    private ResultFiles verified(String month, int code) {
        var out = folder.resolve("result-" + month);
        var call = Call.of("verify", folder.resolve("town").resolve(month), "--month", month, "--out", out);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(code);
        return new ResultFiles(out);
    }

    private Table answers(String month) {
        return Table.read(folder.resolve("town/answers").resolve(month).resolve("planted-faults.csv"));
    }

    @Test
    void finds_every_planted_fault() {
        var made = generate("--from", "2026-10", "--recipients", 250, "--faults", 3, "--broken-rows");
        assertThat(made.code()).isEqualTo(ExitCode.DONE);

        assertEveryFaultIsFound("2026-10");
    }

    private void assertEveryFaultIsFound(String month) {
        var result = verified(month, ExitCode.REJECTED_ROWS);
        var answers = answers(month);
        var planted = IntStream.range(0, answers.rows().size())
                .mapToObj(row -> answers.cell(row, "rule") + "," + answers.cell(row, "subject"))
                .toList();

        assertThat(planted).anyMatch(fault -> fault.startsWith("row-rejected,"));
        assertThat(result.subjects()).containsAll(planted);
        assertThat(result.table("rejected-rows.csv").rows()).isNotEmpty();
    }

    @Test
    void accuses_nobody_in_honest_months() {
        var made = generate("--from", "2026-10", "--months", 3, "--recipients", 300, "--faults", 0, "--lang", "en");
        assertThat(made.code()).isEqualTo(ExitCode.DONE);
        assertThat(made.out().lines()).hasSize(4);

        for (var month : List.of("2026-10", "2026-11", "2026-12")) {
            assertThat(answers(month).rows()).isEmpty();
            assertNobodyIsAccused(month);
        }
    }

    private void assertNobodyIsAccused(String month) {
        var result = verified(month, ExitCode.DONE);
        var held = new TreeMap<>(result.outcomes());
        held.values().removeIf(outcome -> outcome.equals("pay") || outcome.equals("adjust"));

        assertThat(held).isEmpty();
        assertThat(result.table("findings.csv").column("severity")).doesNotContain("deviation", "serious");
    }

    @Test
    @Tag("long")
    void accuses_nobody_in_an_honest_month_of_a_large_municipality() {
        generate("--from", "2026-10", "--recipients", 20_000, "--faults", 0);

        assertNobodyIsAccused("2026-10");
    }

    @Test
    @Tag("long")
    void finds_every_planted_fault_of_a_town_month_after_month() {
        generate("--from", "2026-11", "--months", 2, "--recipients", 2_000, "--seed", 7, "--broken-rows");

        assertEveryFaultIsFound("2026-11");
        assertEveryFaultIsFound("2026-12");
    }

    @Test
    void says_what_it_made_and_where() {
        var call = generate("--from", "2026-10", "--recipients", 20, "--seed", 5);

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out())
                .containsPattern("2026-10: [0-9 ]+ besök, [0-9 ]+ fakturarader, [0-9 ]+ inlagda fel, i ")
                .contains("Facit ligger i " + folder.resolve("town/answers") + ".");
        assertThat(call.err()).contains("2026-10: skapar besök …", "2026-10: skriver filerna …");
        assertThat(call.complaints()).isEmpty();
    }

    @Test
    void refuses_a_month_that_is_there_already_and_leaves_it() throws IOException {
        var month = Files.createDirectories(folder.resolve("town/2026-11"));

        var call = generate("--from", "2026-10", "--months", 2, "--recipients", 20);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).containsExactly("Fel: %s finns redan; ange en annan mapp.".formatted(month));
        assertThat(folder.resolve("town/2026-10")).doesNotExist();
    }

    @Test
    void refuses_a_file_in_the_place_of_the_folder() {
        new PackageFolder(folder).with("town", new byte[0]);
        var file = folder.resolve("town.csv");

        var call = Call.of("generate", file, "--from", "2026-10", "--lang", "en");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).containsExactly("Error: %s is a file, not a folder.".formatted(file));
    }

    @Test
    void refuses_to_write_where_a_file_is_in_the_way() {
        new PackageFolder(folder).with("file", new byte[0]);

        var call = Call.of("generate", folder.resolve("file.csv/town"), "--from", "2026-10", "--recipients", 20);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).singleElement().asString().startsWith("Fel: Det gick inte att skriva i");
    }

    @ParameterizedTest
    @CsvSource({
        "--faults, 21, '--faults ska vara mellan 0 och 20 procent, inte 21.0.'",
        "--faults, -1, '--faults ska vara mellan 0 och 20 procent, inte -1.0.'",
        "--faults, NaN, '--faults ska vara mellan 0 och 20 procent, inte NaN.'",
        "--faults, många, '--faults kan inte vara många.'",
        "--recipients, 0, '--recipients ska vara ett heltal från 1 till 1000000, inte 0.'",
        "--months, x, '--months ska vara ett heltal från 1 till 1000000, inte x.'",
        "--seed, x, '--seed kan inte vara x.'",
        "--from, okt, '--from ska vara en månad, till exempel 2026-10, inte okt.'"
    })
    void refuses_a_value_that_is_wrong(String option, String value, String sentence) {
        var call = option.equals("--from")
                ? generate(option, value)
                : generate("--from", "2026-10", "--recipients", 20, option, value);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).containsExactly("Fel: " + sentence);
        assertThat(folder.resolve("town")).doesNotExist();
    }

    @Test
    void refuses_to_run_without_a_first_month() {
        assertThat(generate("--lang", "en").complaints())
                .containsExactly(
                        "Error: --from is missing; type ./tillit generate --help to see how the command is used.");
    }
}
