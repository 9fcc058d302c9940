package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;

class UnreadablePackageTest {

    @TempDir
    private Path folder;

    private static UnreadablePackage refused(PackageReading reading) {
        assertThat(reading).isInstanceOf(UnreadablePackage.class);
        return (UnreadablePackage) reading;
    }

    private static UnreadablePackage refused(Path path) {
        return refused(PackageReader.read(path, 2, ReadProgress.NONE));
    }

    @Test
    void refuses_a_folder_that_is_not_there() {
        var refusal = refused(folder.resolve("nowhere"));

        assertThat(refusal.key()).isEqualTo("no-such-folder");
        assertThat(refusal.text(Language.SWEDISH))
                .isEqualTo("Mappen %s finns inte.".formatted(folder.resolve("nowhere")));
        assertThat(refusal.text(Language.ENGLISH)).contains("does not exist");
    }

    @Test
    void refuses_what_is_no_package() throws IOException {
        assertThat(refused(Files.createFile(folder.resolve("visits.csv"))).key())
                .isEqualTo("not-a-package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "providers",
                "areas",
                "contracts",
                "prices",
                "recipients",
                "decisions",
                "assignments",
                "plans",
                "staff",
                "visits",
                "invoices",
                "invoice_lines"
            })
    void refuses_a_package_without_a_required_file(String file) {
        var refusal = refused(APackage.lawful().without(file).readIn(folder));

        assertThat(refusal.key()).isEqualTo("file-missing");
        assertThat(refusal.places()).containsExactly(file + ".csv");
    }

    @Test
    void refuses_a_file_without_a_required_column() {
        var refusal = refused(APackage.lawful()
                .replacing("visits", "registered_at", "stored_at")
                .readIn(folder));

        assertThat(refusal.key()).isEqualTo("column-missing");
        assertThat(refusal.places()).containsExactly("visits.csv", "registered_at", "Registrerad");
    }

    @Test
    void reads_a_file_without_a_column_that_may_be_empty() {
        var content =
                APackage.lawful().replacing("visits", "change_reason", "reason").contentIn(folder);

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().visits().get(1).changeReason()).isNull();
    }

    @Test
    void refuses_a_column_that_is_there_twice_also_by_its_other_name() {
        assertThat(refused(APackage.lawful()
                                .replacing("areas", "name", "area_id")
                                .readIn(folder))
                        .key())
                .isEqualTo("column-twice");
        assertThat(refused(APackage.lawful()
                                .replacing("tags", "valid_to", "Från")
                                .readIn(folder))
                        .places())
                .containsExactly("tags.csv", "valid_from");
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        APackage.lawful().in(folder);
        Files.writeString(folder.resolve("tags.csv"), "");
        assertThat(refused(folder).key()).isEqualTo("file-empty");
        Files.writeString(folder.resolve("tags.csv"), "\r\n\n");
        assertThat(refused(folder).key()).isEqualTo("file-empty");
    }

    @Test
    void refuses_bytes_that_are_no_utf_8_and_tells_the_line() throws IOException {
        APackage.lawful().in(folder);
        Files.write(
                folder.resolve("areas.csv"),
                "area_id,name\r\nO1,Väst\r\nO2,Öst\r\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(folder)).isEqualTo(new UnreadablePackage("not-utf8", List.of("areas.csv", "2")));
    }

    @Test
    void refuses_bytes_that_are_no_utf_8_far_into_a_file_and_at_its_end() throws IOException {
        APackage.lawful().in(folder);
        var rows = "T%d,H1,2026-06-01,\n".repeat(20_000);
        var text = "tag_id,recipient_id,valid_from,valid_to\n" + rows;
        Files.write(folder.resolve("tags.csv"), (text + "\u00c4").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(folder).places()).containsExactly("tags.csv", "20002");
    }

    @Test
    void refuses_a_quote_that_is_never_closed() {
        var refusal = refused(APackage.lawful()
                .with("areas", "O3,\"Norr", "O4,Söder", "O5,Mitt")
                .readIn(folder));

        assertThat(refusal).isEqualTo(new UnreadablePackage("quotes-open", List.of("areas.csv", "4")));
    }

    @Test
    void refuses_text_after_a_closing_quote() {
        var refusal = refused(APackage.lawful()
                .with("areas", "O3,\"Norr\" och väst")
                .with(
                        "areas",
                        IntStream.range(0, 20_000)
                                .mapToObj(row -> "Q%d,Mitt".formatted(row))
                                .toArray(String[]::new))
                .readIn(folder));

        assertThat(refusal.places()).containsExactly("areas.csv", "4");
    }

    @Test
    void refuses_a_field_that_is_unreasonably_long() {
        var refusal = refused(APackage.lawful()
                .with("areas", "O3,\"" + "x".repeat(3_000_000) + "\"")
                .readIn(folder));

        assertThat(refusal.places()).containsExactly("areas.csv", "4");
    }

    @Test
    void refuses_a_folder_in_the_place_of_a_file() throws IOException {
        APackage.lawful().without("tags").in(folder);
        Files.createDirectory(folder.resolve("tags.csv"));

        assertThat(refused(folder).key()).isEqualTo("read-failed");
    }

    @Test
    void tells_the_first_of_several_faults_whatever_the_number_of_threads() {
        APackage.lawful()
                .replacing("visits", "registered_at", "x")
                .replacing("invoices", "issued_on", "x")
                .replacing("tags", "valid_from", "x")
                .in(folder);

        for (var threads = 1; threads < 5; threads++) {
            assertThat(refused(PackageReader.read(folder, threads, ReadProgress.NONE))
                            .places())
                    .startsWith("tags.csv");
        }
    }

    @Test
    void has_a_sentence_in_both_languages_for_everything() {
        var refusals = Messages.beside(UnreadablePackage.class, "unreadable");
        assertThat(refusals.keys(Language.SWEDISH)).isEqualTo(refusals.keys(Language.ENGLISH));
        for (var reason : RejectionReason.values()) {
            var row = new RejectedRow("f", 1, "c", "v", reason, "d");
            assertThat(row.text(Language.SWEDISH)).isNotEqualTo(row.text(Language.ENGLISH));
        }
    }
}
