package se.tillit.exchange.peppol;

import java.math.BigDecimal;
import se.tillit.invoices.Objection;

/** Reads what an invoice says beside its lines, element by element. */
final class HeadReader {

    private final XmlWalk walk;
    private final Figures figures;
    private final HeadDraft head = new HeadDraft();

    HeadReader(XmlWalk walk, Figures figures) {
        this.walk = walk;
        this.figures = figures;
    }

    /** What was found so far. */
    HeadDraft head() {
        return head;
    }

    /** Reads the current child of the root, or passes over it. */
    void read() {
        switch (walk.name()) {
            case "ID" -> head.id = read(head.id);
            case "IssueDate" -> head.issued = read(head.issued);
            case "DueDate" -> head.due = read(head.due);
            case "InvoiceTypeCode", "CreditNoteTypeCode" -> head.type = read(head.type);
            case "DocumentCurrencyCode" -> head.currency = read(head.currency);
            case "InvoicePeriod" -> period();
            case "BillingReference" -> billingReference();
            case "AccountingSupplierParty" -> supplier();
            case "PaymentMeans" -> paymentMeans();
            case "AllowanceCharge" -> allowanceCharge();
            case "TaxTotal" -> taxTotal();
            case "LegalMonetaryTotal" -> total();
            default -> walk.skip();
        }
    }

    private Found read(Found so) {
        var line = walk.line();
        return so.with(walk.text(), line, figures);
    }

    private void period() {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "StartDate" -> head.periodStart = read(head.periodStart);
                case "EndDate" -> head.periodEnd = read(head.periodEnd);
                default -> walk.skip();
            }
        }
    }

    private void billingReference() {
        while (walk.nextChild()) {
            if (walk.name().equals("InvoiceDocumentReference")) {
                while (walk.nextChild()) {
                    if (walk.name().equals("ID")) {
                        head.credits = read(head.credits);
                    } else {
                        walk.skip();
                    }
                }
            } else {
                walk.skip();
            }
        }
    }

    private void supplier() {
        while (walk.nextChild()) {
            if (walk.name().equals("Party")) {
                party();
            } else {
                walk.skip();
            }
        }
    }

    private void party() {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "EndpointID" -> {
                    if (walk.attribute("schemeID").equals(Ubl.SWEDISH_NUMBER)) {
                        head.endpoint = read(head.endpoint);
                    } else {
                        walk.skip();
                    }
                }
                case "PartyIdentification" -> head.partyNumber = numberWithin("ID", head.partyNumber);
                case "PartyTaxScheme" -> head.taxNumber = numberWithin("CompanyID", head.taxNumber);
                case "PartyLegalEntity" -> head.legalNumber = numberWithin("CompanyID", head.legalNumber);
                default -> walk.skip();
            }
        }
    }

    /** The Swedish number in a child of that name; others (a GLN, "Godkänd för F-skatt") are not looked at. */
    private Found numberWithin(String child, Found before) {
        var found = before;
        while (walk.nextChild()) {
            if (walk.name().equals(child)) {
                var line = walk.line();
                var text = walk.text();
                if (SupplierNumber.find(text).isPresent() || found.isMissing()) {
                    found = new Found(before.element(), text, line);
                }
            } else {
                walk.skip();
            }
        }
        return found;
    }

    private void paymentMeans() {
        while (walk.nextChild()) {
            if (walk.name().equals("PaymentDueDate")) {
                head.due = read(head.due);
            } else {
                walk.skip();
            }
        }
    }

    private void allowanceCharge() {
        while (walk.nextChild()) {
            if (walk.name().equals("Amount")) {
                objectTo(Objection.ALLOWANCE_OR_CHARGE, "cac:AllowanceCharge/cbc:Amount");
            } else {
                walk.skip();
            }
        }
    }

    private void taxTotal() {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "TaxAmount" -> objectTo(Objection.TAX_CHARGED, "cac:TaxTotal/cbc:TaxAmount");
                case "TaxSubtotal" -> taxSubtotal();
                default -> walk.skip();
            }
        }
    }

    private void taxSubtotal() {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "TaxAmount" -> objectTo(Objection.TAX_CHARGED, "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount");
                case "TaxCategory" -> {
                    while (walk.nextChild()) {
                        if (walk.name().equals("ID")) {
                            category(walk.text());
                        } else {
                            walk.skip();
                        }
                    }
                }
                default -> walk.skip();
            }
        }
    }

    /** A tax category was found, on the document or on a line. */
    void category(String code) {
        if (!code.isEmpty() && !code.equals(Ubl.EXEMPT)) {
            head.objections.add(Objection.OTHER_TAX_CATEGORY);
        }
    }

    /** The currency of an amount was found. */
    void currency(String code) {
        if (!code.isEmpty() && !code.equals(Ubl.SEK)) {
            head.objections.add(Objection.OTHER_CURRENCY);
        }
    }

    private void total() {
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "PayableAmount" -> {
                    var currency = walk.attribute("currencyID");
                    currency(currency);
                    if (!currency.isEmpty() && head.currency.isMissing()) {
                        head.currency = new Found(head.currency.element(), currency, walk.line());
                    }
                    head.total = read(head.total);
                }
                case "AllowanceTotalAmount" ->
                    objectTo(Objection.ALLOWANCE_OR_CHARGE, "cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount");
                case "ChargeTotalAmount" ->
                    objectTo(Objection.ALLOWANCE_OR_CHARGE, "cac:LegalMonetaryTotal/cbc:ChargeTotalAmount");
                default -> walk.skip();
            }
        }
    }

    /** An amount that must be zero. */
    private void objectTo(Objection objection, String element) {
        var found = read(Found.nothing(element));
        BigDecimal amount = figures.decimal(found);
        if (amount != null && amount.signum() != 0) {
            head.objections.add(objection);
        }
    }
}
