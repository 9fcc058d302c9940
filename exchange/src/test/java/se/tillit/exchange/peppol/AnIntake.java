package se.tillit.exchange.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.intake.APackage;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.PackageReading;
import se.tillit.exchange.intake.ReadProgress;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;

/** The lawful package with electronic invoices in the place of its tables of invoices and lines. */
record AnIntake(Path folder) {

    /** The package in the folder, without any invoice yet. */
    static AnIntake in(Path folder) {
        APackage.lawful().without("invoices").without("invoice_lines").contentsIn(folder);
        return new AnIntake(folder).makingRoom();
    }

    /** The package in the folder with its tables of invoices and lines. */
    static AnIntake besideTables(Path folder) {
        APackage.lawful().contentsIn(folder);
        return new AnIntake(folder).makingRoom();
    }

    private AnIntake makingRoom() {
        try {
            Files.createDirectories(folder.resolve("invoices"));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    AnIntake with(String name, AnXmlInvoice invoice) {
        return with(name, invoice.bytes());
    }

    AnIntake with(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve("invoices").resolve(name), bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PackageReading reading(InvoiceCheck check) {
        return PackageReader.read(folder, 2, ReadProgress.NONE, check);
    }

    PackageContent content() {
        return content(InvoiceCheck.NONE);
    }

    PackageContent content(InvoiceCheck check) {
        return switch (reading(check)) {
            case PackageContent content -> content;
            case UnreadablePackage wrong -> throw new AssertionError(wrong.text(Language.ENGLISH));
        };
    }

    /** The only invoice. */
    Invoice invoice() {
        var content = content();
        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().invoices()).hasSize(1);
        return content.handover().invoices().getFirst();
    }

    /** The only line. */
    InvoiceLine line() {
        var content = content();
        assertThat(content.rejectedRows()).isEmpty();
        assertThat(content.handover().lines()).hasSize(1);
        return content.handover().lines().getFirst();
    }

    /** Every rejected row: file, line, element, value, reason. */
    List<String> rejected() {
        return content().rejectedRows().stream()
                .map(row -> "%s:%d %s '%s' %s"
                        .formatted(
                                row.file(),
                                row.line(),
                                row.column(),
                                row.value(),
                                row.reason().code()))
                .toList();
    }
}
