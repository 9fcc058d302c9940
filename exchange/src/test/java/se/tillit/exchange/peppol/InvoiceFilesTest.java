package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.exchange.peppol.InvoiceCheck.Breach;
import se.tillit.invoices.Objection;

/** Several files, beside tables, whole or broken, valid or not. */
class InvoiceFilesTest {

    @TempDir
    private Path folder;

    private AnIntake intake = new AnIntake(Path.of(""));

    @BeforeEach
    void begin() {
        intake = AnIntake.in(folder);
    }

    private String rejects(byte[] bytes) {
        intake.with("bad.xml", bytes).with("good.xml", AnXmlInvoice.lawful());
        var content = intake.content();
        assertThat(content.handover().invoices()).hasSize(1);
        assertThat(content.handover().lines()).hasSize(1);
        assertThat(content.rejectedRows()).hasSize(1);
        assertThat(content.rejectedRows().getFirst().file()).isEqualTo("invoices/bad.xml");
        return intake.rejected().getFirst().substring("invoices/".length());
    }

    private String rejects(String text) {
        return rejects(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String other() {
        return AnXmlInvoice.lawful().replacing("<cbc:ID>100<", "<cbc:ID>101<").text();
    }

    @Test
    void needs_no_tables_of_invoices_where_there_are_files() {
        var content = intake.with("a.xml", AnXmlInvoice.lawful()).content();

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().lines()).hasSize(1);
        assertThat(content.files())
                .extracting(FileRead::name)
                .contains("invoices/a.xml")
                .doesNotContain("invoices.csv");
        assertThat(content.otherFiles()).isEmpty();
    }

    @Test
    void tells_the_size_and_hash_of_every_file_also_of_a_broken_one() {
        intake.with("a.xml", AnXmlInvoice.lawful()).with("b.XML", "<Invoice".getBytes(StandardCharsets.UTF_8));
        var files = intake.content().files().stream()
                .filter(file -> file.name().startsWith("invoices/"))
                .toList();

        assertThat(files).extracting(FileRead::name).containsExactly("invoices/a.xml", "invoices/b.XML");
        assertThat(files.get(0).size()).isEqualTo(AnXmlInvoice.lawful().bytes().length);
        assertThat(files.get(1).sha256()).isEqualTo(sha("<Invoice"));
    }

    private static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void names_what_else_lies_in_the_folder() {
        intake.with("a.xml", AnXmlInvoice.lawful()).with("a.pdf", new byte[] {1});
        assertThat(intake.content().otherFiles()).containsExactly("invoices/a.pdf");
    }

    @Test
    void counts_an_invoice_once_that_both_a_file_and_a_table_have() {
        var both = AnIntake.besideTables(folder.resolve("both"))
                .with("a.xml", AnXmlInvoice.lawful().replacing("  <cbc:DueDate>2026-12-06</cbc:DueDate>\n", ""))
                .content();

        assertThat(both.rejectedRows()).isEmpty();
        assertThat(both.handover().invoices()).hasSize(2);
        assertThat(both.handover().lines()).hasSize(2);
    }

    @Test
    void rejects_both_where_a_file_and_a_table_differ() {
        var both = AnIntake.besideTables(folder.resolve("both")).with("a.xml", AnXmlInvoice.lawful());

        assertThat(both.rejected())
                .containsExactly(
                        "invoices.csv:2 provider_id/invoice_id '559351-1354/100' key-shared",
                        "invoices/a.xml:4 provider_id/invoice_id '559351-1354/100' key-shared",
                        "invoice_lines.csv:2 provider_id/invoice_id '559351-1354/100' reference-rejected",
                        "invoices/a.xml:38 provider_id/invoice_id '559351-1354/100' reference-rejected");
    }

    @Test
    void rejects_both_where_two_files_differ_and_tells_where_the_other_is() {
        intake.with("a.xml", AnXmlInvoice.lawful())
                .with("b.xml", AnXmlInvoice.lawful().replacing("2026-12-06", "2026-12-07"));

        assertThat(intake.rejected())
                .hasSize(4)
                .contains("invoices/b.xml:4 provider_id/invoice_id '559351-1354/100' key-shared");
        assertThat(intake.content().rejectedRows().getFirst().detail()).isEqualTo("invoices/b.xml:4");
    }

    @Test
    void counts_the_same_invoice_in_two_files_once() {
        intake.with("a.xml", AnXmlInvoice.lawful()).with("b.xml", AnXmlInvoice.lawful());
        assertThat(intake.content().rejectedRows()).isEmpty();
        assertThat(intake.content().handover().lines()).hasSize(1);
    }

    @Test
    void rejects_a_document_type_and_expands_and_fetches_nothing() {
        var secret = folder.resolve("providers.csv").toUri();
        var head = "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret);
        assertThat(rejects(other().replace("<Invoice ", head + "<Invoice ").replace(">101<", ">&x;<")))
                .isEqualTo("bad.xml:2  '' xml-doctype");
    }

    @Test
    void rejects_entities_that_grow() {
        var bomb = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 \"haha\">");
        for (var level = 1; level < 30; level++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
        }
        assertThat(rejects(other().replace("<Invoice ", bomb + "]><Invoice ").replace(">101<", ">&a29;<")))
                .endsWith("xml-doctype");
    }

