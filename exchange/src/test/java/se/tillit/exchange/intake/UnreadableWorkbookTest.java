package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.archive.Zipped;
import se.tillit.exchange.workbook.AWorkbook;

/** Files that are no workbook, or are made to do harm: one sentence, bounded memory, and an end. */
class UnreadableWorkbookTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String AREAS = "xl/worksheets/sheet2.xml";

    private static final String[] TRICKS = {
        "<",
        ">",
        "</c>",
        "<c>",
        "<v>",
        "</row>",
        "<row>",
        "\"",
        "&amp;",
        "&#0;",
        "&x;",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?",
        "t=\"s\"",
        "t=\"d\"",
        "r=\"XFE1\"",
        "r=\"A99999999999\"",
        "9e999",
        "-1",
        "46320.1",
        "_x0000_",
        "\u0000",
        "å"
    };

    @TempDir
    private Path folder;

    private PackageReading read(byte[] bytes) {
        return PackageReader.read(Zipped.write(bytes, folder, "month.xlsx"), 1, ReadProgress.NONE);
    }

    private String refusal(byte[] bytes) {
        return switch (read(bytes)) {
            case PackageContent content -> "";
            case UnreadablePackage wrong -> {
                assertThat(wrong.text(Language.SWEDISH))
                        .contains("month.xlsx")
                        .endsWith(".")
                        .doesNotContain("{");
                yield wrong.key();
            }
        };
    }

    private static AWorkbook lawful() {
        return AWorkbook.of(APackage.lawful().bytes());
    }

    private String refusalOfSheet(String xml) {
        return refusal(lawful().part(AREAS, xml).bytes());
    }

    private static String sheet(String rows) {
        return "<worksheet %s><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>area_id</t></is></c>"
                        .formatted(MAIN)
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void refuses_what_is_no_workbook() {
        assertThat(refusal("area_id,name\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-workbook");
        assertThat(refusal(new byte[0])).isEqualTo("not-a-workbook");
        assertThat(refusal(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo("workbook-old");
        assertThat(refusal(Zipped.of(
                        "",
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                                "content.xml",
                                new byte[0]))))
                .isEqualTo("not-a-workbook");
        assertThat(refusal(Zipped.of("", Map.of("[Content_Types].xml", new byte[0]))))
                .isEqualTo("not-a-workbook");
        assertThat(refusal(lawful().part("xl/workbook.xml", "<document/>").bytes()))
                .isEqualTo("not-a-workbook");
    }

    @Test
    void refuses_entities_and_document_types_and_fetches_nothing() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        var outside = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
        var row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>O1</t></is></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>";
        assertThat(refusalOfSheet(outside + sheet(row))).isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(sheet(row))).isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(outside + sheet(""))).isEqualTo("workbook-broken");
        assertThat(refusalOfSheet("<!DOCTYPE worksheet SYSTEM \"%s\">".formatted(secret.toUri()) + sheet("")))
                .isEqualTo("workbook-broken");
        var laughs = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 12; level++) {
            laughs.append("<!ENTITY a%d \"%s\">"
                    .formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
        }
        assertThat(refusalOfSheet(laughs + "]>" + sheet(row.replace("&x;", "&a11;"))))
                .isEqualTo("workbook-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
                "<row r=\"1\"></row>",
                "<row r=\"1048577\"></row>",
                "<row r=\"x\"></row>",
                "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
                "<row r=\"2\"><c r=\"XFE2\"/></row>",
                "<row r=\"2\"><c r=\"ZZZZZZZZ2\"/></row>",
                "<row r=\"2\"><c r=\"2\"/></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999999999</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"z\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</c></row>"
            })
    void refuses_a_sheet_that_is_not_put_together_as_one(String rows) {
        assertThat(refusalOfSheet(sheet(rows))).isEqualTo("workbook-broken");
    }

    @Test
    void refuses_what_would_fill_the_memory() {
        assertThat(refusalOfSheet(
                        sheet("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + "x".repeat(70_000) + "</v></c></row>")))
                .isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(sheet("<row r=\"2\"><c r=\"A2\" s=\"" + "1".repeat(3_000_000) + "\"/></row>")))
                .isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(sheet("<!--" + "x".repeat(3_000_000) + "-->")))
                .isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(sheet("<a>".repeat(100_000)))).isEqualTo("workbook-broken");
        assertThat(refusalOfSheet(sheet("<row r=\"2\"/>" + " ".repeat(30_000_000))))
                .isEqualTo("zip-too-dense");
    }

    @Test
    @Tag("long")
    void refuses_more_names_than_a_parser_should_remember() {
        var random = new Random(1);
        var names = IntStream.range(0, 2_100_000)
                .mapToObj(name -> "<a" + Long.toString(random.nextLong(1L << 40), 36) + "/>")
                .collect(Collectors.joining());
        assertThat(refusalOfSheet(sheet(names))).isEqualTo("workbook-broken");
    }

    @Test
    void refuses_a_workbook_that_leads_to_a_sheet_that_is_not_there() {
        assertThat(refusal(lawful().part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"rId1\" Type=\"a/worksheet\""
                                        + " Target=\"gone.xml\"/></Relationships>")
                        .bytes()))
                .isEqualTo("workbook-broken");
    }

    @Test
    void refuses_a_workbook_that_is_cut_off() {
        var whole = lawful().bytes();
        for (var length = whole.length - 1; length > 0; length -= 97) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void answers_for_every_mutation_of_the_bytes() {
        var whole = lawful().bytes();
        for (var seed = 0L; seed < 200; seed++) {
            var random = new Random(seed);
            var changed = whole.clone();
            for (var change = random.nextInt(1, 8); change > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            answers(changed, seed);
        }
    }

    @Test
    void answers_for_every_mutation_of_the_xml() {
        var parts = new LinkedHashMap<String, String>();
        for (var name : new String[] {AREAS, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"}) {
            parts.put(name, part(lawful().bytes(), name));
        }
        for (var seed = 0L; seed < 300; seed++) {
            var random = new Random(seed);
            var name = parts.keySet().stream()
                    .skip(random.nextInt(parts.size()))
                    .findFirst()
                    .orElseThrow();
            var xml = new StringBuilder(parts.getOrDefault(name, ""));
            for (var change = random.nextInt(1, 4); change > 0; change--) {
                var at = random.nextInt(xml.length() + 1);
                xml.replace(at, Math.min(xml.length(), at + random.nextInt(4)), TRICKS[random.nextInt(TRICKS.length)]);
            }
            answers(lawful().part(name, xml.toString()).bytes(), seed);
        }
    }

    private static String part(byte[] workbook, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalArgumentException("There is no part " + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void answers(byte[] bytes, long seed) {
        switch (read(bytes)) {
            case UnreadablePackage refusal ->
                assertThat(refusal.text(Language.SWEDISH)).as("seed %d", seed).endsWith(".");
            case PackageContent content ->
                assertThat(content.rejectedRows())
                        .as("seed %d", seed)
                        .allSatisfy(
                                row -> assertThat(row.text(Language.ENGLISH)).endsWith("."));
        }
    }

    @FuzzTest(maxDuration = "60s")
    void answers_for_any_xml_of_a_sheet(@NotNull String xml) throws IOException {
        var fuzzed = Files.createTempDirectory("fuzz");
        try {
            var file = lawful().part(AREAS, sheet(xml)).in(fuzzed, "month.xlsx");
            assertThat(PackageReader.read(file, 1, ReadProgress.NONE)).isNotNull();
        } finally {
            Files.deleteIfExists(fuzzed.resolve("month.xlsx"));
            Files.delete(fuzzed);
        }
    }
}
