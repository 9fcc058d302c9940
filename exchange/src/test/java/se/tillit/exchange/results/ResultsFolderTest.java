package se.tillit.exchange.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.SharedFolder;
import se.tillit.exchange.intake.APackage;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.results.ResultsFolder.Earlier;
import se.tillit.verification.parameters.Parameters;

class ResultsFolderTest {

    private static final List<String> FILES = List.of(
            "findings.csv",
            "line-decisions.csv",
            "premium.csv",
            "provider-summary.csv",
            "rejected-rows.csv",
            "report.html",
            "run.json",
            "summary.json");

    @TempDir
    private Path temp;

    private Path parent;
    private Path out;

    @BeforeEach
    void choose_a_place() {
        parent = temp.resolve("results");
        out = parent.resolve("october");
    }

    private Results results() {
        return AResult.of(
                APackage.lawful().replacing("visits", "T1,,", ",,").with("tags", "T9"), temp.resolve("package"));
    }

    private static Writing write(Results results, Path folder, Earlier earlier) {
        return ResultsFolder.at(folder, earlier).write(results, List.of(new RunStep("read", 5_000_000)), 2);
    }

    private static String refused(Writing writing) {
        assertThat(writing).isInstanceOf(Writing.Refused.class);
        return ((Writing.Refused) writing).key();
    }

    private static List<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void writes_every_file_where_nothing_was_and_leaves_nothing_beside() {
        assertThat(write(results(), out, Earlier.KEEP)).isEqualTo(new Writing.Done(out));
        assertThat(namesIn(out)).isEqualTo(FILES);
        assertThat(namesIn(parent)).containsExactly("october");
    }

    @Test
    void writes_into_an_empty_folder() throws IOException {
        Files.createDirectories(out);

        assertThat(write(results(), out, Earlier.KEEP)).isInstanceOf(Writing.Done.class);
        assertThat(namesIn(out)).isEqualTo(FILES);
    }

    @Test
    void refuses_an_earlier_result_unless_it_may_be_replaced() throws IOException {
        write(results(), out, Earlier.KEEP);
        Files.writeString(out.resolve("report.html"), "earlier");

        assertThat(refused(write(results(), out, Earlier.KEEP))).isEqualTo("earlier-result");
        assertThat(out.resolve("report.html")).hasContent("earlier");
        assertThat(write(results(), out, Earlier.REPLACE)).isInstanceOf(Writing.Done.class);
        assertThat(namesIn(out)).isEqualTo(FILES);
        assertThat(namesIn(parent)).containsExactly("october");
    }

    @Test
    void refuses_a_folder_with_other_things_in_it_also_where_it_may_replace() throws IOException {
        write(results(), out, Earlier.KEEP);
        Files.writeString(out.resolve("thesis.txt"), "mine");

        assertThat(refused(write(results(), out, Earlier.REPLACE))).isEqualTo("folder-in-use");
        assertThat(out.resolve("thesis.txt")).exists();
    }

    @Test
    void refuses_a_file_in_the_place_of_the_folder() throws IOException {
        Files.createDirectories(parent);
        Files.writeString(out, "a file");

        assertThat(refused(write(results(), out, Earlier.REPLACE))).isEqualTo("not-a-folder");
        assertThat(refused(write(results(), out.resolve("deeper"), Earlier.KEEP)))
                .isEqualTo("no-place");
        assertThat(out).hasContent("a file");
    }

    @Test
    void finds_the_obstacle_before_the_work_begins() throws IOException {
        assertThat(ResultsFolder.at(out, Earlier.KEEP).findObstacle()).isEmpty();
        Files.createDirectories(out);
        assertThat(ResultsFolder.at(out, Earlier.KEEP).findObstacle()).isEmpty();
        Files.writeString(out.resolve("summary.json"), "{}");
        assertThat(ResultsFolder.at(out, Earlier.KEEP).findObstacle()).isPresent();
        assertThat(ResultsFolder.at(out, Earlier.REPLACE).findObstacle()).isEmpty();
    }

    @Test
    void leaves_the_earlier_result_and_nothing_half_done_where_the_disk_is_full() {
        write(results(), out, Earlier.KEEP);
        var whole = results();
        var full = new Results(whole.verification(), whole.content(), whole.parameters(), "8", (finding, language) -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });

        var refusal = (Writing.Refused) write(full, out, Earlier.REPLACE);
        assertThat(refusal.key()).isEqualTo("disk-full");
        assertThat(refusal.text(Language.SWEDISH)).startsWith("Disken är full");
        assertThat(namesIn(out)).isEqualTo(FILES);
        assertThat(out.resolve("summary.json")).content().contains("\"rule_set\" : \"7\"");
        assertThat(namesIn(parent)).containsExactly("october");
    }

    @Test
    void leaves_nothing_half_done_after_a_fault_of_our_own() {
        var whole = results();
        var faulty =
                new Results(whole.verification(), whole.content(), whole.parameters(), "8", (finding, language) -> {
                    throw new IllegalStateException("a bug");
                });

        assertThatThrownBy(() -> write(faulty, out, Earlier.KEEP)).hasMessage("a bug");
        assertThat(namesIn(parent)).isEmpty();
    }

    @Test
    void writes_the_same_bytes_again_whatever_the_number_of_threads() throws IOException {
        for (var threads = 1; threads < 4; threads++) {
            var folder = ResultsFolder.at(parent.resolve("t" + threads), Earlier.KEEP);
            assertThat(folder.write(results(), List.of(), threads)).isInstanceOf(Writing.Done.class);
            for (var name : FILES.subList(0, 4)) {
                assertThat(parent.resolve("t" + threads).resolve(name))
                        .hasSameBinaryContentAs(parent.resolve("t1").resolve(name));
            }
            assertThat(parent.resolve("t" + threads).resolve("summary.json"))
                    .hasSameBinaryContentAs(parent.resolve("t1").resolve("summary.json"));
            assertThat(parent.resolve("t" + threads).resolve("report.html"))
                    .hasSameBinaryContentAs(parent.resolve("t1").resolve("report.html"));
        }
    }

    @Test
    void writes_the_agreed_decisions_of_the_example() {
        var shared = SharedFolder.find().map(folder -> folder.resolve("exchange/example"));
        Assumptions.assumeTrue(shared.isPresent());
        var reading = PackageReader.read(shared.orElseThrow().resolve("package"), 2, ReadProgress.NONE);
        write(AResult.of((PackageContent) reading, Parameters.defaults()), out, Earlier.KEEP);

        assertThat(out.resolve("line-decisions.csv"))
                .hasSameBinaryContentAs(shared.orElseThrow().resolve("expected/line-decisions.csv"));
    }

    @Test
    void has_a_sentence_in_both_languages_for_everything() {
        var messages = Messages.beside(Writing.class, "results");

        assertThat(messages.keys(Language.SWEDISH)).isEqualTo(messages.keys(Language.ENGLISH));
    }
}
