package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.exchange.intake.APackage;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;

/** The line profile: what is taken from a line, and what is refused of it. */
class LineReaderTest {

    private static final String QUANTITY = "unitCode=\"MIN\">30<";
    private static final String PRICE = """
            <cbc:PriceAmount currencyID="SEK">452.00</cbc:PriceAmount>
                <cbc:BaseQuantity unitCode="MIN">60</cbc:BaseQuantity>
            """;

    @TempDir
    private Path folder;

    private AnIntake intake = new AnIntake(Path.of(""));

    @BeforeEach
    void begin() {
        intake = AnIntake.in(folder);
    }

    private InvoiceLine read(AnXmlInvoice invoice) {
        return intake.with("1.xml", invoice).line();
    }

    private InvoiceLine changing(String text, String by) {
        return read(AnXmlInvoice.lawful().changingLine(text, by));
    }

    private InvoiceLine counting(String quantity, String unit, String price, String base, String baseUnit) {
        var stated = base.isEmpty()
                ? "<cbc:PriceAmount currencyID=\"SEK\">%s</cbc:PriceAmount>\n".formatted(price)
                : ("<cbc:PriceAmount currencyID=\"SEK\">%s</cbc:PriceAmount>"
                                + "<cbc:BaseQuantity unitCode=\"%s\">%s</cbc:BaseQuantity>\n")
                        .formatted(price, baseUnit, base);
        return read(AnXmlInvoice.lawful()
                .changingLine(QUANTITY, "unitCode=\"%s\">%s<".formatted(unit, quantity))
                .changingLine(PRICE, stated));
    }

    @Test
    void reads_the_line_that_the_table_has() {
        var table = APackage.lawful()
                .contentIn(folder.resolve("table"))
                .handover()
                .lines()
                .getFirst();
        var line = read(AnXmlInvoice.lawful().replacing("  <cbc:DueDate>2026-12-06</cbc:DueDate>\n", ""));

        assertThat(line).isEqualTo(table);
        assertThat(line.asInvoiced()).isNull();
    }

    @Test
    void reads_the_figures_of_a_credit_note_with_the_opposite_sign() {
        var line = read(AnXmlInvoice.creditNote());

        assertThat(line.minutes()).isEqualTo(Minutes.of(-30));
        assertThat(line.amount()).isEqualTo(Money.sek("-226.00"));
        assertThat(line.price()).isEqualTo(UnitPrice.sek("452.00"));
        assertThat(line.isCredit()).isTrue();
    }

    @Test
    void reads_a_negative_invoice_as_it_stands() {
        var line = read(AnXmlInvoice.lawful().changingLine(">30<", ">-30<").changingLine(">226.00<", ">-226.00<"));

        assertThat(line.minutes()).isEqualTo(Minutes.of(-30));
        assertThat(line.amount()).isEqualTo(Money.sek("-226.00"));
        assertThat(line.isCredit()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "30,MIN,452.00,60,MIN,30,452",
        "30,MIN,7.50,,,30,450",
        "30,MIN,22.60,3,MIN,30,452",
        "30.00,MIN,452.00,60.0,MIN,30,452",
        "30,MIN,452.00,1,HUR,30,452",
        "0.5,HUR,452.00,,,30,452",
        "0.5,HUR,452.00,1,HUR,30,452",
        "0.5,HUR,904.00,2,HUR,30,452",
        "0.5,HUR,452.00,60,MIN,30,452"
    })
    void reads_minutes_and_the_price_of_an_hour_that_say_all(
            String quantity, String unit, String price, String base, String baseUnit, long minutes, String hourly) {
        var line = counting(quantity, unit, price, base == null ? "" : base, baseUnit == null ? "" : baseUnit);

        assertThat(line.minutes()).isEqualTo(Minutes.of(minutes));
        assertThat(line.price()).isEqualTo(UnitPrice.sek(hourly));
        assertThat(line.asInvoiced()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.42,HUR,25,HOUR", "0.425,HUR,26,HOUR", "0.424,HUR,25,HOUR", "25.4,MIN,25,MINUTE", "25.5,MIN,26,MINUTE"
    })
    void keeps_hours_with_decimals_and_parts_of_minutes_as_invoiced(
            String quantity, String unit, long minutes, QuantityUnit kept) {
        var line = counting(quantity, unit, "452.00", "", "");

        assertThat(line.minutes()).isEqualTo(Minutes.of(minutes));
        assertThat(line.asInvoiced())
                .isEqualTo(
                        new InvoicedQuantity(new BigDecimal(quantity), kept, new BigDecimal("452.00"), BigDecimal.ONE));
    }

    @Test
    void keeps_a_price_that_no_decimals_can_write_as_invoiced() {
        var line = counting("7", "MIN", "1.005", "7", "MIN");

        assertThat(line.asInvoiced())
                .isEqualTo(new InvoicedQuantity(
                        new BigDecimal("7"), QuantityUnit.MINUTE, new BigDecimal("1.005"), new BigDecimal("7")));
        assertThat(String.valueOf(line.price())).startsWith("8.61428571428571428571428571428571");
    }

