package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.call.ExitCode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

class ParametersCommandTest {

    private static final String HEADER = "parameter,value,valid_from,valid_to,contract_id,source\n";

    @TempDir
    private Path folder;

    private PackageFolder example;

    @BeforeEach
    void lay_out() {
        example = Example.in(folder.resolve("package"));
    }

    private ResultFiles verified(String parameters) throws IOException {
        var file = Files.writeString(folder.resolve("parameters.csv"), parameters);
        var out = folder.resolve("result");
        var call = Call.of(
                "verify", example.path(), "--month", Example.MONTH, "--out", out, "--replace", "--parameters", file);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return new ResultFiles(out);
    }

    private ResultFiles verifiedByDefault() {
        var out = folder.resolve("default");
        Call.of("verify", example.path(), "--month", Example.MONTH, "--out", out);
        return new ResultFiles(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void prints_what_gives_the_same_result_as_nothing(String language) throws IOException {
        var printed = Call.of("parameters", "--lang", language);

        assertThat(printed.code()).isEqualTo(ExitCode.DONE);
        assertThat(printed.err()).isEmpty();
        assertThat(verified(printed.out()).texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .isEqualTo(verifiedByDefault().texts(ResultFiles.SAME_FOR_ANY_ORDER));
    }

    @Test
    void prints_every_parameter_and_every_rule_with_what_it_is() throws IOException {
        var file = Files.writeString(
                folder.resolve("printed.csv"), Call.of("parameters").out());

        var table = Table.read(file);

        assertThat(table.rows()).hasSize(Parameter.values().length + rulesWithMode());
        assertThat(table.column("source")).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(table.column("parameter")).doesNotHaveDuplicates();
    }

    @Test
    void changes_no_line_for_a_rule_that_is_only_tried_out() throws IOException {
        var standard = verifiedByDefault();
        var tried = verified(HEADER + "plan-missing,shadow,,,,beslut 2026-09-01\nprice-exceeds-contract,shadow,,,,\n");

        assertThat(tried.rules().values())
                .noneMatch(rules -> rules.contains("plan-missing") || rules.contains("price-exceeds-contract"));
        assertThat(count(tried, "plan-missing")).isEqualTo(count(standard, "plan-missing"));
        assertThat(textsOf(tried, "plan-missing")).isNotEmpty().allMatch(text -> text.startsWith("Provkörning: "));
        var changed = new TreeMap<>(tried.outcomes());
        changed.entrySet().removeAll(standard.outcomes().entrySet());
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy((line, outcome) ->
                        assertThat(standard.rules().get(line)).containsAnyOf("plan-missing", "price-exceeds-contract"));
    }

    @Test
    void says_on_the_screen_how_many_findings_are_only_tried_out() throws IOException {
        var file = Files.writeString(folder.resolve("p.csv"), HEADER + "wrong-tag,shadow,,,,\n");

        var call = Call.of(
                "verify",
                example.path(),
                "--month",
                Example.MONTH,
                "--out",
                folder.resolve("out"),
                "--parameters",
                file);

        assertThat(call.out()).contains("8 av dem prövas bara och ändrar ingen rad.");
    }

    @Test
    void finds_nothing_by_a_rule_that_is_off() throws IOException {
        var result = verified(HEADER + "plan-missing,off,,,,\n");

        assertThat(count(result, "plan-missing")).isZero();
        assertThat(result.rules().values()).noneMatch(rules -> rules.contains("plan-missing"));
        assertThat(result.text("summary.json")).contains("plan-missing");
    }

    @Test
    void applies_a_value_on_the_days_for_which_it_is_set() throws IOException {
        var all = count(verifiedByDefault(), "registered-late");
        var never = count(verified(HEADER + "registered-late.hours,9000,2026-10-01,2026-10-31,,\n"), "registered-late");
        var later = count(verified(HEADER + "registered-late.hours,9000,2026-11-01,,,\n"), "registered-late");
        var half = count(verified(HEADER + "registered-late.hours,9000,,2026-10-12,,\n"), "registered-late");

        assertThat(all).isEqualTo(8);
        assertThat(never).isZero();
        assertThat(later).isEqualTo(all);
        assertThat(half).isBetween(1L, all - 1);
    }

    @Test
    void takes_a_file_with_a_byte_order_mark_and_line_ends_of_windows() throws IOException {
        var result = verified("\uFEFFparameter,value\r\nplan-missing,off\r\n");

        assertThat(count(result, "plan-missing")).isZero();
    }

    private static long count(ResultFiles result, String rule) {
        return result.table("findings.csv").column("rule").stream()
                .filter(rule::equals)
                .count();
    }

    private static List<String> textsOf(ResultFiles result, String rule) {
        var findings = result.table("findings.csv");
        return IntStream.range(0, findings.rows().size())
                .filter(row -> findings.cell(row, "rule").equals(rule))
                .mapToObj(row -> findings.cell(row, "text_sv"))
                .toList();
    }

    private static int rulesWithMode() {
        return (int) Arrays.stream(RuleCode.values()).filter(RuleCode::hasMode).count();
    }
}
