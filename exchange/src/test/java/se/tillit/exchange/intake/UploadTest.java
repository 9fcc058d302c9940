package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.tillit.exchange.intake.APackage.contentOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

class UploadTest {

    @TempDir
    private Path folder;

    private Path sent(String content) throws IOException {
        return Files.writeString(folder.resolve("sent.tmp"), content);
    }

    private static List<String> tablesOf(PackageSource source) {
        return ExchangeSchema.ALL.stream()
                .filter(resource -> source.findTable(resource).isPresent())
                .map(Resource::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"visits.csv", "Visits.CSV", "C:\\month\\visits.csv", "month/visits.csv"})
    void takes_a_table_by_the_name_that_the_sender_gives_it(String name) throws IOException {
        try (var source = PackageSources.openUpload(sent("visit_id\nV1\n"), name)) {
            assertThat(tablesOf(source)).containsExactly("visits");
            assertThat(source.invoiceFiles()).isEmpty();
            assertThat(source.otherNames()).isEmpty();
        }
    }

    @Test
    void takes_an_electronic_invoice() throws IOException {
        try (var source = PackageSources.openUpload(sent("<Invoice/>"), "17.xml")) {
            assertThat(tablesOf(source)).isEmpty();
            assertThat(source.invoiceFiles()).extracting(Bytes::name).containsExactly("invoices/17.xml");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "besok.csv,not-a-table",
        "visits.txt,not-sendable",
        "visits,not-sendable",
        "month.zip,not-a-zip",
        "month.xlsx,not-a-workbook"
    })
    void refuses_what_is_none_of_these_with_a_sentence(String name, String key) throws IOException {
        var file = sent("visit_id\nV1\n");

        assertThatThrownBy(() -> PackageSources.openUpload(file, name))
                .isInstanceOfSatisfying(UnreadableFile.class, wrong -> {
                    assertThat(wrong.key()).isEqualTo(key);
                    for (var language : Language.values()) {
                        assertThat(UnreadablePackage.because(wrong).text(language))
                                .startsWith(name)
                                .endsWith(".");
                    }
                });
    }

    @Test
    void tells_which_tables_a_zip_has_before_it_is_read() throws IOException {
        var zip = folder.resolve("sent.tmp");
        try (var packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : APackage.lawful().without("tags").bytes().entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        var source = PackageSources.openUpload(zip, "october.zip");

        assertThat(tablesOf(source)).hasSize(ExchangeSchema.ALL.size() - 1).doesNotContain("tags");
        var content = contentOf(PackageReader.read(source, 1, ReadProgress.NONE, InvoiceCheck.NONE));
        assertThat(content.rejectedRows()).isEmpty();
    }

    @Test
    void reads_a_package_from_any_source_and_closes_it() {
        var given = APackage.lawful().in(folder.resolve("package"));
        var source = new OtherSource(given);
        var content = contentOf(PackageReader.read(source, 2, ReadProgress.NONE, InvoiceCheck.NONE));

        assertThat(source.closed).isTrue();
        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.otherFiles()).containsExactly("nothing");
        assertThat(content.handover())
                .usingRecursiveComparison()
                .isEqualTo(contentOf(PackageReader.read(given, 1, ReadProgress.NONE))
                        .handover());
    }

    /** A source that nobody here made, which feeds its rows as text, as from a database. */
    private static final class OtherSource implements PackageSource {

        private final Path folder;
        private boolean closed;

        private OtherSource(Path folder) {
            this.folder = folder;
        }

        @Override
        public Optional<TableFile> findTable(Resource resource) {
            return Optional.of(new FedTable(folder.resolve(resource.file()), resource.name()));
        }

        @Override
        public List<Bytes> invoiceFiles() {
            return List.of();
        }

        @Override
        public SortedSet<String> otherNames() {
            return new TreeSet<>(List.of("nothing"));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private record FedTable(Path path, String name) implements TableFile {

        @Override
        public long size() {
            return 1;
        }

        @Override
        public FileRead readInto(Rows<?> rows, LongConsumer progress) {
            var feed = new RowFeed(rows, name);
            try (Stream<String> lines = Files.lines(path)) {
                var fields = lines.map(line -> List.of(line.split(",", -1))).toList();
                feed.header(fields.getFirst());
                for (var at = 1; at < fields.size(); at++) {
                    feed.begin(at);
                    for (var column = 0; column < fields.get(at).size(); column++) {
                        var chars = fields.get(at).get(column).toCharArray();
                        feed.take(column, chars, 0, chars.length);
                    }
                    feed.end();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return new FileRead(name, 1, "", feed.unknownColumns(), 0);
        }
    }
}