    @ParameterizedTest
    @CsvSource({"C62", "EA"})
    void reads_one_piece_as_a_visit_with_its_price(String unit) {
        var line = counting("1", unit, "310.00", "", "");

        assertThat(line.minutes()).isNull();
        assertThat(line.price()).isEqualTo(UnitPrice.sek("310.00"));
        assertThat(line.asInvoiced())
                .isEqualTo(new InvoicedQuantity(
                        BigDecimal.ONE, QuantityUnit.VISIT, new BigDecimal("310"), BigDecimal.ONE));
    }

    @Test
    void reads_no_minutes_of_several_pieces_or_of_other_units() {
        assertThat(counting("3", "C62", "310.00", "", "").minutes()).isNull();
        assertThat(counting("3", "C62", "310.00", "", "").asInvoiced()).isNull();
        assertThat(counting("1", "MON", "310.00", "", "").minutes()).isNull();
        assertThat(counting("1", "MON", "310.00", "", "").price()).isNull();
        assertThat(counting("30", "MIN", "310.00", "1", "C62").price()).isNull();
        assertThat(counting("30", "MIN", "310.00", "1", "C62").minutes()).isEqualTo(Minutes.of(30));
    }

    @Test
    void leaves_out_what_a_line_without_the_profile_leaves_out() {
        var line = read(AnXmlInvoice.lawful()
                .changingLine("cac:AdditionalItemProperty", "cac:ItemInstance")
                .changingLine(">130<", ">50<"));

        assertThat(line.visit()).isNull();
        assertThat(line.recipient()).isNull();
        assertThat(line.decision()).isNull();
        assertThat(line.plan()).isNull();
        assertThat(line.staff()).isNull();
        assertThat(line.service()).isNull();
        assertThat(line.time()).isNull();
        assertThat(line.ends()).isEqualTo(EndsClaimed.NEITHER);
    }

    @Test
    void reads_each_line_anew() {
        var bare = """
                <cac:InvoiceLine>
                  <cbc:ID>2</cbc:ID>
                  <cbc:LineExtensionAmount currencyID="SEK">1.00</cbc:LineExtensionAmount>
                </cac:InvoiceLine>
                """;
        var lines = intake.with("1.xml", AnXmlInvoice.lawful().with(bare))
                .content()
                .handover()
                .lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).visit()).isNull();
        assertThat(lines.get(1).recipient()).isNull();
        assertThat(lines.get(1).minutes()).isNull();
        assertThat(lines.get(1).price()).isNull();
    }

    @Test
    void tells_which_end_is_stated() {
        assertThat(changing("Start<", "Begin<").ends()).isEqualTo(EndsClaimed.END_ONLY);
        assertThat(changing("End<", "Stop<").ends()).isEqualTo(EndsClaimed.START_ONLY);
        assertThat(changing("2026-10-01T07:17:20+02:00", "2026-10-01T05:17:20Z").ends())
                .isEqualTo(EndsClaimed.BOTH);
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:ID>1</cbc:ID>,'',38,cbc:ID,'',value-missing",
        "currencyID=\"SEK\">226.00<,currencyID=\"SEK\"><,38,cbc:LineExtensionAmount,'',value-missing",
        "\"SEK\">226.00<,\"SEK\">226:00<,41,cbc:LineExtensionAmount,226:00,not-number",
        "\"SEK\">226.00<,\"SEK\">226.001<,41,cbc:LineExtensionAmount,226.001,too-many-decimals",
        ">30<,>trettio<,40,cbc:InvoicedQuantity,trettio,not-number",
        ">30<,>10000000<,40,cbc:InvoicedQuantity,10000000,number-too-large",
        ">452.00<,>dyrt<,61,cac:Price/cbc:PriceAmount,dyrt,not-number",
        ">60<,>0<,62,cac:Price/cbc:BaseQuantity,0,wrong-form",
        ">60<,>-60<,62,cac:Price/cbc:BaseQuantity,-60,wrong-form",
        "2026-10-01T07:17:20+02:00,2026-10-01 07:17,57,Start,2026-10-01 07:17,not-instant",
        "2026-10-01T07:47:20+02:00,2026-10-01T07:17:19+02:00,58,End,2026-10-01T07:17:19+02:00,ends-before-start",
        "<cbc:Name>PlanId<,<cbc:Name>DecisionId<,54,DecisionId,G1,value-twice"
    })
    void rejects_a_line_of_which_a_value_is_wrong_and_no_other(
            String text, String by, int line, String element, String value, String reason) {
        var whole = AnXmlInvoice.LINE.replace("<cbc:ID>1<", "<cbc:ID>2<").replace("<cbc:ID>V1<", "<cbc:ID>V2<");
        var invoice = AnXmlInvoice.lawful().changingLine(text, by).with(whole);
        intake.with("1.xml", invoice);

        assertThat(intake.rejected())
                .containsExactly("invoices/1.xml:%d %s '%s' %s".formatted(line, element, value, reason));
        assertThat(intake.content().handover().lines())
                .singleElement()
                .satisfies(rest -> assertThat(rest.line()).isEqualTo("2"));
    }

    @Test
    void says_nothing_of_the_sum_of_an_invoice_of_which_a_line_is_rejected() {
        intake.with("1.xml", AnXmlInvoice.lawful().changingLine(">30<", ">trettio<"));
        assertThat(intake.content().handover().rejected().invoices())
                .singleElement()
                .satisfies(key -> assertThat(key.invoice()).isEqualTo("100"));
    }
}
