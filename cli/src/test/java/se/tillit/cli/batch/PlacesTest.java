package se.tillit.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    @TempDir
    private Path folder;

    private void packageAt(String path) throws IOException {
        var place = Files.createDirectories(folder.resolve(path));
        Files.writeString(place.resolve("visits.csv"), "visit_id\n");
    }

    private List<String> found() {
        return Places.in(folder).stream()
                .map(place -> place.municipality() + " " + place.month() + " " + folder.relativize(place.path()))
                .toList();
    }

    @Test
    void finds_months_of_municipalities_and_municipalities_with_one_package() throws IOException {
        packageAt("norr/2026-09");
        packageAt("norr/2026-10");
        packageAt("soder");
        Files.writeString(folder.resolve("vaster.zip"), "");
        Files.writeString(folder.resolve("oster.xlsx"), "");

        assertThat(found())
                .containsExactly(
                        "norr 2026-09 norr/2026-09",
                        "norr 2026-10 norr/2026-10",
                        "oster null oster.xlsx",
                        "soder null soder",
                        "vaster null vaster.zip");
    }

    @Test
    void takes_months_that_lie_together_for_one_municipality() throws IOException {
        packageAt("2026-09");
        Files.writeString(folder.resolve("2026-10.zip"), "");
        Files.createDirectories(folder.resolve("answers/2026-10"));

        var name = folder.getFileName().toString();
        assertThat(found()).containsExactly(name + " 2026-09 2026-09", name + " 2026-10 2026-10.zip");
    }

    @Test
    void finds_none_in_a_package_in_an_empty_folder_and_where_there_is_nothing() throws IOException {
        assertThat(Places.in(folder)).isEmpty();
        assertThat(Places.in(folder.resolve("nowhere"))).isEmpty();
        packageAt("");
        packageAt("2026-09");
        assertThat(Places.in(folder)).isEmpty();
    }

    @Test
    void passes_over_hidden_folders_and_files_of_other_kinds() throws IOException {
        packageAt(".trash");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.createDirectories(folder.resolve("empty"));

        assertThat(found()).isEmpty();
    }
}
