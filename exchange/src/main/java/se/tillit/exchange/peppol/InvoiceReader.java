package se.tillit.exchange.peppol;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Provider;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.OrganisationNumber;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.Objection;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;

/** Reads one invoice or credit note from its first element to its last. */
final class InvoiceReader {

    private final Rows<Provider> providers;
    private final Figures figures = new Figures();
    private final Figures lineFigures = new Figures();
    private final LineReader lineReader = new LineReader(lineFigures);

    InvoiceReader(Rows<Provider> providers) {
        this.providers = providers;
    }

    /** What the file holds. Only a failure to read its bytes at all is thrown. */
    XmlInvoice read(String file, InputStream stream) {
        figures.beginFile(file);
        lineFigures.beginFile(file);
        try {
            var walk = new XmlWalk(stream);
            if (!walk.nextChild()) {
                throw new BrokenXml(RejectionReason.XML_BROKEN, "", 1);
            }
            return read(file, walk);
        } catch (BrokenXml broken) {
            return XmlInvoice.broken(file, broken.inFile(file));
        }
    }

    private XmlInvoice read(String file, XmlWalk walk) {
        var line = walk.line();
        var sign = signOf(walk);
        var head = new HeadReader(walk, figures);
        var lines = new ArrayList<LineDraft>();
        while (walk.nextChild()) {
            switch (walk.name()) {
                case "InvoiceLine", "CreditNoteLine" -> lines.add(lineReader.read(walk, head, sign));
                default -> head.read();
            }
        }
        walk.finish();
        return invoice(file, line, sign, head.head(), lines);
    }

    private static Sign signOf(XmlWalk walk) {
        var root = walk.rootName();
        if (root.equals("{" + Ubl.INVOICE + "}Invoice")) {
            return Sign.AS_STATED;
        }
        if (root.equals("{" + Ubl.CREDIT_NOTE + "}CreditNote")) {
            return Sign.OPPOSITE;
        }
        var name = root.substring(root.indexOf('}') + 1);
        throw new BrokenXml(RejectionReason.XML_WRONG_ROOT, name.replaceAll("\\p{Cntrl}", "?"), walk.line());
    }

    private XmlInvoice invoice(String file, int line, Sign sign, HeadDraft head, List<LineDraft> lines) {
        var supplier = supplier(head, line);
        figures.require(head.id, line);
        figures.require(head.issued, line);
        figures.require(head.total, line);
        figures.require(head.currency, line);
        checkType(head, sign);
        if (!head.currency.isMissing() && !head.currency.value().equals(Ubl.SEK)) {
            head.objections.add(Objection.OTHER_CURRENCY);
        }
        var issued = figures.date(head.issued);
        var due = figures.date(head.due);
        var period = period(head, issued, lines);
        var stated = figures.money(head.total);
        var fault = figures.takeFault();
        var number = head.findSupplier()
                .flatMap(found -> SupplierNumber.find(found.value()))
                .orElse("");
        @Nullable Invoice invoice = null;
        if (fault == null && supplier != null && issued != null && stated != null && period != null) {
            invoice = new Invoice(
                    supplier.id(),
                    head.id.value(),
                    period,
                    issued,
                    sign == Sign.AS_STATED ? stated : stated.negated(),
                    due,
                    head.credits.isMissing() ? null : head.credits.value(),
                    head.objections);
        }
        return new XmlInvoice(file, line, number, head.id.value(), invoice, fault, lines);
    }

    private @Nullable Provider supplier(HeadDraft head, int line) {
        var found = head.findSupplier();
        if (found.isEmpty()) {
            var any = head.anySupplier();
            figures.report(
                    any.element(),
                    any.isMissing() ? line : any.line(),
                    any.isMissing() ? RejectionReason.VALUE_MISSING : RejectionReason.WRONG_FORM,
                    any.value(),
                    OrganisationNumber.FORM);
            return null;
        }
        var number = SupplierNumber.find(found.get().value()).orElseThrow();
        if (!SupplierNumber.isRight(number)) {
            figures.refuse(found.get(), RejectionReason.CHECK_DIGIT, "");
            return null;
        }
        var provider = providers.find(number);
        if (provider == null) {
            figures.refuse(
                    found.get(),
                    providers.isRejected(number)
                            ? RejectionReason.REFERENCE_REJECTED
                            : RejectionReason.REFERENCE_UNKNOWN,
                    providers.file());
        }
        return provider;
    }

    /** An invoice must not call itself a credit note, nor the other way round: its figures would be read wrongly. */
    private void checkType(HeadDraft head, Sign sign) {
        if (!head.type.isMissing() && Ubl.CREDIT_TYPES.contains(head.type.value()) != (sign == Sign.OPPOSITE)) {
            figures.refuse(head.type, RejectionReason.TYPE_CONTRADICTS, "");
        }
    }

    /** The month that the invoice says it is for; where it says none, that of its first visit, or of its issue. */
    private @Nullable SettlementMonth period(HeadDraft head, @Nullable LocalDate issued, List<LineDraft> lines) {
        var start = figures.date(head.periodStart);
        var end = figures.date(head.periodEnd);
        if (start != null && end != null && !SettlementMonth.of(start).equals(SettlementMonth.of(end))) {
            figures.refuse(head.periodEnd, RejectionReason.PERIOD_OF_SEVERAL_MONTHS, "");
            return null;
        }
        var stated = start == null ? end : start;
        if (stated != null) {
            return SettlementMonth.of(stated);
        }
        var first = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.time()))
                .mapToLong(time -> time.fromMicros())
                .min();
        if (first.isPresent()) {
            return SettlementMonth.of(SwedishTime.dayOf(first.getAsLong()));
        }
        return issued == null ? null : SettlementMonth.of(issued);
    }
}
