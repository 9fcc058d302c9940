package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.tillit.contracts.Operator;
import se.tillit.contracts.Provider;
import se.tillit.exchange.Language;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rows.PackageRows;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.ProviderId;

/** Whatever the bytes of an electronic invoice: an answer, the same answer, and nothing taken in by half. */
class AnyXmlTest {

    private static final String[] TRICKS = {
        "",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&amp;",
        "&#0;",
        "&#x41;",
        "&x;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x",
        "?>",
        "<!DOCTYPE Invoice>",
        "<!DOCTYPE Invoice [<!ENTITY x \"y\">]>",
        "xmlns=\"\"",
        "xmlns:cbc=\"urn:x\"",
        "<cbc:ID>",
        "<cac:InvoiceLine>",
        "</cac:InvoiceLine>",
        "</Invoice>",
        "-",
        "0",
        "99999999999999999999",
        "1e9",
        "0.0000000000000000000000000000000000001",
        "SE",
        "HUR",
        "C62",
        "2026-02-30",
        "+999999999-12-31T23:59:59Z",
        "å",
        "😀",
        "\uFEFF",
        "\u0000"
    };

    @Test
    void answers_for_every_mutation_of_an_invoice() {
        for (var seed = 0L; seed < 400; seed++) {
            var random = new Random(seed);
            var bytes = (random.nextBoolean() ? AnXmlInvoice.lawful() : AnXmlInvoice.creditNote()).bytes();
            for (var change = random.nextInt(1, 8); change > 0; change--) {
                bytes = mutated(bytes, random);
            }
            answers(bytes, "seed " + seed);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var at = random.nextInt(bytes.length + 1);
        var end = Math.min(bytes.length, at + random.nextInt(random.nextInt(10) == 0 ? 400 : 6));
        var trick = random.nextInt(8) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : TRICKS[random.nextInt(TRICKS.length)].getBytes(StandardCharsets.UTF_8);
        var result = Arrays.copyOf(bytes, at + trick.length + bytes.length - end);
        System.arraycopy(trick, 0, result, at, trick.length);
        System.arraycopy(bytes, end, result, at + trick.length, bytes.length - end);
        return result;
    }

    @FuzzTest(maxDuration = "60s")
    void answers_for_any_bytes_of_an_invoice(@NotNull byte[] bytes) {
        answers(bytes, "fuzzed");
    }

    @FuzzTest(maxDuration = "60s")
    void answers_for_any_text_of_a_line(@NotNull String quantity, @NotNull String price, @NotNull String start) {
        answers(
                AnXmlInvoice.lawful()
                        .changingLine(">30<", ">" + quantity + "<")
                        .changingLine(">452.00<", ">" + price + "<")
                        .changingLine("2026-10-01T07:17:20+02:00", start)
                        .bytes(),
                "fuzzed");
    }

    private static void answers(byte[] bytes, String what) {
        var once = read(bytes);
        assertThat(once.rejectedRows()).as(what).allSatisfy(row -> {
            assertThat(row.text(Language.SWEDISH)).endsWith(".");
            assertThat(row.text(Language.ENGLISH)).endsWith(".");
            assertThat(row.line()).isPositive();
        });
        assertThat(once.invoices().list().isEmpty() && !once.lines().list().isEmpty())
                .as(what)
                .isFalse();
        var twice = read(bytes);
        assertThat(twice.lines().list()).as(what).isEqualTo(once.lines().list());
        assertThat(twice.rejectedRows()).as(what).isEqualTo(once.rejectedRows());
    }

    /** What came of the bytes. */
    private record Taken(Rows<Invoice> invoices, Rows<InvoiceLine> lines) {

        List<RejectedRow> rejectedRows() {
            var all = new ArrayList<>(invoices.rejectedRows());
            all.addAll(lines.rejectedRows());
            return all;
        }
    }

    private static Taken read(byte[] bytes) {
        var rows = new PackageRows();
        rows.providers().accept(new Provider(new ProviderId("559351-1354"), "Kommunen", Operator.MUNICIPAL), 2);
        rows.providers().settle();
        var files = new InvoiceFiles(List.of(new Given(bytes)), InvoiceCheck.NONE);
        files.readInvoices(rows.providers(), rows.invoices(), 1, count -> {});
        rows.invoices().settle();
        files.settle(rows.invoices());
        files.takeLines(rows.invoices(), rows.lines());
        rows.lines().settle();
        return new Taken(rows.invoices(), rows.lines());
    }

    /** Bytes that lie nowhere. */
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
        public ReadableByteChannel open() throws IOException {
            return Channels.newChannel(new ByteArrayInputStream(content));
        }
    }
}
