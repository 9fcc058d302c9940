package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** Who may read what of the example month in its report. */
class ReportDisclosureTest {

    @TempDir
    private Path folder;

    private Set<String> wordsOf(PackageFolder example, Object... more) throws IOException {
        var arguments = new ArrayList<Object>(List.of(
                "verify", example.path(), "--month", Example.MONTH, "--out", folder.resolve("result"), "--replace"));
        arguments.addAll(List.of(more));
        assertThat(Call.of(arguments.toArray()).code()).isEqualTo(0);
        var body =
                Files.readString(folder.resolve("result/report.html")).replaceAll("(?s)<(style|script)>.*?</\\1>", "");
        return new HashSet<>(Arrays.asList(body.split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static Set<String> ids(PackageFolder example) throws IOException {
        var ids = new HashSet<String>();
        for (var file : List.of("visits", "recipients", "staff", "decisions", "plans", "tags", "assignments")) {
            Files.readAllLines(example.file(file)).stream()
                    .skip(1)
                    .map(row -> row.split(",", -1)[0])
                    .forEach(ids::add);
        }
        Files.readAllLines(example.file("staff")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[2])
                .forEach(ids::add);
        return ids;
    }

    @Test
    void shows_a_committee_no_id_of_a_person_visit_or_decision() throws IOException {
        var example = Example.in(folder.resolve("package"));
        var ids = ids(example);
        assertThat(ids).hasSizeGreaterThan(3_000).contains("H00006", "V0000001", "P00001", "K000001");

        assertThat(wordsOf(example)).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void shows_an_internal_reader_what_to_look_up_but_nobody_with_protected_identity() throws IOException {
        var example = Example.in(folder.resolve("package"));
        var open = ids(example);
        var recipients = Files.readAllLines(example.file("recipients"));
        var hidden =
                recipients.stream().skip(1).map(row -> row.split(",", -1)[0]).toList();
        assertThat(wordsOf(example, "--internal")).containsAnyElementsOf(hidden);

        Files.write(
                example.file("recipients"),
                recipients.stream()
                        .map(row -> row.replaceFirst(",false$", ",true"))
                        .toList());
        var words = wordsOf(example, "--internal");
        assertThat(words).containsAnyElementsOf(open).contains("skyddad");
        assertThat(words).doesNotContainAnyElementsOf(hidden);
    }
}
