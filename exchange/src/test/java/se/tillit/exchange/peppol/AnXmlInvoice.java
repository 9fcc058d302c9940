package se.tillit.exchange.peppol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An electronic invoice of the municipality's own provider for the lawful package's first visit, to change. */
final class AnXmlInvoice {

    static final String LINE = """
            <cac:InvoiceLine>
              <cbc:ID>1</cbc:ID>
              <cbc:InvoicedQuantity unitCode="MIN">30</cbc:InvoicedQuantity>
              <cbc:LineExtensionAmount currencyID="SEK">226.00</cbc:LineExtensionAmount>
              <cac:DocumentReference>
                <cbc:ID>V1</cbc:ID>
                <cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
              </cac:DocumentReference>
              <cac:Item>
                <cbc:Name>Omvårdnad</cbc:Name>
                <cac:ClassifiedTaxCategory>
                  <cbc:ID>E</cbc:ID>
                  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                </cac:ClassifiedTaxCategory>
                <cac:AdditionalItemProperty><cbc:Name>RecipientId</cbc:Name><cbc:Value>H1</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>DecisionId</cbc:Name><cbc:Value>B1</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>PlanId</cbc:Name><cbc:Value>G1</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>StaffId</cbc:Name><cbc:Value>P1</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>Service</cbc:Name><cbc:Value>personal_care</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>Start</cbc:Name><cbc:Value>2026-10-01T07:17:20+02:00</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>End</cbc:Name><cbc:Value>2026-10-01T07:47:20+02:00</cbc:Value></cac:AdditionalItemProperty>
              </cac:Item>
              <cac:Price>
                <cbc:PriceAmount currencyID="SEK">452.00</cbc:PriceAmount>
                <cbc:BaseQuantity unitCode="MIN">60</cbc:BaseQuantity>
              </cac:Price>
            </cac:InvoiceLine>
            """;

    private static final String INVOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>100</cbc:ID>
              <cbc:IssueDate>2026-11-06</cbc:IssueDate>
              <cbc:DueDate>2026-12-06</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
              <cac:InvoicePeriod>
                <cbc:StartDate>2026-10-01</cbc:StartDate>
                <cbc:EndDate>2026-10-31</cbc:EndDate>
              </cac:InvoicePeriod>
              <cac:AccountingSupplierParty>
                <cac:Party>
                  <cbc:EndpointID schemeID="0007">5593511354</cbc:EndpointID>
                  <cac:PartyTaxScheme>
                    <cbc:CompanyID>SE559351135401</cbc:CompanyID>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:PartyTaxScheme>
                  <cac:PartyLegalEntity>
                    <cbc:RegistrationName>Kommunen</cbc:RegistrationName>
                    <cbc:CompanyID schemeID="0007">5593511354</cbc:CompanyID>
                  </cac:PartyLegalEntity>
                </cac:Party>
              </cac:AccountingSupplierParty>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="SEK">0.00</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="SEK">226.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="SEK">0.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>E</cbc:ID></cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:PayableAmount currencyID="SEK">226.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
            LINES</Invoice>
            """;

    private String head = INVOICE;
    private final List<String> lines = new ArrayList<>();

    private AnXmlInvoice() {
        lines.add(LINE);
    }

    static AnXmlInvoice lawful() {
        return new AnXmlInvoice();
    }

    /** The same as a credit note of invoice 90. */
    static AnXmlInvoice creditNote() {
        return lawful().replacing("<Invoice ", "<CreditNote ")
                .replacing("</Invoice>", "</CreditNote>")
                .replacing("xsd:Invoice-2", "xsd:CreditNote-2")
                .replacing("  <cbc:DueDate>2026-12-06</cbc:DueDate>\n", "")
                .replacing(
                        "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                        "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>")
                .replacing("  <cac:AccountingSupplierParty>", """
                          <cac:BillingReference>
                            <cac:InvoiceDocumentReference><cbc:ID>90</cbc:ID></cac:InvoiceDocumentReference>
                          </cac:BillingReference>
                          <cac:AccountingSupplierParty>""".stripIndent())
                .changingLine("cac:InvoiceLine", "cac:CreditNoteLine")
                .changingLine("cbc:InvoicedQuantity", "cbc:CreditedQuantity");
    }

    /** With another text wherever that one stands outside the lines. */
    AnXmlInvoice replacing(String text, String by) {
        if (!head.contains(text)) {
            throw new IllegalArgumentException("The invoice has no " + text);
        }
        head = head.replace(text, by);
        return this;
    }

    /** With another text wherever that one stands in a line. */
    AnXmlInvoice changingLine(String text, String by) {
        if (lines.stream().noneMatch(line -> line.contains(text))) {
            throw new IllegalArgumentException("No line has " + text);
        }
        lines.replaceAll(line -> line.replace(text, by));
        return this;
    }

    /** With one more line. */
    AnXmlInvoice with(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return head.replace("LINES", String.join("", lines));
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
