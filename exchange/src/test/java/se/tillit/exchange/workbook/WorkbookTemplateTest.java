package se.tillit.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.FieldType;

class WorkbookTemplateTest {

    private static final int LONGEST_LIST = 255;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_MESSAGE = 225;

    @TempDir
    private Path folder;

    private static byte[] template(Language language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        WorkbookTemplate.write(bytes, language);
        return bytes.toByteArray();
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var path = Files.write(folder.resolve("t.xlsx"), workbook);
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var stream = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource
    void holds_a_sheet_for_each_table_that_is_found_as_such(Language language) throws IOException {
        var path = Files.write(folder.resolve("t.xlsx"), template(language));
        try (var workbook = Workbook.open(path, "t.xlsx")) {
            assertThat(workbook.sheets()).hasSize(ExchangeSchema.ALL.size() + 1);
            for (var at = 0; at < ExchangeSchema.ALL.size(); at++) {
                var resource = ExchangeSchema.ALL.get(at);
                var sheet = workbook.sheets().get(at + 1);
                assertThat(sheet.isNamedAs(resource)).as(sheet.title()).isTrue();
                assertThat(sheet.isBlank()).isTrue();
                try (var reader = workbook.reader(sheet, bytes -> {})) {
                    assertThat(reader.nextRow()).isTrue();
                    var header = new ArrayList<String>();
                    while (reader.nextCell()) {
                        header.add(reader.cell().text());
                    }
                    assertThat(header)
                            .isEqualTo(resource.fields().stream()
                                    .map(field -> language == Language.SWEDISH ? field.title() : field.name())
                                    .toList());
                    assertThat(reader.nextRow()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds_help_a_frozen_header_and_lists_within_what_excel_allows(Language language) throws IOException {
        var parts = parts(template(language));
        for (var at = 0; at < ExchangeSchema.ALL.size(); at++) {
            var resource = ExchangeSchema.ALL.get(at);
            var sheet = parts.getOrDefault("xl/worksheets/sheet%d.xml".formatted(at + 2), "");
            var comments = parts.getOrDefault("xl/comments%d.xml".formatted(at + 2), "");
            var lists = resource.fields().stream()
                    .filter(field ->
                            field.type() == FieldType.BOOLEAN || !field.codes().isEmpty())
                    .count();
            assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"");
            assertThat(found(comments, "<comment ref=\"([A-Z]+1)\"")).hasSameSizeAs(resource.fields());
            assertThat(found(sheet, "<formula1>(.*?)</formula1>"))
                    .hasSize((int) lists)
                    .allSatisfy(list -> assertThat(list).hasSizeLessThan(LONGEST_LIST));
            assertThat(found(sheet, "errorTitle=\"(.*?)\""))
                    .allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(LONGEST_TITLE));
            assertThat(found(sheet, " error=\"(.*?)\""))
                    .allSatisfy(message -> assertThat(message).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE));
        }
    }

    private static List<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void holds_the_same_help_in_both_languages() {
        assertThat(WorkbookTemplate.MESSAGES.keys(Language.ENGLISH))
                .isEqualTo(WorkbookTemplate.MESSAGES.keys(Language.SWEDISH));
    }

    @Test
    void holds_a_meaning_for_every_code_that_does_not_speak_for_itself() {
        var keys = WorkbookTemplate.MESSAGES.keys(Language.SWEDISH);
        for (var resource : ExchangeSchema.ALL) {
            for (var field : resource.fields()) {
                if (!field.name().equals("swedish_level")) {
                    assertThat(keys)
                            .containsAll(field.codes().stream()
                                    .map(code -> "code." + code)
                                    .toList());
                }
            }
        }
    }
}
