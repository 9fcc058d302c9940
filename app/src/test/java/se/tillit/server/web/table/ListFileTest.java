package se.tillit.server.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import se.tillit.exchange.Language;
import se.tillit.kernel.Money;
import se.tillit.server.web.Wrong;

class ListFileTest {

    private static final ListFile<Row> FILE = new ListFile<>(
            "rows-2026-10",
            "Rader",
            List.of(
                    Column.text("Id", Row::id),
                    Column.number("Antal", Row::count),
                    Column.money("Belopp", Row::amount),
                    Column.date("Dag", Row::day)));

    @TempDir
    Path folder;

    private record Row(
            String id,
            @Nullable Long count,
            @Nullable Money amount,
            @Nullable LocalDate day) {}

    private static final Row FULL = new Row("007", 12_345L, Money.sek("-18230.50"), LocalDate.of(2026, 10, 25));
    private static final Row EMPTY = new Row("", null, null, null);

    private static MockHttpServletResponse sent(ListFile.Form form, Row... rows) throws IOException {
        var response = new MockHttpServletResponse();
        FILE.send(response, form, to -> List.of(rows).forEach(to));
        return response;
    }

    @Test
    void writes_csv_that_systems_read_exactly() throws IOException {
        var response = sent(ListFile.Form.CSV, FULL, EMPTY);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("""
                Id,Antal,Belopp,Dag
                007,12345,-18230.50,2026-10-25
                ,,,
                """);
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"rows-2026-10.csv\"");
    }

    @Test
    void lets_no_text_of_others_be_a_formula_in_csv() throws IOException {
        var response = sent(ListFile.Form.CSV, new Row("=1+1", null, null, null));
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\n'=1+1,");
    }

    @Test
    void writes_a_workbook_with_sums_and_days_as_such_and_ids_as_text() throws IOException {
        var response = sent(ListFile.Form.XLSX, FULL, EMPTY, new Row("=1+1", null, null, null));
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"rows-2026-10.xlsx\"");
        var sheet = sheets(response.getContentAsByteArray()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<v>-18230.50</v>", "<v>12345</v>", "<v>46320")
                .containsPattern("t=\"inlineStr\"[^>]*><is><t>007</t>")
                .contains("<t>=1+1</t>")
                .doesNotContain("<f>");
    }

    @Test
    void begins_a_new_sheet_where_one_is_full() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var table = new WorkbookList(bytes, "Rader", List.of("Id"), 2);
        IntStream.rangeClosed(1, 5).forEach(n -> table.row(List.of(Optional.of(new Column.Text("row " + n)))));
        table.finish();
        var sheets = sheets(bytes.toByteArray());
        assertThat(sheets.get("xl/workbook.xml")).contains("\"Rader\"", "\"Rader 2\"", "\"Rader 3\"");
        assertThat(sheets.get("xl/worksheets/sheet1.xml"))
                .contains("row 1", "row 2")
                .doesNotContain("row 3");
        assertThat(sheets.get("xl/worksheets/sheet3.xml")).contains("<t>Id</t>", "row 5");
    }

    @Test
    void does_not_look_whole_where_the_rows_failed() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> FILE.send(response, ListFile.Form.XLSX, to -> {
                    to.accept(FULL);
                    throw new IllegalStateException("the database is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\u0005\u0006");
    }

    @Test
    void knows_its_forms_by_their_endings() {
        assertThat(ListFile.Form.of("xlsx")).isEqualTo(ListFile.Form.XLSX);
        assertThatThrownBy(() -> ListFile.Form.of("pdf")).isInstanceOf(Wrong.class);
    }

    @Test
    void carries_filters_from_page_to_page() {
        var list = Address.of("/months/2026-10/findings")
                .with("rule", "off-shift")
                .with("provider", "P&1 å")
                .with("after", "12");
        assertThat(list.href()).isEqualTo("/months/2026-10/findings?rule=off-shift&provider=P%261%20%C3%A5&after=12");
        assertThat(list.with("rule", "").with("after", "").href())
                .isEqualTo("/months/2026-10/findings?provider=P%261%20%C3%A5");
        var paging = Paging.of(list, "24", Language.SWEDISH);
        assertThat(paging.first().href()).doesNotContain("after");
        assertThat(paging.next().href()).endsWith("&after=24");
        assertThat(Paging.of(list.with("after", ""), "", Language.SWEDISH).isNeeded())
                .isFalse();
        var form = FilterForm.of(
                list.with("by", "rule"),
                List.of(FilterForm.Field.typed("provider", "Utförare", list.value("provider"))),
                Language.SWEDISH);
        assertThat(form.kept()).extracting(FilterForm.Option::value).containsExactly("rule", "by");
        assertThat(form.clear().href()).isEqualTo("/months/2026-10/findings?rule=off-shift&by=rule");
        assertThat(ListHead.of("3", list, Language.ENGLISH).files())
                .extracting(file -> file.href().replaceAll("\\?.*", ""))
                .containsExactly("/months/2026-10/findings.csv", "/months/2026-10/findings.xlsx");
    }

    private Map<String, String> sheets(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("list.xlsx"), workbook);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
