package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.Objection;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;

/** What is taken from an invoice as a whole, and what is refused of it. */
class InvoiceReaderTest {

    @TempDir
    private Path folder;

    private AnIntake intake = new AnIntake(Path.of(""));

    @BeforeEach
    void begin() {
        intake = AnIntake.in(folder);
    }

    private Invoice read(AnXmlInvoice invoice) {
        return intake.with("1.xml", invoice).invoice();
    }

    private Invoice replacing(String text, String by) {
        return read(AnXmlInvoice.lawful().replacing(text, by));
    }

    private void rejects(String text, String by, String... rows) {
        intake.with("1.xml", AnXmlInvoice.lawful().replacing(text, by));
        assertThat(intake.rejected()).startsWith(rows);
        assertThat(intake.content().handover().invoices()).isEmpty();
        assertThat(intake.content().handover().lines()).isEmpty();
    }

    @Test
    void reads_an_invoice() {
        var invoice = read(AnXmlInvoice.lawful());

        assertThat(invoice.provider().value()).isEqualTo("559351-1354");
        assertThat(invoice.id()).isEqualTo("100");
        assertThat(invoice.period()).isEqualTo(SettlementMonth.parse("2026-10"));
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(invoice.total()).isEqualTo(Money.sek("226.00"));
        assertThat(invoice.credits()).isNull();
        assertThat(invoice.objections()).isEmpty();
    }

    @Test
    void reads_the_figures_of_a_credit_note_with_the_opposite_sign() {
        var invoice = read(AnXmlInvoice.creditNote());

        assertThat(invoice.total()).isEqualTo(Money.sek("-226.00"));
        assertThat(invoice.credits()).isEqualTo("90");
    }

    @Test
    void reads_a_negative_invoice_as_it_stands() {
        assertThat(replacing(">226.00</cbc:PayableAmount>", ">-226.00</cbc:PayableAmount>")
                        .total())
                .isEqualTo(Money.sek("-226.00"));
    }

    @Test
    void reads_the_due_date_of_a_credit_note_where_such_have_it() {
        var note = AnXmlInvoice.creditNote()
                .replacing(
                        "  <cac:TaxTotal>\n",
                        "  <cac:PaymentMeans><cbc:PaymentDueDate>2026-12-07</cbc:PaymentDueDate></cac:PaymentMeans>\n"
                                + "  <cac:TaxTotal>\n");
        assertThat(read(note).dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"559351-1354", "5593511354", "165593511354", " 559351-1354 ", "SE559351135401"})
    void reads_the_organisation_number_however_it_is_written(String number) {
        assertThat(replacing(
                                "<cbc:CompanyID schemeID=\"0007\">5593511354</cbc:CompanyID>",
                                "<cbc:CompanyID schemeID=\"0007\">" + number + "</cbc:CompanyID>")
                        .provider()
                        .value())
                .isEqualTo("559351-1354");
    }

    @Test
    void reads_the_organisation_number_from_the_first_place_that_has_one() {
        var invoice = AnXmlInvoice.lawful()
                .replacing("<cbc:CompanyID schemeID=\"0007\">5593511354</cbc:CompanyID>", "")
                .replacing(
                        "<cbc:EndpointID schemeID=\"0007\">5593511354",
                        "<cbc:EndpointID schemeID=\"0088\">7300010000001");
        assertThat(read(invoice).provider().value()).isEqualTo("559351-1354");
    }

    @Test
    void passes_over_a_tax_number_that_is_none() {
        var invoice = AnXmlInvoice.lawful()
                .replacing("<cbc:CompanyID schemeID=\"0007\">5593511354</cbc:CompanyID>", "")
                .replacing("<cbc:EndpointID schemeID=\"0007\">5593511354</cbc:EndpointID>", "")
                .replacing("  <cac:PartyLegalEntity>", """
                          <cac:PartyTaxScheme>
                            <cbc:CompanyID>Godkänd för F-skatt</cbc:CompanyID>
                            <cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>
                          </cac:PartyTaxScheme>
                          <cac:PartyLegalEntity>""");
        assertThat(read(invoice).provider().value()).isEqualTo("559351-1354");
    }

