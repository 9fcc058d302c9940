package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.call.ExitCode;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** The same facts give the same bytes, however they are laid out and whoever works on them. */
class SameResultTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, String> once;

    @TempDir
    private Path own;

    @BeforeAll
    static void verify_once() {
        once = verified(Example.in(folder.resolve("package")), folder.resolve("once"), 1)
                .allButRun();
    }

    private static ResultFiles verified(PackageFolder content, Path out, int threads) {
        var call = Call.of(
                "verify", content.path(), "--month", Example.MONTH, "--out", out, "--threads", threads, "--replace");
        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return new ResultFiles(out);
    }

    private static Map<String, String> onceWithoutInputs() {
        var files = new TreeMap<>(once);
        files.keySet().retainAll(ResultFiles.SAME_FOR_ANY_ORDER);
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void gives_the_same_bytes_again_with_any_number_of_threads(int threads) {
        var again = verified(new PackageFolder(folder.resolve("package")), own.resolve("again"), threads);

        assertThat(again.allButRun()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void gives_the_same_bytes_for_rows_in_another_order(long seed) {
        var shuffled = Example.in(own.resolve("package")).shuffled(seed);

        assertThat(verified(shuffled, own.resolve("result"), 2).texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .as("seed %d", seed)
                .isEqualTo(onceWithoutInputs());
    }

    @Test
    void gives_the_same_bytes_for_swedish_headers_in_another_order() {
        var swedish = Example.in(own.resolve("package")).withSwedishHeaders();

        assertThat(verified(swedish, own.resolve("result"), 2).texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .isEqualTo(onceWithoutInputs());
    }

    @Test
    void gives_the_same_bytes_in_both_languages() {
        var out = own.resolve("english");
        Call.of("verify", folder.resolve("package"), "--month", Example.MONTH, "--out", out, "--lang", "en");

        assertThat(new ResultFiles(out).allButRun()).isEqualTo(once);
    }
}
