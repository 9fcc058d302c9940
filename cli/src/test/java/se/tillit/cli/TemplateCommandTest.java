package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.call.ExitCode;
import se.tillit_testkit.Example;
import se.tillit_testkit.FilledTemplate;

class TemplateCommandTest {

    @TempDir
    private Path folder;

    private ResultFiles verified(Path content, String result) {
        var out = folder.resolve(result);
        var call = Call.of("verify", content, "--month", Example.MONTH, "--out", out);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return new ResultFiles(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void writes_a_workbook_that_gives_the_same_bytes_when_it_is_filled_in(String language) {
        var template = folder.resolve("mall.xlsx");
        var call = Call.of("template", template, "--lang", language);
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).contains(template.toString());
        assertThat(call.err()).isEmpty();
        var example = Example.in(folder.resolve("package"));
        var filled = FilledTemplate.of(template, example, folder.resolve("month.xlsx"));

        assertThat(verified(filled, "filled").texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .isEqualTo(verified(example.path(), "files").texts(ResultFiles.SAME_FOR_ANY_ORDER));
    }

    @Test
    void writes_sheets_that_say_nothing_when_they_are_left_empty() {
        var template = folder.resolve("mall.xlsx");
        Call.of("template", template);
        var example = Example.in(folder.resolve("package"))
                .without("shifts")
                .without("tags")
                .without("absences");
        var filled = FilledTemplate.of(template, example, folder.resolve("month.xlsx"));
        var result = verified(filled, "filled");

        assertThat(result.texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .isEqualTo(verified(example.path(), "files").texts(ResultFiles.SAME_FOR_ANY_ORDER));
        assertThat(result.text("summary.json"))
                .contains("\"files_absent\"")
                .contains("\"shifts.csv\"", "\"tags.csv\"", "\"absences.csv\"")
                .doesNotContain("\"extras.csv\"");
    }

    @Test
    void refuses_a_file_that_is_there_and_a_name_that_is_no_workbook_s() throws IOException {
        var there = Files.writeString(folder.resolve("a.xlsx"), "x");
        assertThat(Call.of("template", there).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(Call.of("template", there).err()).contains("finns redan");
        assertThat(there).hasContent("x");
        assertThat(Call.of("template", folder.resolve("a.xls")).err()).contains(".xlsx");
        assertThat(Call.of("template", folder.resolve("no/a.xlsx")).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(Call.of("template").code()).isEqualTo(ExitCode.REFUSED);
    }
}
