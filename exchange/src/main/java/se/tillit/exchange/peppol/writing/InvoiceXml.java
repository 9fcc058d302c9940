package se.tillit.exchange.peppol.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import se.tillit.contracts.Provider;
import se.tillit.exchange.peppol.Ubl;
import se.tillit.exchange.peppol.writing.Elements.Marked;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Money;

/** Writes an invoice as a Peppol BIS Billing 3 invoice or credit note. The same invoice gives the same bytes. */
public final class InvoiceXml {

    private static final String CUSTOMISATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    /** Directive 2006/112/EC, article 132 (1) (g): services closely linked to welfare. */
    private static final String EXEMPTION = "VATEX-EU-132-1G";

    /** A way to pay that is not said. */
    private static final String NOT_SAID = "1";

    private final Elements elements;
    private final Side side;
    private final Invoice invoice;

    private InvoiceXml(Elements elements, Invoice invoice) {
        this.elements = elements;
        this.invoice = invoice;
        this.side = Side.of(invoice);
    }

    /**
     * Writes the invoice.
     *
     * @param invoice the invoice; it is a credit note where it names an invoice that it credits
     * @param lines its lines, at least one, in the order in which they are to stand
     * @param supplier who sends it
     * @param buyer who is to pay it
     * @param stream where to; it is flushed and left open
     */
    public static void write(
            Invoice invoice, List<InvoiceLine> lines, Provider supplier, Buyer buyer, OutputStream stream)
            throws IOException {
        try {
            new InvoiceXml(new Elements(stream), invoice).write(lines, supplier, buyer);
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException cause ? cause : new IOException(failure);
        }
    }

    private void write(List<InvoiceLine> lines, Provider supplier, Buyer buyer) throws XMLStreamException {
        elements.root(side.root(), side.namespace());
        head(buyer);
        party("AccountingSupplierParty", supplier.name(), supplier.id().value());
        party("AccountingCustomerParty", buyer.name(), buyer.number());
        payment();
        totals(lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus));
        var lineXml = new LineXml(elements, side);
        for (var line : lines) {
            lineXml.write(line);
        }
        elements.end();
    }

    private void head(Buyer buyer) throws XMLStreamException {
        elements.value("CustomizationID", CUSTOMISATION);
        elements.value("ProfileID", PROCESS);
        elements.value("ID", invoice.id());
        elements.value("IssueDate", invoice.issuedOn().toString());
        if (side == Side.INVOICE && invoice.dueOn() != null) {
            elements.value("DueDate", invoice.dueOn().toString());
        }
        elements.value(side.root() + "TypeCode", side.type());
        elements.value("DocumentCurrencyCode", Ubl.SEK);
        elements.value("BuyerReference", buyer.reference());
        elements.open("InvoicePeriod");
        elements.value("StartDate", invoice.period().first().toString());
        elements.value("EndDate", lastDay().toString());
        elements.close();
        var credits = invoice.credits();
        if (credits != null) {
            elements.open("BillingReference");
            elements.open("InvoiceDocumentReference");
            elements.value("ID", credits);
            elements.close();
            elements.close();
        }
    }

    private LocalDate lastDay() {
        return invoice.period().first().with(TemporalAdjusters.lastDayOfMonth());
    }

    private void party(String role, String name, String number) throws XMLStreamException {
        var digits = number.replace("-", "");
        elements.open(role);
        elements.open("Party");
        elements.value("EndpointID", Marked.number(digits));
        elements.open("PartyName");
        elements.value("Name", name);
        elements.close();
        elements.open("PostalAddress");
        elements.open("Country");
        elements.value("IdentificationCode", "SE");
        elements.close();
        elements.close();
        elements.open("PartyTaxScheme");
        elements.value("CompanyID", "SE" + digits + "01");
        taxScheme();
        elements.close();
        elements.open("PartyLegalEntity");
        elements.value("RegistrationName", name);
        elements.value("CompanyID", Marked.number(digits));
        elements.close();
        elements.close();
        elements.close();
    }

    private void taxScheme() throws XMLStreamException {
        elements.open("TaxScheme");
        elements.value("ID", "VAT");
        elements.close();
    }

    /** A credit note has no due date of its own; it stands with how to pay. */
    private void payment() throws XMLStreamException {
        var due = invoice.dueOn();
        if (due == null) {
            elements.open("PaymentTerms");
            elements.value("Note", "Enligt avtal");
            elements.close();
        } else if (side == Side.CREDIT_NOTE) {
            elements.open("PaymentMeans");
            elements.value("PaymentMeansCode", NOT_SAID);
            elements.value("PaymentDueDate", due.toString());
            elements.close();
        }
    }

    private void totals(Money sum) throws XMLStreamException {
        var lines = Marked.sek(side.signed(sum).plain());
        elements.open("TaxTotal");
        elements.value("TaxAmount", Marked.sek(Money.ZERO.plain()));
        elements.open("TaxSubtotal");
        elements.value("TaxableAmount", lines);
        elements.value("TaxAmount", Marked.sek(Money.ZERO.plain()));
        elements.open("TaxCategory");
        elements.value("ID", Ubl.EXEMPT);
        elements.value("Percent", "0");
        elements.value("TaxExemptionReasonCode", EXEMPTION);
        elements.value("TaxExemptionReason", "Social omsorg är undantagen från moms");
        taxScheme();
        elements.close();
        elements.close();
        elements.close();
        elements.open("LegalMonetaryTotal");
        elements.value("LineExtensionAmount", lines);
        elements.value("TaxExclusiveAmount", lines);
        elements.value("TaxInclusiveAmount", lines);
        var rounding = side.signed(invoice.total().minus(sum));
        if (!rounding.equals(Money.ZERO)) {
            elements.value("PayableRoundingAmount", Marked.sek(rounding.plain()));
        }
        elements.value("PayableAmount", Marked.sek(side.signed(invoice.total()).plain()));
        elements.close();
    }
}
