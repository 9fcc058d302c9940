package se.tillit.exchange.peppol.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.peppol.InvoiceCheck;
import se.tillit.exchange.peppol.InvoiceFiles;
import se.tillit.exchange.rows.PackageRows;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;

/** What is written is read as what it was. */
class InvoiceXmlTest {

    private static final Provider SUPPLIER =
            new Provider(new ProviderId("559351-1354"), "Vård & <omsorg>", Operator.COMPANY);
    private static final Interval TIME =
            Interval.between(Instant.parse("2026-10-25T00:30:00.250Z"), Instant.parse("2026-10-25T01:10:00Z"));

    private static Invoice invoice(String total, @Nullable LocalDate due, @Nullable String credits) {
        return new Invoice(
                SUPPLIER.id(),
                "100",
                SettlementMonth.parse("2026-10"),
                LocalDate.of(2026, 11, 6),
                Money.sek(total),
                due,
                credits);
    }

    private static InvoiceLine line(
            Invoice invoice, @Nullable Minutes minutes, @Nullable UnitPrice price, String amount) {
        return line(invoice, minutes, price, amount, null);
    }

    private static InvoiceLine line(
            Invoice invoice,
            @Nullable Minutes minutes,
            @Nullable UnitPrice price,
            String amount,
            @Nullable InvoicedQuantity asInvoiced) {
        return new InvoiceLine(
                invoice,
                "1",
                "V 1",
                "H1",
                "B1",
                "G1",
                "P1",
                "personal_care",
                TIME,
                EndsClaimed.BOTH,
                minutes,
                price,
                Money.sek(amount),
                asInvoiced);
    }

    private static String written(InvoiceLine line) throws IOException {
        var stream = new ByteArrayOutputStream();
        InvoiceXml.write(line.invoice(), List.of(line), SUPPLIER, Buyer.MADE_UP, stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static InvoiceLine readBack(InvoiceLine line) throws IOException {
        var rows = new PackageRows();
        rows.providers().accept(SUPPLIER, 2);
        rows.providers().settle();
        var files =
                new InvoiceFiles(List.of(new Given(written(line).getBytes(StandardCharsets.UTF_8))), InvoiceCheck.NONE);
        files.readInvoices(rows.providers(), rows.invoices(), 1, count -> {});
        rows.invoices().settle();
        files.settle(rows.invoices());
        files.takeLines(rows.invoices(), rows.lines());
        rows.lines().settle();
        assertThat(rows.invoices().rejectedRows()).isEmpty();
        assertThat(rows.lines().rejectedRows()).isEmpty();
        return rows.lines().list().getFirst();
    }

    private record Given(byte[] content) implements Bytes {

        @Override
        public String name() {
            return "invoices/1.xml";
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public ReadableByteChannel open() {
            return Channels.newChannel(new ByteArrayInputStream(content));
        }
    }

    private static void isReadBack(InvoiceLine line) throws IOException {
        assertThat(readBack(line)).isEqualTo(line);
    }

    @Test
    void is_read_back_with_minutes_and_price() throws IOException {
        isReadBack(line(invoice("226.00", null, null), Minutes.of(30), UnitPrice.sek("452.00"), "226.00"));
        isReadBack(line(
                invoice("226.00", LocalDate.of(2026, 12, 6), null), Minutes.of(30), UnitPrice.sek("452.5"), "226.25"));
    }

    @Test
    void is_read_back_as_a_credit_note_with_its_due_date() throws IOException {
        var note = invoice("-226.00", LocalDate.of(2026, 12, 6), "90");
        isReadBack(line(note, Minutes.of(-30), UnitPrice.sek("452.00"), "-226.00"));
        assertThat(written(line(note, Minutes.of(-30), UnitPrice.sek("452.00"), "-226.00")))
                .contains("<CreditNote ", ">30</cbc:CreditedQuantity>", ">226.00</cbc:PayableAmount>");
    }

    @Test
    void is_read_back_as_a_negative_invoice_where_nothing_is_named_that_it_credits() throws IOException {
        isReadBack(line(invoice("-226.00", null, null), Minutes.of(-30), UnitPrice.sek("452.00"), "-226.00"));
    }

    @Test
    void is_read_back_with_an_amount_that_is_not_the_product() throws IOException {
        var dear = line(invoice("300.00", null, null), Minutes.of(30), UnitPrice.sek("452.00"), "300.00");
        var cheap = line(invoice("200.00", null, null), Minutes.of(30), UnitPrice.sek("452.00"), "200.00");
        isReadBack(dear);
        isReadBack(cheap);
        assertThat(written(dear)).contains(">true<", ">74.00</cbc:Amount>");
        assertThat(written(cheap)).contains(">false<", ">26.00</cbc:Amount>");
    }

    @Test
    void is_read_back_with_a_total_that_is_not_the_sum() throws IOException {
        var line = line(invoice("226.50", null, null), Minutes.of(30), UnitPrice.sek("452.00"), "226.00");
        isReadBack(line);
        assertThat(written(line)).contains(">0.50</cbc:PayableRoundingAmount>");
    }

    @Test
    void is_read_back_with_hours_and_with_a_visit() throws IOException {
        var hours =
                new InvoicedQuantity(new BigDecimal("0.42"), QuantityUnit.HOUR, new BigDecimal("452"), BigDecimal.ONE);
        isReadBack(line(invoice("189.84", null, null), Minutes.of(25), UnitPrice.sek("452"), "189.84", hours));
        var visit = new InvoicedQuantity(BigDecimal.ONE, QuantityUnit.VISIT, new BigDecimal("310"), BigDecimal.ONE);
        isReadBack(line(invoice("310.00", null, null), null, UnitPrice.sek("310"), "310.00", visit));
    }

    @Test
    void is_read_back_without_minutes_and_price_as_a_lump_sum() throws IOException {
        isReadBack(line(invoice("300.00", null, null), null, null, "300.00"));
        isReadBack(line(invoice("-300.00", null, null), null, null, "-300.00"));
    }

    @Test
    void writes_what_xml_has_no_way_to_write_as_a_mark() throws IOException {
        var line = line(invoice("226.00", null, "9\u00010"), Minutes.of(-30), UnitPrice.sek("452.00"), "-226.00");
        assertThat(readBack(line).invoice().credits()).isEqualTo("9\uFFFD0");
    }

    @Test
    void refuses_a_buyer_without_a_name() {
        assertThatThrownBy(() -> new Buyer(" ", "212000-9994", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
