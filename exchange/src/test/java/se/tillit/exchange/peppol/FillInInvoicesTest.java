package se.tillit.exchange.peppol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.PackageSources;
import se.tillit.exchange.intake.ReadWishes;
import se.tillit.exchange.keeping.KeptDocument;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;

class FillInInvoicesTest {

    private static final String LINES = "provider_id,invoice_id,line_id,amount_sek\n";

    @TempDir
    private Path folder;

    private RowKeeper keeper = RowKeeper.in(Path.of(""));

    private AnIntake base() {
        return AnIntake.in(folder.resolve("base"));
    }

    private AnIntake baseOfTables() throws IOException {
        var base = AnIntake.besideTables(folder.resolve("base"));
        Files.writeString(
                base.folder().resolve("invoice_lines.csv"),
                LINES + "559351-1354,100,1,200.00\n559351-1354,100,2,26.00\n554639-1789,100,1,300.00\n");
        return base;
    }

    private PackageContent filledIn(AnIntake base, String name, byte[] bytes) throws IOException {
        keeper = RowKeeper.in(Files.createDirectories(folder.resolve("kept")));
        var sent = Files.write(folder.resolve("sent"), bytes);
        return (PackageContent) PackageReader.read(
                PackageSources.openUpload(sent, name),
                ReadWishes.with(2).keeping(keeper).over(PackageSources.open(base.folder())));
    }

    private static String claims(PackageContent content) {
        return content.handover().lines().stream()
                .map(line -> line.id() + "=" + line.amount().plain())
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void replaces_an_invoice_of_tables_with_all_of_its_lines() throws IOException {
        var content = filledIn(baseOfTables(), "17.xml", AnXmlInvoice.lawful().bytes());

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().invoices()).hasSize(2);
        assertThat(claims(content)).isEqualTo("[554639-1789/100/1=300.00, 559351-1354/100/1=226.00]");
        assertThat(keeper.documents()).extracting(KeptDocument::file).containsExactly("invoices/17.xml");
        assertThat(keeper.findRows(ExchangeSchema.LINES).orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void replaces_an_electronic_invoice_with_all_of_its_lines() throws IOException {
        var second = AnXmlInvoice.LINE.replace("<cbc:ID>1</cbc:ID>", "<cbc:ID>2</cbc:ID>");
        var base = base().with("a.xml", AnXmlInvoice.lawful().with(second))
                .with("b.xml", AnXmlInvoice.lawful().replacing(">100<", ">101<"));
        var content = filledIn(base, "17.xml", AnXmlInvoice.lawful().bytes());

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(claims(content)).isEqualTo("[559351-1354/100/1=226.00, 559351-1354/101/1=226.00]");
    }

    @Test
    void fills_in_electronic_invoices_beside_a_table() throws IOException {
        var base = base().with("a.xml", AnXmlInvoice.lawful());
        var content = filledIn(base, "tags.csv", "tag_id,recipient_id,valid_from\nT2,H1,2026-06-01\n".getBytes(UTF_8));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(claims(content)).isEqualTo("[559351-1354/100/1=226.00]");
        assertThat(content.handover().invoices()).hasSize(1);
        assertThat(keeper.documents()).isEmpty();
        assertThat(keeper.findRows(ExchangeSchema.INVOICES)).isEmpty();
    }

    @Test
    void replaces_one_line_of_an_electronic_invoice_by_its_key() throws IOException {
        var base = base().with("a.xml", AnXmlInvoice.lawful());
        var content = filledIn(
                base,
                "invoice_lines.csv",
                (LINES + "559351-1354,100,1,1.00\n559351-1354,100,2,2.00\n").getBytes(UTF_8));

        assertThat(content.rejectedRows()).isEmpty();
        assertThat(claims(content)).isEqualTo("[559351-1354/100/1=1.00, 559351-1354/100/2=2.00]");
    }

    @Test
    void leaves_an_invoice_standing_whose_replacement_is_rejected() throws IOException {
        var wrong = AnXmlInvoice.lawful().replacing("2026-11-06", "soon");
        var content = filledIn(baseOfTables(), "17.xml", wrong.bytes());

        assertThat(claims(content))
                .isEqualTo("[554639-1789/100/1=300.00, 559351-1354/100/1=200.00, 559351-1354/100/2=26.00]");
        assertThat(content.rejectedRows())
                .extracting(RejectedRow::file)
                .isNotEmpty()
                .containsOnly("invoices/17.xml");
        assertThat(keeper.documents()).isEmpty();
    }

    @Test
    void rejects_nothing_that_only_the_base_has_wrong() throws IOException {
        var broken = AnXmlInvoice.LINE
                .replace("<cbc:ID>1</cbc:ID>", "<cbc:ID>2</cbc:ID>")
                .replace(">226.00<", ">much<");
        var base = base().with("a.xml", AnXmlInvoice.lawful().with(broken)).with("b.xml", "no xml".getBytes(UTF_8));
        var content = filledIn(base, "tags.csv", "tag_id,recipient_id,valid_from\nT2,H1,soon\n".getBytes(UTF_8));

        assertThat(content.rejectedRows()).extracting(RejectedRow::reason).containsExactly(RejectionReason.NOT_DATE);
        assertThat(claims(content)).isEqualTo("[559351-1354/100/1=226.00]");
    }
}
