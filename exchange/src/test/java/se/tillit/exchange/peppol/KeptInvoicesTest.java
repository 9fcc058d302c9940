package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.ProviderId;

class KeptInvoicesTest {

    @TempDir
    private Path folder;

    private PackageContent read(AnIntake intake, RowKeeper keeper) {
        var source = PackageSources.open(intake.folder());
        return (PackageContent) PackageReader.read(source, ReadWishes.with(2).keeping(keeper));
    }

    private RowKeeper keeper() throws IOException {
        return RowKeeper.in(Files.createDirectories(folder.resolve("kept")));
    }

    @Test
    void keeps_invoices_and_lines_with_the_file_that_they_came_from() throws IOException {
        var keeper = keeper();
        read(
                AnIntake.in(folder.resolve("in"))
                        .with("17.xml", AnXmlInvoice.lawful())
                        .with("18.xml", AnXmlInvoice.lawful().replacing(">100<", ">101<")),
                keeper);

        assertThat(Files.readString(
                        keeper.findRows(ExchangeSchema.INVOICES).orElseThrow().file()))
                .isEqualTo("""
                        0,559351-1354,100,2026-10,2026-11-06,226.00,2026-12-06,,invoices/17.xml
                        1,559351-1354,101,2026-10,2026-11-06,226.00,2026-12-06,,invoices/18.xml
                        """);
        assertThat(Files.readString(
                        keeper.findRows(ExchangeSchema.LINES).orElseThrow().file()))
                .startsWith(
                        "0,559351-1354,100,1,V1,H1,B1,G1,P1,personal_care,2026-10-01T05:17:20Z,2026-10-01T05:47:20Z,"
                                + "30,452,226.00,invoices/17.xml\n");
        var provider = new ProviderId("559351-1354");
        assertThat(keeper.documents())
                .containsExactly(
                        new KeptDocument(provider, "100", "invoices/17.xml"),
                        new KeptDocument(provider, "101", "invoices/18.xml"));
    }

    @Test
    void tells_no_document_that_does_not_stand() throws IOException {
        var keeper = keeper();
        read(
                AnIntake.in(folder.resolve("in"))
                        .with("a.xml", AnXmlInvoice.lawful())
                        .with("b.xml", AnXmlInvoice.lawful().replacing("2026-12-06", "2026-12-07"))
                        .with("c.xml", "no xml".getBytes(StandardCharsets.UTF_8)),
                keeper);

        assertThat(keeper.documents()).isEmpty();
        assertThat(keeper.findRows(ExchangeSchema.INVOICES).orElseThrow().standing())
                .isZero();
        assertThat(Files.readString(keeper.rejectedRows()))
                .contains("\"559351-1354,100,2026-10,2026-11-06,226.00,2026-12-06,\"")
                .contains("\"559351-1354,100,2026-10,2026-11-06,226.00,2026-12-07,\"")
                .contains("\"559351-1354,100,1,,,,,,,,,,,\"");
    }

    @Test
    void refuses_the_zero_character_in_any_way_that_xml_could_write_it() throws IOException {
        for (var written : new String[] {"1\0", "1&#0;", "1&#x0;", "1&#xD800;"}) {
            var content = read(
                    AnIntake.in(folder.resolve("in"))
                            .with("a.xml", AnXmlInvoice.lawful().replacing(">100<", ">" + written + "<")),
                    keeper());

            assertThat(content.handover().invoices()).as(written).isEmpty();
            assertThat(content.rejectedRows())
                    .as(written)
                    .extracting(row -> row.reason())
                    .containsExactly(RejectionReason.XML_BROKEN);
        }
    }
}
