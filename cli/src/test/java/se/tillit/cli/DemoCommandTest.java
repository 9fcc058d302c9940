package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.cli.call.ExitCode;

class DemoCommandTest {

    @TempDir
    private Path folder;

    private Call demo(Object... more) {
        var arguments = new Object[more.length + 5];
        arguments[0] = "demo";
        arguments[1] = "--recipients";
        arguments[2] = 60;
        arguments[3] = "--data";
        arguments[4] = folder.resolve("demo");
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Call.of(arguments);
    }

    @Test
    void shows_the_sums_the_largest_findings_and_where_all_is() {
        var call = demo();

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.out())
                .contains("Påhittad kommun med 60 hemtjänsttagare")
                .contains("Granskning av oktober 2026")
                .contains("De största iakttagelserna")
                .contains("Resultatet ligger i " + folder.resolve("demo/result"))
                .contains(
                        "Facit över de inlagda felen ligger i " + folder.resolve("demo/municipality/answers/2026-10"));
        assertThat(new ResultFiles(folder.resolve("demo/result")).outcomes()).isNotEmpty();
    }

    @Test
    void names_a_line_that_can_be_explained() {
        var next = Pattern.compile("\\./tillit explain (\\S+) (\\S+) --month (\\S+)")
                .matcher(demo("--lang", "en").out());

        assertThat(next.find()).isTrue();
        var explained = Call.of("explain", next.group(1), next.group(2), "--month", next.group(3), "--lang", "en");
        assertThat(explained.code()).isEqualTo(ExitCode.DONE);
        assertThat(explained.out()).contains("Reckoning");
    }

    @Test
    void can_be_run_again() {
        var first = demo();

        assertThat(demo().out()).isEqualTo(first.out());
    }

    @Test
    void refuses_a_municipality_of_nobody() {
        var call = Call.of("demo", "--recipients", 0, "--data", folder);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints())
                .containsExactly("Fel: --recipients ska vara ett heltal från 1 till 1000000, inte 0.");
    }
}
