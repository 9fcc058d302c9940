package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.archive.Zipped;
import se.tillit.exchange.csv.FileRead;

class ZipPackageTest {

    @TempDir
    private Path folder;

    private PackageReading read(byte[] zip, int threads) {
        return PackageReader.read(Zipped.write(zip, folder, "month.zip"), threads, ReadProgress.NONE);
    }

    private PackageContent content(byte[] zip) {
        return APackage.contentOf(read(zip, 2));
    }

    private UnreadablePackage refused(byte[] zip) {
        assertThat(read(zip, 1)).isInstanceOf(UnreadablePackage.class);
        return (UnreadablePackage) read(zip, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "month/", "Underlag oktober/"})
    void holds_the_same_as_the_folder(String inFolder) {
        var inTheFolder = APackage.lawful().contentIn(folder.resolve("folder"));
        var inTheZip = content(Zipped.of(inFolder, APackage.lawful().bytes()));

        assertThat(inTheZip.handover()).isEqualTo(inTheFolder.handover());
        assertThat(inTheZip.files())
                .extracting(FileRead::name, FileRead::size, FileRead::sha256)
                .isEqualTo(inTheFolder.files().stream()
                        .map(file -> tuple(file.name(), file.size(), file.sha256()))
                        .toList());
        assertThat(inTheZip.otherFiles()).isEmpty();
    }

    @Test
    void rejects_the_same_rows_as_of_the_folder() {
        var broken =
                APackage.lawful().with("areas", "O3,", "O4,Norr", "O4,Söder").with("tags", "T9,H9,2026-06-01,");
        assertThat(content(Zipped.of("", broken.bytes())).rejectedRows())
                .isEqualTo(broken.contentIn(folder.resolve("folder")).rejectedRows())
                .hasSize(4);
    }

    @Test
    void holds_what_else_lies_there_by_name() {
        var files = new LinkedHashMap<>(APackage.lawful().bytes());
        files.put("notes.txt", new byte[0]);
        files.put("old/visits.csv", new byte[0]);
        files.put(".DS_Store", new byte[1]);
        var zip = Zipped.of("month/", files);

        assertThat(content(zip).otherFiles()).containsExactly("notes.txt", "old");
    }

    @Test
    void holds_what_a_mac_puts_beside_the_folder_for_nothing() {
        var files = new LinkedHashMap<String, byte[]>();
        APackage.lawful().bytes().forEach((name, bytes) -> files.put("month/" + name, bytes));
        files.put("__MACOSX/month/._visits.csv", new byte[1]);

        assertThat(content(Zipped.of("", files)).otherFiles()).isEmpty();
    }

    @Test
    void refuses_files_in_several_folders() {
        var files = new LinkedHashMap<String, byte[]>();
        APackage.lawful().bytes().forEach((name, bytes) -> files.put(name.charAt(0) + "/" + name, bytes));
        var refusal = refused(Zipped.of("", files));

        assertThat(refusal.key()).isEqualTo("zip-folders");
        assertThat(refusal.places().getFirst()).isEqualTo("month.zip");
    }

    @Test
    void refuses_a_zip_without_files() {
        assertThat(refused(Zipped.of("", new LinkedHashMap<>())).key()).isEqualTo("zip-empty");
    }

    @Test
    void refuses_a_zip_without_a_required_file() {
        assertThat(refused(Zipped.of("", APackage.lawful().without("visits").bytes())))
                .isEqualTo(new UnreadablePackage("file-missing", List.of("visits.csv")));
    }

    @Test
    void reads_electronic_invoices_and_tells_of_one_that_is_empty() {
        var files = new LinkedHashMap<>(APackage.lawful().bytes());
        files.put("invoices/1.xml", new byte[0]);
        var content = content(Zipped.of("m/", files));

        assertThat(content.rejectedRows()).extracting(row -> row.file()).containsExactly("invoices/1.xml");
        assertThat(content.handover().lines())
                .isEqualTo(APackage.lawful()
                        .contentIn(folder.resolve("folder"))
                        .handover()
                        .lines());
    }
}
