package se.tillit.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    private static final Instant NOON = Instant.parse("2026-11-03T11:00:00Z");

    @TempDir
    private Path folder;

    private Arrivals arrivals;

    @BeforeEach
    void begin() throws IOException {
        arrivals = new Arrivals(folder, Duration.ofSeconds(10));
        Files.createDirectories(folder.resolve("2026-10"));
    }

    private List<String> whole(int seconds) throws IOException {
        return arrivals.whole(NOON.plusSeconds(seconds)).stream()
                .map(arrival -> arrival.name() + " " + arrival.month())
                .toList();
    }

    @Test
    void takes_a_file_that_was_left_alone_for_the_quiet_time_and_no_sooner() throws IOException {
        Files.writeString(folder.resolve("2026-10/visits.csv"), "a");
        assertThat(whole(0)).isEmpty();
        assertThat(whole(9)).isEmpty();
        assertThat(whole(10)).containsExactly("visits.csv 2026-10");
    }

    @Test
    void waits_for_a_file_that_still_grows() throws IOException {
        var file = folder.resolve("2026-10/visits.csv");
        Files.writeString(file, "a");
        assertThat(whole(0)).isEmpty();
        Files.writeString(file, "b", StandardOpenOption.APPEND);
        assertThat(whole(10)).isEmpty();
        assertThat(whole(19)).isEmpty();
        assertThat(whole(20)).hasSize(1);
    }

    @Test
    void waits_again_when_another_file_has_taken_the_place() throws IOException {
        var file = folder.resolve("2026-10/visits.csv");
        Files.writeString(file, "a");
        assertThat(whole(0)).isEmpty();
        Files.writeString(folder.resolve("2026-10/.other"), "b");
        Files.setLastModifiedTime(folder.resolve("2026-10/.other"), Files.getLastModifiedTime(file));
        Files.move(folder.resolve("2026-10/.other"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(whole(10)).isEmpty();
        assertThat(whole(20)).hasSize(1);
    }

    @Test
    void reads_the_month_from_the_folder_or_the_name() throws IOException {
        Files.writeString(folder.resolve("2026-10/a.zip"), "a");
        Files.writeString(folder.resolve("visits__2026-09.csv"), "a");
        Files.writeString(folder.resolve("nothing.csv"), "a");
        Files.writeString(folder.resolve("wrong__2026-13.csv"), "a");
        assertThat(whole(0)).isEmpty();
        assertThat(whole(10))
                .containsExactlyInAnyOrder(
                        "a.zip 2026-10", "visits.csv 2026-09", "nothing.csv null", "wrong__2026-13.csv null");
    }

    @Test
    void passes_over_what_is_still_written_links_and_other_folders() throws IOException {
        var secret = Files.writeString(folder.resolve("2026-10/.hidden"), "a");
        Files.writeString(folder.resolve("2026-10/visits.csv.part"), "a");
        Files.writeString(folder.resolve("2026-10/visits.csv.TMP"), "a");
        Files.createDirectories(folder.resolve("done"));
        Files.writeString(folder.resolve("done/old.csv"), "a");
        Files.createDirectories(folder.resolve("2026-10/inner"));
        Files.createSymbolicLink(folder.resolve("2026-10/link.csv"), secret);
        Files.createSymbolicLink(folder.resolve("2026-09"), folder.resolve("done"));
        assertThat(whole(0)).isEmpty();
        assertThat(whole(10)).isEmpty();
    }
}
