package se.tillit.exchange.peppol.writing;

import java.math.BigDecimal;
import se.tillit.exchange.peppol.Ubl;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.Money;

/** Which of the two documents it is, and what they call the same things. */
enum Side {
    /** An invoice; its figures as they are, also below zero. */
    INVOICE("Invoice", Ubl.INVOICE, "InvoiceLine", "InvoicedQuantity", "380"),
    /** A credit note: what is given back is written without its sign. */
    CREDIT_NOTE("CreditNote", Ubl.CREDIT_NOTE, "CreditNoteLine", "CreditedQuantity", "381");

    private final String root;
    private final String namespace;
    private final String line;
    private final String quantity;
    private final String type;

    Side(String root, String namespace, String line, String quantity, String type) {
        this.root = root;
        this.namespace = namespace;
        this.line = line;
        this.quantity = quantity;
        this.type = type;
    }

    /** An invoice that names the invoice that it credits is a credit note. */
    static Side of(Invoice invoice) {
        return invoice.credits() == null ? INVOICE : CREDIT_NOTE;
    }

    String root() {
        return root;
    }

    String namespace() {
        return namespace;
    }

    String line() {
        return line;
    }

    String quantity() {
        return quantity;
    }

    String type() {
        return type;
    }

    Money signed(Money sum) {
        return this == CREDIT_NOTE ? sum.negated() : sum;
    }

    BigDecimal signed(BigDecimal number) {
        return this == CREDIT_NOTE ? number.negate() : number;
    }
}