    @Test
    void rejects_an_entity_that_nothing_declares() {
        assertThat(rejects(other().replace(">101<", ">&x;<"))).endsWith("xml-doctype");
    }

    @Test
    void rejects_a_file_that_breaks_off_wherever_that_is() {
        var text = other();
        for (var length = 1; length < text.stripTrailing().length(); length += 97) {
            assertThat(rejects(text.substring(0, length))).endsWith("xml-broken");
        }
    }

    @Test
    void rejects_the_invoice_of_which_the_last_character_is_missing() {
        var text = other().stripTrailing();
        assertThat(rejects(text.substring(0, text.length() - 1))).isEqualTo("bad.xml:65  '' xml-broken");
    }

    @Test
    void rejects_what_is_empty_or_no_xml() {
        assertThat(rejects("")).endsWith("xml-empty");
        assertThat(rejects("provider_id,invoice_id\n")).endsWith("xml-broken");
        assertThat(rejects("%PDF-1.7\n")).endsWith("xml-broken");
        assertThat(rejects(new byte[] {'P', 'K', 3, 4, 0, 0})).endsWith("xml-broken");
    }

    @Test
    void rejects_another_document_and_an_envelope() {
        assertThat(rejects(other().replace("Invoice-2", "Order-2"))).endsWith("xml-wrong-root");
        assertThat(rejects("<a>" + other().substring(39) + "</a>")).endsWith("xml-wrong-root");
        assertThat(rejects(other().replace("<Invoice ", "<CreditNote ").replace("</Invoice>", "</CreditNote>")))
                .endsWith("xml-wrong-root");
    }

    @Test
    void rejects_several_invoices_in_a_file() {
        assertThat(rejects(other() + other().substring(39))).endsWith("xml-several");
    }

    @Test
    void rejects_bytes_that_are_not_in_the_encoding_that_is_stated() {
        assertThat(rejects(other().getBytes(StandardCharsets.ISO_8859_1))).endsWith("xml-encoding");
    }

    private static String nested(int depth) {
        return other().replace("<cbc:ID>101<", "<x>".repeat(depth) + "</x>".repeat(depth) + "<cbc:ID>101<");
    }

    @Test
    void rejects_elements_deeper_in_each_other_than_any_invoice_needs() {
        assertThat(rejects(nested(40))).endsWith("xml-too-deep");
        intake.with("bad.xml", nested(39).getBytes(StandardCharsets.UTF_8));
        assertThat(intake.rejected()).isEmpty();
    }

    @Test
    void rejects_a_value_longer_than_any_invoice_needs() {
        assertThat(rejects(other().replace(">101<", ">" + "1".repeat(10_001) + "<")))
                .endsWith("value-too-long");
        intake.with(
                "bad.xml",
                other().replace(">101<", ">" + "1".repeat(10_000) + "<").getBytes(StandardCharsets.UTF_8));
        assertThat(intake.rejected()).isEmpty();
    }

    @Test
    void passes_over_an_attachment_of_any_length_short_of_the_limit() {
        var attachment = "<cbc:Note>" + "A".repeat(3_000_000) + "</cbc:Note><cbc:ID>101<";
        intake.with("bad.xml", other().replace("<cbc:ID>101<", attachment).getBytes(StandardCharsets.UTF_8));
        assertThat(intake.rejected()).isEmpty();
    }

    @Test
    void rejects_a_stretch_longer_than_any_attachment() {
        var stretch = "<cbc:Note>" + "A".repeat((1 << 25) + 100_000) + "</cbc:Note><cbc:ID>101<";
        assertThat(rejects(other().replace("<cbc:ID>101<", stretch))).endsWith("xml-too-large");
    }

    @Test
    void holds_the_lines_of_an_invoice_that_the_check_refuses_and_tells_each_rule_once() {
        intake.with("a.xml", AnXmlInvoice.lawful());
        InvoiceCheck check = file -> List.of(
                new Breach("BR-16", "/Invoice[1]", 0, "An Invoice shall have a line."),
                new Breach(
                        "BR-27", "/Invoice[1]/cac:InvoiceLine[1]/cac:Price[1]", 0, "The price shall not be negative."),
                new Breach(
                        "BR-27", "/Invoice[1]/cac:InvoiceLine[2]/cac:Price[1]", 0, "The price shall not be negative."));
        var content = intake.content(check);

        assertThat(content.handover().invoices().getFirst().objections()).containsExactly(Objection.RULES_BROKEN);
        assertThat(content.handover().lines()).hasSize(1);
        assertThat(content.rejectedRows())
                .extracting(row ->
                        row.line() + " " + row.column() + " " + row.reason().code())
                .containsExactly("4 BR-16 invoice-invalid", "38 BR-27 invoice-invalid");
    }

    @Test
    void does_not_try_a_file_that_is_broken() {
        intake.with("a.xml", "<Invoice".getBytes(StandardCharsets.UTF_8));
        assertThat(intake.content(file -> List.of(new Breach("BR-16", "", 0, "")))
                        .rejectedRows())
                .hasSize(1);
    }

    @Test
    void refuses_the_package_where_the_check_cannot_be_made() {
        intake.with("a.xml", AnXmlInvoice.lawful());
        InvoiceCheck check = (Bytes file) -> {
            throw new UnreadableFile("read-failed", file.name(), "x");
        };
        assertThat(intake.reading(check)).isInstanceOf(UnreadablePackage.class);
    }
}
