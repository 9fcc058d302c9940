package se.tillit.exchange.peppol.writing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.peppol.Profile;
import se.tillit.exchange.peppol.Ubl;
import se.tillit.exchange.peppol.writing.Elements.Marked;
import se.tillit.exchange.wording.Words;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Money;
import se.tillit.kernel.Service;

/** Writes lines by the line profile. */
final class LineXml {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Elements elements;
    private final Side side;
    private final Words words = Words.in(Language.SWEDISH);

    LineXml(Elements elements, Side side) {
        this.elements = elements;
        this.side = side;
    }

    void write(InvoiceLine line) throws XMLStreamException {
        var stated = Stated.of(line);
        elements.open(side.line());
        elements.value("ID", line.line());
        elements.value(side.quantity(), Marked.in(stated.unit(), plain(side.signed(stated.quantity()))));
        elements.value(
                "LineExtensionAmount", Marked.sek(side.signed(line.amount()).plain()));
        var visit = line.visit();
        if (visit != null) {
            elements.open("DocumentReference");
            elements.value("ID", visit);
            elements.value("DocumentTypeCode", Ubl.INVOICED_OBJECT);
            elements.close();
        }
        difference(side.signed(line.amount().minus(stated.product())));
        item(line);
        elements.open("Price");
        elements.value("PriceAmount", Marked.sek(plain(stated.price())));
        elements.value("BaseQuantity", Marked.in(stated.unit(), plain(stated.base())));
        elements.close();
        elements.close();
    }

    /** What the line claims beside quantity times price, so that it adds up: a charge, or an allowance. */
    private void difference(Money difference) throws XMLStreamException {
        if (Math.abs(difference.ore()) <= 1) {
            return;
        }
        elements.open("AllowanceCharge");
        elements.value("ChargeIndicator", Boolean.toString(!difference.isNegative()));
        elements.value("AllowanceChargeReason", difference.isNegative() ? "Avdrag" : "Tillägg");
        elements.value(
                "Amount", Marked.sek(Money.ofOre(Math.abs(difference.ore())).plain()));
        elements.close();
    }

    private void item(InvoiceLine line) throws XMLStreamException {
        elements.open("Item");
        var service = line.service();
        elements.value(
                "Name",
                service == null
                        ? "hemtjänst"
                        : Service.find(service).map(words::text).orElse(service));
        elements.open("ClassifiedTaxCategory");
        elements.value("ID", Ubl.EXEMPT);
        elements.value("Percent", "0");
        elements.open("TaxScheme");
        elements.value("ID", "VAT");
        elements.close();
        elements.close();
        property(Profile.RECIPIENT, line.recipient());
        property(Profile.DECISION, line.decision());
        property(Profile.PLAN, line.plan());
        property(Profile.STAFF, line.staff());
        property(Profile.SERVICE, service);
        var time = line.time();
        if (time != null) {
            property(Profile.START, text(time.from()));
            property(Profile.END, text(time.to()));
        }
        elements.close();
    }

    private void property(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            elements.open("AdditionalItemProperty");
            elements.value("Name", name);
            elements.value("Value", value);
            elements.close();
        }
    }

    private static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(STOCKHOLM).toOffsetDateTime());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