    @Test
    void rejects_a_supplier_without_a_swedish_number() {
        var invoice = AnXmlInvoice.lawful()
                .replacing("<cbc:CompanyID schemeID=\"0007\">5593511354</cbc:CompanyID>", "")
                .replacing("<cbc:EndpointID schemeID=\"0007\">5593511354</cbc:EndpointID>", "")
                .replacing("SE559351135401", "DE123456789");
        intake.with("1.xml", invoice);
        assertThat(intake.rejected().getFirst())
                .isEqualTo("invoices/1.xml:18 cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
                        + " 'DE123456789' wrong-form");
    }

    @Test
    void rejects_a_supplier_that_no_one_knows_and_every_line_of_the_invoice() {
        var invoice = AnXmlInvoice.lawful().replacing("5593511354", "2120009994");
        intake.with("1.xml", invoice);
        assertThat(intake.rejected())
                .containsExactly(
                        "invoices/1.xml:23 cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
                                + " '2120009994' reference-unknown",
                        "invoices/1.xml:38 provider_id/invoice_id '212000-9994/100' reference-rejected");
    }

    @Test
    void rejects_a_wrong_check_digit() {
        rejects(
                "<cbc:CompanyID schemeID=\"0007\">5593511354",
                "<cbc:CompanyID schemeID=\"0007\">5593511355",
                "invoices/1.xml:23 cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"
                        + " '5593511355' check-digit");
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:ID>100</cbc:ID>,'',4,cbc:ID,'',value-missing",
        "<cbc:IssueDate>2026-11-06</cbc:IssueDate>,'',4,cbc:IssueDate,'',value-missing",
        "2026-11-06,2026-11-31,6,cbc:IssueDate,2026-11-31,not-date",
        "2026-12-06,snart,7,cbc:DueDate,snart,not-date",
        "2026-10-31,2026-11-01,12,cac:InvoicePeriod/cbc:EndDate,2026-11-01,period-of-several-months",
        "'>226.00</cbc:PayableAmount>','>2OO</cbc:PayableAmount>',36,"
                + "cac:LegalMonetaryTotal/cbc:PayableAmount,2OO,not-number",
        "'>226.00</cbc:PayableAmount>','>226.001</cbc:PayableAmount>',36,"
                + "cac:LegalMonetaryTotal/cbc:PayableAmount,226.001,too-many-decimals",
        "380,381,8,cbc:InvoiceTypeCode,381,type-contradicts"
    })
    void rejects_an_invoice_of_which_a_value_is_missing_or_wrong(
            String text, String by, int line, String element, String value, String reason) {
        intake.with("1.xml", AnXmlInvoice.lawful().replacing(text, by));
        assertThat(intake.content().rejectedRows().getFirst()).satisfies(row -> {
            assertThat(row.file()).isEqualTo("invoices/1.xml");
            assertThat(row.column()).isEqualTo(element);
            assertThat(row.value()).isEqualTo(value);
            assertThat(row.reason().code()).isEqualTo(reason);
            assertThat(row.line()).isEqualTo(line);
        });
        assertThat(intake.content().handover().lines()).isEmpty();
    }

    @Test
    void rejects_a_credit_note_that_calls_itself_an_invoice() {
        intake.with("1.xml", AnXmlInvoice.creditNote().replacing("381", "380"));
        assertThat(intake.rejected().getFirst()).contains("'380' type-contradicts");
    }

    @Test
    void rejects_a_value_that_stands_twice_and_differs() {
        rejects(
                "<cbc:ID>100</cbc:ID>",
                "<cbc:ID>100</cbc:ID><cbc:ID>101</cbc:ID>",
                "invoices/1.xml:5 cbc:ID '101' value-twice");
    }

    @Test
    void takes_the_month_of_the_first_visit_where_no_period_is_stated() {
        var period = """
              <cac:InvoicePeriod>
                <cbc:StartDate>2026-10-01</cbc:StartDate>
                <cbc:EndDate>2026-10-31</cbc:EndDate>
              </cac:InvoicePeriod>
            """;
        assertThat(replacing(period, "").period()).isEqualTo(SettlementMonth.parse("2026-10"));
        var withoutTimes = AnXmlInvoice.lawful().replacing(period, "").changingLine("Start<", "Begin<");
        assertThat(read(withoutTimes).period()).isEqualTo(SettlementMonth.parse("2026-11"));
    }

    @Test
    void objects_to_another_currency() {
        assertThat(replacing(">SEK</cbc:DocumentCurrencyCode>", ">EUR</cbc:DocumentCurrencyCode>")
                        .objections())
                .isEqualTo(EnumSet.of(Objection.OTHER_CURRENCY));
        assertThat(read(AnXmlInvoice.lawful().changingLine("\"SEK\">226.00", "\"NOK\">226.00"))
                        .objections())
                .isEqualTo(EnumSet.of(Objection.OTHER_CURRENCY));
    }

    @Test
    void objects_to_tax_and_to_another_category_on_the_document_or_a_line() {
        assertThat(replacing("<cbc:TaxAmount currencyID=\"SEK\">0.00", "<cbc:TaxAmount currencyID=\"SEK\">0.01")
                        .objections())
                .isEqualTo(EnumSet.of(Objection.TAX_CHARGED));
        assertThat(replacing("<cac:TaxCategory><cbc:ID>E<", "<cac:TaxCategory><cbc:ID>Z<")
                        .objections())
                .isEqualTo(EnumSet.of(Objection.OTHER_TAX_CATEGORY));
        assertThat(read(AnXmlInvoice.lawful().changingLine("<cbc:ID>E<", "<cbc:ID>S<"))
                        .objections())
                .isEqualTo(EnumSet.of(Objection.OTHER_TAX_CATEGORY));
    }

    @Test
    void objects_to_allowances_and_charges_on_the_document_and_not_to_those_of_nothing() {
        var tax = "  <cac:TaxTotal>\n";
        var charge = "<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>"
                + "<cbc:Amount currencyID=\"SEK\">%s</cbc:Amount></cac:AllowanceCharge>";
        assertThat(replacing(tax, charge.formatted("10.00") + tax).objections())
                .isEqualTo(EnumSet.of(Objection.ALLOWANCE_OR_CHARGE));
        assertThat(replacing(tax, charge.formatted("0.00") + tax).objections()).isEmpty();
    }

    @Test
    void reads_elements_by_their_namespace_whatever_the_prefix() {
        var text = AnXmlInvoice.lawful()
                .text()
                .replace("cac:", "a:")
                .replace("xmlns:cac", "xmlns:a")
                .replace("cbc:", "")
                .replace("xmlns:cbc=", "xmlns=")
                .replace("<Invoice xmlns=", "<i:Invoice xmlns:i=")
                .replace("</Invoice>", "</i:Invoice>");
        assertThat(intake.with("1.xml", text.getBytes(StandardCharsets.UTF_8)).invoice())
                .isEqualTo(AnIntake.in(folder.resolve("other"))
                        .with("1.xml", AnXmlInvoice.lawful())
                        .invoice());
    }

    @Test
    void passes_over_elements_of_other_namespaces() {
        var invoice = AnXmlInvoice.lawful()
                .replacing("<cbc:ID>100</cbc:ID>", "<x:ID xmlns:x=\"urn:x\">7</x:ID><cbc:ID>100</cbc:ID>");
        assertThat(read(invoice).id()).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
    void reads_any_encoding_that_the_file_states_truly(String encoding) {
        var text = AnXmlInvoice.lawful().text().replace("UTF-8", encoding).replace("<cbc:ID>100<", "<cbc:ID>Å100<");
        assertThat(intake.with("1.xml", text.getBytes(Charset.forName(encoding)))
                        .invoice()
                        .id())
                .isEqualTo("Å100");
    }
}
