package se.tillit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cli.Tillit;
import se.tillit_testkit.Example;

/** What {@code ./tillit invoice} writes keeps the official rules, and the rules find what is spoilt by hand. */
class WrittenInvoicesTest {

    private static final PeppolRules RULES = new PeppolRules();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void write_an_invoice() {
        write("554639-1789", folder.resolve("out"));
    }

    private static void write(String provider, Path out) {
        var screen = new PrintWriter(new StringWriter());
        var content = Example.in(folder.resolve("package")).path();
        var code = Tillit.run(
                screen, screen, "invoice", content.toString(), "--provider", provider, "--out", out.toString());
        assertThat(code).isZero();
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    private static List<String> errorsIn(String text) throws IOException {
        return RULES.findingsIn(text.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026115.xml", "2026116.xml"})
    void finds_nothing_in_an_invoice_and_a_credit_note_that_were_written(String file) throws IOException {
        assertThat(RULES.findingsIn(text(file).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    @Tag("long")
    void finds_nothing_in_any_invoice_of_the_example() throws IOException {
        for (var provider : List.of("559351-1354", "554639-1789", "555950-8311", "558872-3311", "553755-6895")) {
            var out = folder.resolve(provider);
            write(provider, out);
            try (var files = Files.list(out)) {
                for (var file : files.toList()) {
                    assertThat(RULES.findingsIn(Files.readAllBytes(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:BuyerReference>Hemtjänst</cbc:BuyerReference>,'',PEPPOL-EN16931-R003",
        "<cbc:ID>2026116</cbc:ID>,<cbc:ID></cbc:ID>,BR-02",
        "<cbc:TaxExemptionReasonCode>VATEX-EU-132-1G</cbc:TaxExemptionReasonCode>,"
                + "<cbc:TaxExemptionReasonCode>X</cbc:TaxExemptionReasonCode>,BR-CL-22",
        "'<cbc:PriceAmount currencyID=\"SEK\">','<cbc:PriceAmount currencyID=\"SEK\">-',BR-27",
        "5546391789,5546391788,PEPPOL-COMMON-R049",
        "<cbc:DocumentTypeCode>130<,<cbc:DocumentTypeCode>50<,PEPPOL-EN16931-R101",
        "<cbc:IssueDate>2026-11-10</cbc:IssueDate>,'',XSD",
        "<cbc:BaseQuantity unitCode=\"MIN\">60<,<cbc:BaseQuantity unitCode=\"MIN\">1<,PEPPOL-EN16931-R120"
    })
    void finds_the_rule_that_a_spoilt_invoice_breaks(String right, String wrong, String rule) throws IOException {
        var invoice = text("2026116.xml");
        assertThat(invoice).contains(right);

        assertThat(errorsIn(invoice.replace(right, wrong))).contains(rule);
    }

    @Test
    void finds_an_invoice_without_lines() throws IOException {
        var invoice = text("2026116.xml");
        var bare = invoice.substring(0, invoice.indexOf("<cac:InvoiceLine>")) + "</Invoice>";

        assertThat(errorsIn(bare)).containsExactly("XSD");
    }

    @Test
    void tells_where_without_namespaces_and_in_words_without_the_id() throws IOException {
        var bad = text("2026116.xml")
                .replace("<cbc:PriceAmount currencyID=\"SEK\">", "<cbc:PriceAmount currencyID=\"SEK\">-");
        var finding = RULES.findingsIn(bad.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(found -> found.rule().equals("BR-27"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.location()).isEqualTo("/Invoice[1]/cac:InvoiceLine[1]");
        assertThat(finding.text()).isEqualTo("The Item net price (BT-146) shall NOT be negative.");
        assertThat(finding.asLine()).startsWith("BR-27\terror\t0\t/Invoice[1]/cac:InvoiceLine[1]\tThe Item");
    }

    @Test
    void refuses_a_document_type_and_what_is_no_xml() throws IOException {
        assertThat(errorsIn("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><x>&y;</x>"))
                .containsExactly("XML");
        assertThat(errorsIn("invoice")).containsExactly("XML");
    }

    /** The page for those who make invoicing systems shows a whole invoice; it is right by the rules. */
    @Test
    void finds_nothing_in_the_invoice_that_the_documentation_shows() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "peppol.md"));
        var start = page.indexOf("<?xml");
        var example = page.substring(start, page.indexOf("```", start));

        assertThat(RULES.findingsIn(example.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
