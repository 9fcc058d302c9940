package se.tillit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.peppol.writing.Buyer;
import se.tillit.exchange.peppol.writing.InvoiceXml;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.Withdrawals;
import se.tillit.intake.usecase.Imports;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.ServerTest;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** Electronic invoices are kept as they came, and read again when the month is. */
@ServerTest
@Import(AnIntake.class)
class PeppolImportTest {

    private static final SettlementMonth MONTH = SettlementMonth.parse(Example.MONTH);
    private static final String PROVIDER = "554639-1789";
    private static final String INVOICE = "2026110";

    @Autowired
    private AnIntake intake;

    @Autowired
    private Imports imports;

    @Autowired
    private Register register;

    @TempDir
    private Path folder;

    private int made;

    @BeforeEach
    void begin() {
        intake.empty();
    }

    private PackageFolder example() {
        made++;
        return Example.in(folder.resolve("package" + made));
    }

    /** The example's invoice as XML, without its first lines. */
    private byte[] xml(int without) {
        var content = AnIntake.content(example().path());
        var lines = content.handover().lines().stream()
                .filter(line -> line.provider().value().equals(PROVIDER)
                        && line.invoice().id().equals(INVOICE))
                .sorted(InvoiceLine.BY_ID)
                .skip(without)
                .toList();
        var supplier = content.handover().providers().stream()
                .filter(provider -> provider.id().value().equals(PROVIDER))
                .findFirst()
                .orElseThrow();
        var target = new ByteArrayOutputStream();
        try {
            InvoiceXml.write(lines.getFirst().invoice(), lines, supplier, Buyer.MADE_UP, target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target.toByteArray();
    }

    /** The example with that invoice as XML instead of rows. */
    private PackageFolder electronic(byte[] xml) {
        var handed = example()
                .changing("invoices", PeppolImportTest::withoutInvoice)
                .changing("invoice_lines", PeppolImportTest::withoutInvoice);
        try {
            Files.createDirectories(handed.path().resolve("invoices"));
            Files.write(handed.path().resolve("invoices/one.xml"), xml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return handed;
    }

    private static Table withoutInvoice(Table table) {
        return new Table(
                table.header(),
                table.rows().stream()
                        .filter(row ->
                                !(row.get(0).equals(PROVIDER) && row.get(1).equals(INVOICE)))
                        .toList());
    }

    private byte[] zipped(PackageFolder handed) {
        var target = new ByteArrayOutputStream();
        try (var files = Files.walk(handed.path());
                var zip = new ZipOutputStream(target)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(handed.path().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target.toByteArray();
    }

    private ImportRecord bring(String name, byte[] bytes) {
        return intake.bring(AnIntake.CONTROLLER, MONTH, name, bytes, Manner.AUTOMATIC, Withdrawals.APPLY);
    }

    private void isAs(PackageContent straight) {
        var known = intake.known(MONTH);
        assertThat(known.rejectedRows()).isEmpty();
        assertThat(known.handover().invoices())
                .containsExactlyInAnyOrderElementsOf(straight.handover().invoices());
        assertThat(known.handover().lines())
                .containsExactlyInAnyOrderElementsOf(straight.handover().lines());
        assertThat(AnIntake.results(known, MONTH)).isEqualTo(AnIntake.results(straight, MONTH));
    }

    @Test
    void holds_a_package_with_an_electronic_invoice() {
        var handed = electronic(xml(0));
        assertThat(bring("month.zip", zipped(handed)).state()).isEqualTo(ImportState.APPLIED);
        isAs(AnIntake.content(handed.path()));
        var before = intake.written(MONTH);
        assertThat(bring("again.zip", zipped(handed)).state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(intake.written(MONTH)).isEqualTo(before);
    }

    @Test
    void replaces_an_invoice_and_all_its_lines_by_an_electronic_one() {
        bring("month.zip", zipped(example()));
        var first = register.findKnown(MONTH).orElseThrow();
        var xml = xml(3);
        var record = bring("one.xml", xml);
        assertThat(record.state()).isEqualTo(ImportState.APPLIED);
        assertThat(record.numbers().withdrawn()).isEqualTo(3);
        isAs(AnIntake.content(electronic(xml).path()));

        var better = bring("one.xml", xml(1));
        assertThat(better.numbers().added()).isEqualTo(2);
        isAs(AnIntake.content(electronic(xml(1)).path()));
        var then = register.findKnownAt(MONTH, first.knownAt()).orElseThrow();
        assertThat(AnIntake.results(then.content(), MONTH)).isEqualTo(AnIntake.results(first.content(), MONTH));
    }

    @Test
    void rejects_a_row_that_would_change_a_part_of_an_electronic_invoice() {
        bring("month.zip", zipped(electronic(xml(0))));
        var before = intake.written(MONTH);
        var record = bring(
                "invoice_lines.csv",
                "provider_id,invoice_id,line_id,amount_sek\n%s,%s,1,1.00\n"
                        .formatted(PROVIDER, INVOICE)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(record.state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(imports.rejectedRows(AnIntake.CONTROLLER, record.id(), 0, 9))
                .extracting(row -> row.reason())
                .containsExactly("electronic-invoice");
        assertThat(intake.written(MONTH)).isEqualTo(before);
    }

    @Test
    void takes_back_an_electronic_invoice_that_a_whole_month_lacks() {
        bring("month.zip", zipped(electronic(xml(0))));
        assertThat(bring("month.zip", zipped(example())).state()).isEqualTo(ImportState.APPLIED);
        isAs(AnIntake.content(example().path()));
    }

    @Test
    void lets_a_provider_hand_over_its_own_electronic_invoice_alone() {
        bring("month.zip", zipped(example()));
        var before = intake.written(MONTH);
        var other = intake.bring(
                AnIntake.managerOf("559351-1354"), MONTH, "one.xml", xml(3), Manner.AUTOMATIC, Withdrawals.APPLY);
        assertThat(other.state()).isEqualTo(ImportState.UNCHANGED);
        assertThat(intake.written(MONTH)).isEqualTo(before);
        var own = intake.bring(
                AnIntake.managerOf(PROVIDER), MONTH, "one.xml", xml(3), Manner.AUTOMATIC, Withdrawals.APPLY);
        assertThat(own.state()).isEqualTo(ImportState.APPLIED);
        isAs(AnIntake.content(electronic(xml(3)).path()));
    }
}
