package se.tillit.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck.Breach;

/** A validator that says and does what the test wants it to, in the place of the real one. */
class ValidatorProcessTest {

    @TempDir
    private Path folder;

    private Path validatorThat(String does) throws IOException {
        var source = folder.resolve("Main.java");
        Files.writeString(source, """
                package se.tillit.validator;
                public final class Main {
                    public static void main(String[] arguments) throws Exception {
                        %s
                    }
                }
                """.formatted(does));
        var libraries = folder.resolve("libraries");
        var classes = Files.createDirectories(libraries.resolve("classes"));
        var code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
        assertThat(code).isZero();
        return libraries;
    }

    private Bytes file() throws IOException {
        return Bytes.at(Files.writeString(folder.resolve("1.xml"), "<Invoice/>"), "invoices/1.xml");
    }

    private List<Breach> breaches(Path libraries, Duration patience) throws IOException {
        try (var process = ValidatorProcess.start(libraries, patience)) {
            return process.breachesIn(file());
        }
    }

    @Test
    void tells_errors_and_leaves_out_warnings() throws IOException {
        var libraries = validatorThat("""
                System.out.println("ready");
                System.out.println("finding\\tBR-16\\terror\\t0\\t/Invoice[1]\\tA line.");
                System.out.println("finding\\tBR-99\\twarning\\t0\\t/Invoice[1]\\tWell.");
                System.out.println("done");
                """);
        assertThat(breaches(libraries, Duration.ofMinutes(1)))
                .containsExactly(new Breach("BR-16", "/Invoice[1]", 0, "A line."));
    }

    @Test
    void serves_one_file_after_the_other() throws IOException {
        var libraries = validatorThat("""
                System.out.println("ready");
                for (var next = 0; next < 2; next++) {
                    for (var read = System.in.read(); read != '>'; read = System.in.read()) {}
                    System.out.println("finding\\tBR-" + next + "\\terror\\t7\\t\\tx");
                    System.out.println("done");
                }
                """);
        try (var process = ValidatorProcess.start(libraries)) {
            assertThat(process.breachesIn(file())).containsExactly(new Breach("BR-0", "", 7, "x"));
            assertThat(process.breachesIn(file())).containsExactly(new Breach("BR-1", "", 7, "x"));
        }
    }

    private void refuses(String does, Duration patience, String key) throws IOException {
        var libraries = validatorThat(does);
        assertThatThrownBy(() -> breaches(libraries, patience)).isInstanceOfSatisfying(UnreadableFile.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(key);
            assertThat(wrong.places()).containsExactly("invoices/1.xml");
        });
    }

    @Test
    void refuses_where_it_stops_before_it_has_answered() throws IOException {
        refuses("System.exit(3);", Duration.ofMinutes(1), "validator-stopped");
        refuses("System.out.println(\"ready\");", Duration.ofMinutes(1), "validator-stopped");
    }

    @Test
    void refuses_where_it_fails_or_answers_in_another_way() throws IOException {
        refuses(
                "System.out.println(\"ready\\nfailed\\twhy\"); Thread.sleep(60_000);",
                Duration.ofMinutes(1),
                "validator-stopped");
        refuses(
                "System.out.println(\"ready\\nfinding\\tBR-1\"); Thread.sleep(60_000);",
                Duration.ofMinutes(1),
                "validator-stopped");
    }

    @Test
    void refuses_where_it_takes_longer_than_it_may() throws IOException {
        refuses("Thread.sleep(60_000);", Duration.ofMillis(1), "validator-late");
    }

    @Test
    void refuses_where_there_is_no_folder() {
        assertThatThrownBy(() -> ValidatorProcess.start(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, wrong -> assertThat(wrong.key()).isEqualTo("validator-missing"));
    }
}
