package se.tillit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.cli.Tillit;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;

/** {@code ./tillit verify --validate} with the real rules in a process of their own. */
class ValidateTest {

    private static final String PLACE = "tillit.validator";

    @TempDir
    private Path folder;

    private PackageFolder content = new PackageFolder(Path.of(""));

    @BeforeEach
    void write_invoices() throws IOException {
        content = Example.in(folder.resolve("package"));
        var out = folder.resolve("written");
        assertThat(run("invoice", content.path(), "--provider", "554639-1789", "--out", out)
                        .code())
                .isZero();
        content.without("invoices").without("invoice_lines");
        Files.createDirectories(content.path().resolve("invoices"));
        Files.copy(out.resolve("2026115.xml"), invoice("2026115.xml"));
        Files.copy(out.resolve("2026116.xml"), invoice("2026116.xml"));
        System.setProperty(PLACE, libraries().toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(PLACE);
    }

    private Path invoice(String name) {
        return content.path().resolve("invoices").resolve(name);
    }

    /** A folder like the launcher's, of what this test runs with. */
    private Path libraries() throws IOException {
        var place = Files.createDirectories(folder.resolve("libraries"));
        var number = 0;
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry).toAbsolutePath();
            if (Files.exists(path)) {
                Files.createSymbolicLink(place.resolve("%03d-%s".formatted(number++, path.getFileName())), path);
            }
        }
        return place;
    }

    private record Call(int code, String said) {}

    private static Call run(Object... arguments) {
        var said = new StringWriter();
        var screen = new PrintWriter(said, true);
        var texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new Call(Tillit.run(screen, screen, texts), said.toString());
    }

    private Call verify(Path out) {
        return run("verify", content.path(), "--month", Example.MONTH, "--out", out, "--validate");
    }

    @Test
    void rejects_an_invoice_that_breaks_the_rules_by_rule_and_holds_its_lines() throws IOException {
        Files.writeString(
                invoice("2026116.xml"),
                Files.readString(invoice("2026116.xml"))
                        .replace("<cbc:BuyerReference>Hemtjänst</cbc:BuyerReference>", ""));
        var out = folder.resolve("out");
        var call = verify(out);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.said()).contains("Prövar invoices/2026116.xml mot reglerna för e-fakturor …");
        assertThat(Files.readString(out.resolve("rejected-rows.csv")))
                .contains("invoices/2026116.xml,2,PEPPOL-EN16931-R003,/Invoice[1],invoice-invalid,");
        var lines = Files.readAllLines(out.resolve("line-decisions.csv")).stream()
                .filter(line -> line.contains(",2026116,"))
                .toList();
        assertThat(lines).hasSize(6).allMatch(line -> line.contains(",hold,") && line.contains(",0.00,row-rejected,"));
        assertThat(Files.readString(out.resolve("findings.csv")))
                .contains("fakturan, som inte följer reglerna för e-fakturor, (2026116)");

        var explained = run("explain", content.path(), "554639-1789/2026116/1", "--validate");
        assertThat(explained.said()).contains("e-fakturor, (2026116) inte gick att läsa");
    }

    @Test
    void clears_invoices_that_keep_the_rules() throws IOException {
        var out = folder.resolve("out");

        assertThat(verify(out).code()).isZero();
        assertThat(Files.readString(out.resolve("findings.csv"))).doesNotContain("row-rejected");
    }

    @Test
    void refuses_in_one_sentence_where_the_program_cannot_run() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        System.setProperty(PLACE, empty.toString());
        var call = verify(folder.resolve("out"));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.said()).contains("Fel: Prövningen av invoices/2026115.xml mot reglerna för e-fakturor avbröts");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
