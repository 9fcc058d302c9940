package se.tillit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.cli.call.ExitCode;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A provider's lines as Peppol invoices, and the same month read back from them. */
class InvoiceCommandTest {

    private static final List<String> PROVIDERS =
            List.of("559351-1354", "554639-1789", "555950-8311", "558872-3311", "553755-6895");
    private static final String BJORKEN = "554639-1789";

    @TempDir
    private Path folder;

    private Call invoice(PackageFolder content, String provider, Path out, Object... more) {
        var arguments = new ArrayList<Object>(List.of("invoice", content.path(), "--provider", provider, "--out", out));
        arguments.addAll(List.of(more));
        return Call.of(arguments.toArray());
    }

    private static Map<String, String> textsIn(Path place) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(place)) {
            for (var file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    private ResultFiles verified(PackageFolder content, String result) {
        var out = folder.resolve(result);
        var call = Call.of("verify", content.path(), "--month", Example.MONTH, "--out", out);
        assertThat(call.complaints()).isEmpty();
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return new ResultFiles(out);
    }

    /** Both results of the month: from its tables, and from the invoices that are written of them. */
    private void verifyBothWays(UnaryOperator<PackageFolder> change) throws IOException {
        var tables = change.apply(Example.in(folder.resolve("tables")));
        var invoices = change.apply(Example.in(folder.resolve("invoices")))
                .without("invoices")
                .without("invoice_lines");
        var place = Files.createDirectories(invoices.path().resolve("invoices"));
        for (var provider : PROVIDERS) {
            var out = folder.resolve(provider);
            assertThat(invoice(tables, provider, out).code()).isEqualTo(ExitCode.DONE);
            for (var file : textsIn(out).entrySet()) {
                Files.writeString(place.resolve(provider + "-" + file.getKey()), file.getValue());
            }
        }
        var fromInvoices = verified(invoices, "from-invoices");
        var fromTables = verified(tables, "from-tables");

        assertThat(fromInvoices.texts(ResultFiles.SAME_FOR_ANY_ORDER))
                .isEqualTo(fromTables.texts(ResultFiles.SAME_FOR_ANY_ORDER));
    }

    @Test
    void gives_the_same_result_from_invoices_as_from_tables() throws IOException {
        verifyBothWays(content -> content);

        assertThat(Files.readAllBytes(folder.resolve("from-invoices").resolve(Example.LINE_DECISIONS)))
                .isEqualTo(Example.expected(Example.LINE_DECISIONS));
    }

    @Test
    void gives_the_same_result_from_invoices_that_count_visits() throws IOException {
        verifyBothWays(
                content -> content.changing("contracts", table -> everywhere(table, "compensation", "per_intervention"))
                        .changing("prices", table -> everywhere(table, "unit", "visit")));

        assertThat(Files.readString(folder.resolve(BJORKEN).resolve(anInvoiceOf(BJORKEN))))
                .contains("unitCode=\"C62\"")
                .doesNotContain("unitCode=\"MIN\"");
        assertThat(Files.readString(folder.resolve("from-invoices").resolve(Example.LINE_DECISIONS)))
                .contains(",pay,")
                .contains("price-exceeds-contract")
                .doesNotContain("frame-exceeded");
    }

    private static Table everywhere(Table table, String column, String value) {
        var changed = table;
        for (var row = 0; row < table.rows().size(); row++) {
            changed = changed.withCell(row, column, value);
        }
        return changed;
    }

    private String anInvoiceOf(String provider) throws IOException {
        return textsIn(folder.resolve(provider)).keySet().iterator().next();
    }

    @Test
    void writes_a_file_for_each_invoice_and_credit_note() throws IOException {
        var out = folder.resolve("out");
        var call = invoice(Example.in(folder.resolve("package")), BJORKEN, out, "--month", Example.MONTH);

        assertThat(call.complaints()).isEmpty();
        assertThat(call.out()).contains("Björkens omsorg AB · fakturor: 4 · rader: 319");
        var texts = textsIn(out);
        assertThat(texts.keySet()).containsExactly("2026110.xml", "2026111.xml", "2026115.xml", "2026116.xml");
        assertThat(texts.get("2026115.xml"))
                .contains("<CreditNote ", ">2026110<")
                .doesNotContain(">-188.96<");
        assertThat(texts.get("2026116.xml")).contains("<Invoice ", "Exempelkommunen", "2120009994");
    }

    @Test
    void writes_the_same_bytes_for_rows_in_another_order() throws IOException {
        invoice(Example.in(folder.resolve("a")), BJORKEN, folder.resolve("one"));
        invoice(Example.in(folder.resolve("b")).shuffled(7), "5546391789", folder.resolve("other"));

        assertThat(textsIn(folder.resolve("other"))).isEqualTo(textsIn(folder.resolve("one")));
    }

    @Test
    void names_the_buyer_that_is_asked_for() throws IOException {
        invoice(
                Example.in(folder.resolve("a")),
                BJORKEN,
                folder.resolve("out"),
                "--buyer-name",
                "Näset & Sjön",
                "--buyer-id",
                "5593511354",
                "--buyer-reference",
                "7 <x>");

        assertThat(textsIn(folder.resolve("out")).get("2026116.xml"))
                .contains("Näset &amp; Sjön", "SE559351135401", "<cbc:BuyerReference>7 &lt;x&gt;<");
    }

    @Test
    void tells_invoices_apart_whose_numbers_make_the_same_file_name() throws IOException {
        var content = Example.in(folder.resolve("a"));
        for (var table : List.of("invoices", "invoice_lines")) {
            var file = content.file(table);
            Files.writeString(
                    file, Files.readString(file).replace(",2026115,", ",20/26,").replace(",2026116,", ",20:26,"));
        }
        invoice(content, BJORKEN, folder.resolve("out"));

        assertThat(textsIn(folder.resolve("out")).keySet()).contains("20_26.xml", "20_26_2.xml");
    }

    @Test
    void refuses_a_folder_that_something_lies_in_and_leaves_it() throws IOException {
        var out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        var call = invoice(Example.in(folder.resolve("a")), BJORKEN, out);

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints()).containsExactly("Fel: Mappen " + out + " är inte tom; ange en annan mapp.");
        assertThat(textsIn(out)).containsOnlyKeys("mine.txt");
    }

    @Test
    void refuses_a_file_in_the_place_of_the_folder() throws IOException {
        var file = Files.writeString(folder.resolve("out"), "");
        assertThat(invoice(Example.in(folder.resolve("a")), BJORKEN, file).complaints())
                .containsExactly("Fel: " + file + " är en fil, inte en mapp.");
    }

    @Test
    void writes_into_an_empty_folder() throws IOException {
        var out = Files.createDirectories(folder.resolve("deep/out"));
        assertThat(invoice(Example.in(folder.resolve("a")), BJORKEN, out).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(textsIn(out)).hasSize(4);
        try (var rest = Files.list(folder.resolve("deep"))) {
            assertThat(rest).containsExactly(out);
        }
    }

    @Test
    void refuses_a_provider_that_is_not_there_and_names_those_that_are() {
        var call = invoice(Example.in(folder.resolve("a")), "212000-9994", folder.resolve("out"));

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.complaints().getFirst())
                .startsWith("Fel: Utföraren 212000-9994 finns inte i paketet; där finns 553755-6895, 554639-1789");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refuses_a_month_without_lines() {
        var call = invoice(Example.in(folder.resolve("a")), BJORKEN, folder.resolve("out"), "--month", "2026-01");
        assertThat(call.complaints())
                .containsExactly("Fel: Utföraren 554639-1789 har inga fakturarader 2026-01 i paketet.");
    }

    @Test
    void refuses_a_buyer_that_no_invoice_can_have() {
        var content = Example.in(folder.resolve("a"));
        assertThat(invoice(content, BJORKEN, folder.resolve("out"), "--buyer-id", "212000-9995")
                        .complaints())
                .containsExactly("Fel: 212000-9995 är inget svenskt organisationsnummer (NNNNNN-NNNN).");
        assertThat(invoice(content, BJORKEN, folder.resolve("out"), "--buyer-name", " ")
                        .complaints())
                .containsExactly("Fel: Köparen måste ha ett namn och en referens.");
    }

    @Test
    void refuses_to_validate_where_the_rules_are_not_there_and_writes_nothing() throws IOException {
        var content = Example.in(folder.resolve("a"));
        invoice(content, BJORKEN, content.path().resolve("invoices"));
        var call = Call.of(
                "verify", content.path(), "--month", Example.MONTH, "--out", folder.resolve("out"), "--validate");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(call.err()).contains("Fel: Programmet som prövar e-fakturor finns inte");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
