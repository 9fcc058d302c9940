package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.tillit.exchange.intake.APackage.contentOf;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.keeping.KeepingFailed;
import se.tillit.exchange.keeping.KeptRows;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

class KeptPackageTest {

    @TempDir
    private Path folder;

    private PackageContent read(APackage given) {
        return contentOf(PackageReader.read(
                PackageSources.open(given.in(folder.resolve("package"))),
                ReadWishes.with(1).keeping(keeper())));
    }

    private RowKeeper keeper = RowKeeper.in(Path.of(""));

    private RowKeeper keeper() {
        try {
            keeper = RowKeeper.in(Files.createDirectories(folder.resolve("kept")));
            return keeper;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> kept(Resource resource) throws IOException {
        return Files.readAllLines(rows(resource).file());
    }

    private KeptRows rows(Resource resource) {
        return keeper.findRows(resource).orElseThrow();
    }

    private List<List<String>> rejected() throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(keeper.rejectedRows())) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<String> rejectedTexts() throws IOException {
        return rejected().stream().map(List::getLast).toList();
    }

    @Test
    void keeps_every_row_as_the_one_text_for_its_values() throws IOException {
        var content = read(APackage.lawful()
                .replacing("contracts", "A1,559351-1354,,55,", "A1,559351-1354,,+055.50,")
                .replacing("settled", "171.08", "171.1"));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(kept(ExchangeSchema.VISITS))
                .containsExactly(
                        "0,V1,H1,559351-1354,P1,personal_care,2026-10-01T05:17:20Z,2026-10-01T05:47:20Z,nfc,lock,home,T1,,"
                                + "2026-10-01T05:48:12Z,",
                        "1,V2,H2,554639-1789,P2,personal_care,2026-10-25T00:30:00Z,2026-10-25T01:10:00Z,app,manual,,,,"
                                + "2026-10-25T02:00:00.250Z,glömde");
        assertThat(kept(ExchangeSchema.CONTRACTS))
                .containsExactly(
                        "0,A1,559351-1354,,55.5,,executed_time,2026-03-01,",
                        "1,A2,554639-1789,O1,,9000,executed_time,2026-03-01,2026-12-31");
        assertThat(kept(ExchangeSchema.PLANNED_VISITS))
                .containsExactly("0,Y1,G1,1,07:15,09:30,25,1,,", "1,Y2,G2,7,22:00,01:00,30,2,2,2026-06-03");
        assertThat(kept(ExchangeSchema.SETTLED)).containsExactly("0,559351-1354,90,1,V0,B1,20,171.10");
        assertThat(kept(ExchangeSchema.INVOICES).getFirst())
                .isEqualTo("0,559351-1354,100,2026-10,2026-11-06,226.00,,,");
        assertThat(rows(ExchangeSchema.INVOICES).columns())
                .startsWith("row_number", "provider_id")
                .endsWith("xml_file");
        assertThat(keeper.documents()).isEmpty();
        assertThat(rejected()).isEmpty();
    }

    @Test
    void reads_the_same_again_from_what_was_kept() throws IOException {
        var before = read(APackage.lawful()).handover();
        var again = Files.createDirectories(folder.resolve("again"));
        for (var resource : ExchangeSchema.ALL) {
            var rows = rows(resource);
            Files.writeString(
                    again.resolve(resource.file()),
                    String.join(",", rows.columns()) + "\n" + Files.readString(rows.file()));
        }
        var after = contentOf(PackageReader.read(again, 1, ReadProgress.NONE));

        assertThat(after.rejectedRows()).isEmpty();
        assertThat(after.handover()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void keeps_a_row_that_came_twice_once() throws IOException {
        var twin = "H3,O1,false,65_plus,,,,false";
        read(APackage.lawful().with("recipients", twin, twin));

        assertThat(kept(ExchangeSchema.RECIPIENTS)).hasSize(3);
        assertThat(rows(ExchangeSchema.RECIPIENTS).standing()).isEqualTo(3);
    }

    @Test
    void tells_which_rows_do_not_stand_after_all() throws IOException {
        var content = read(APackage.lawful()
                .with("recipients", "H3,O1,false,,,,,false", "H4,O1,false,,,,,false", "H3,O2,false,,,,,false")
                .with("contracts", "A3,554639-1789,O1,,,executed_time,2026-05-01,"));

        var recipients = rows(ExchangeSchema.RECIPIENTS);
        assertThat(kept(ExchangeSchema.RECIPIENTS)).hasSize(4);
        assertThat(recipients.stands(2)).isFalse();
        assertThat(recipients.stands(3)).isTrue();
        assertThat(recipients.standing())
                .isEqualTo(content.handover().recipients().size());
        assertThat(rows(ExchangeSchema.CONTRACTS).gone().stream().boxed()).containsExactly(1, 2);
        assertThat(rejectedTexts())
                .contains("H3,O1,false,,,,,false", "H3,O2,false,,,,,false")
                .contains("A3,554639-1789,O1,,,executed_time,2026-05-01,")
                .contains("A2,554639-1789,O1,,9000,executed_time,2026-03-01,2026-12-31");
    }

    @Test
    void keeps_the_text_of_rejected_rows_as_it_was_handed_in() throws IOException {
        var content = read(APackage.lawful()
                .with("areas", "O3,\"Norr, \"\"yttre\"\"\",more", "O4")
                .with("settled", "559351-1354,91,1,,,20 min,\"1 000,50\""));

        assertThat(content.rejectedRows())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectionReason.FIELD_COUNT, RejectionReason.FIELD_COUNT, RejectionReason.NOT_WHOLE);
        assertThat(rejectedTexts())
                .containsExactly("O3,\"Norr, \"\"yttre\"\"\"", "O4,", "559351-1354,91,1,,,20 min,\"1 000,50\"");
        assertThat(rejected().getLast().subList(0, RowKeeper.REJECTED_COLUMNS.size() - 1))
                .containsExactly("3", "settled", "settled.csv", "3", "minutes", "20 min", "not-whole", "");
        assertThat(kept(ExchangeSchema.AREAS)).hasSize(2);
    }

    @Test
    void tells_the_text_in_the_order_of_the_schema_whatever_the_header() throws IOException {
        read(APackage.lawful()
                .changing("tags", lines -> List.of("valid_from,unknown,tag_id,recipient_id", "2026-13-01,?,T9,H1")));

        assertThat(rejectedTexts()).containsExactly("T9,H1,2026-13-01,");
    }

    @Test
    void hides_protected_recipients_in_the_text_of_rejected_rows() throws IOException {
        read(APackage.lawful()
                .with(
                        "recipients",
                        "H8,O9,false,,60.1,20.2,HH8,true",
                        "H9,O1,false,,61,21,HH9,false",
                        "H9,O2,false,,,,,true")
                .with("tags", "T2,H2,yesterday,", "T3,H1,yesterday,", "T4,H8,2026-06-01,", "T5,H2,2026-06-01,,more"));

        assertThat(rejectedTexts())
                .containsExactly(
                        "skyddad,O9,false,,skyddad,skyddad,skyddad,true",
                        "skyddad,O1,false,,skyddad,skyddad,skyddad,false",
                        "skyddad,O2,false,,skyddad,skyddad,skyddad,true",
                        "T2,skyddad,yesterday,",
                        "T3,H1,yesterday,",
                        "T4,skyddad,2026-06-01,",
                        "T5,skyddad,2026-06-01,");
        assertThat(Files.readString(keeper.rejectedRows())).doesNotContain("H8", "H2", "60.1");
    }

    @Test
    void tells_a_rejected_row_for_each_of_the_content_in_the_same_order() throws IOException {
        var content = read(APackage.lawful()
                .with("visits", "V1,H1", "V3,H7,,,,,,,,,,,,")
                .with("areas", "O1,Norr")
                .with("invoice_lines", "559351-1354,100,1,,,,,,,,,,,1.00"));

        assertThat(rejected())
                .extracting(row -> "%s:%s %s".formatted(row.get(2), row.get(3), row.get(6)))
                .containsExactlyElementsOf(content.rejectedRows().stream()
                        .map(row -> "%s:%d %s"
                                .formatted(row.file(), row.line(), row.reason().code()))
                        .toList());
        assertThat(content.rejectedRows()).hasSizeGreaterThan(5);
    }

    @Test
    void rejects_text_that_cannot_be_stored_and_no_other_control_characters() throws IOException {
        var content = read(APackage.lawful()
                .with("areas", "O3,No\0rr", "O4,\"\u0001\t\u001F\u007F\"", "O5,\"two\nlines\"")
                .with("invoice_lines", "559351-1354,100,2,V\0,,,,,,,,,,1.00"));

        assertThat(content.rejectedRows())
                .extracting(RejectedRow::column, RejectedRow::reason, RejectedRow::value, RejectedRow::detail)
                .containsExactly(
                        tuple("name", RejectionReason.CHARACTER_NOT_ALLOWED, "No␀rr", "U+0000"),
                        tuple("visit_id", RejectionReason.CHARACTER_NOT_ALLOWED, "V␀", "U+0000"));
        assertThat(Files.readString(rows(ExchangeSchema.AREAS).file()))
                .endsWith("2,O4,\u0001\t\u001F\u007F\n3,O5,\"two\nlines\"\n")
                .doesNotContain("\0");
        assertThat(Files.readString(keeper.rejectedRows())).doesNotContain("\0");
    }

    @Test
    void keeps_nothing_of_a_table_that_was_left_out() throws IOException {
        read(APackage.lawful().without("tags"));

        assertThat(keeper.findRows(ExchangeSchema.TAGS)).isEmpty();
        assertThat(keeper.findRows(ExchangeSchema.VISITS)).isPresent();
    }

    @Test
    void accepts_the_same_with_and_without_keeping() {
        var given = APackage.lawful()
                .with("recipients", "H3,O1,false,,,,,false", "H3,O2,false,,,,,false")
                .with("visits", "V3,H3,,,,,,,,,,,,");
        var kept = read(given);
        var plain = given.contentIn(folder.resolve("plain"));

        assertThat(kept.rejectedRows()).isEqualTo(plain.rejectedRows());
        assertThat(kept.handover())
                .usingRecursiveComparison()
                .ignoringFields("visitsById")
                .isEqualTo(plain.handover());
    }

    @Test
    void fails_loudly_where_rows_cannot_be_kept() {
        var source = PackageSources.open(APackage.lawful().in(folder.resolve("package")));
        var nowhere = RowKeeper.in(folder.resolve("not").resolve("there"));

        assertThatThrownBy(() -> PackageReader.read(source, ReadWishes.with(1).keeping(nowhere)))
                .isInstanceOf(KeepingFailed.class);
    }
}
