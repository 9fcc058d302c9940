package se.tillit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.tillit.cli.call.CliTexts;
import se.tillit.cli.call.Failures;
import se.tillit.cli.call.Refused;
import se.tillit.contracts.Provider;
import se.tillit.exchange.Language;
import se.tillit.exchange.peppol.writing.Buyer;
import se.tillit.exchange.peppol.writing.InvoiceXml;
import se.tillit.invoices.InvoiceLine;

/** The folder that invoices are written to, one file each; it comes into place whole or not at all. */
final class InvoiceFolder {

    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Language language;
    private final Set<String> taken = new HashSet<>();

    InvoiceFolder(Path folder, Language language) {
        this.folder = folder.toAbsolutePath().normalize();
        this.language = language;
    }

    /**
     * Refuses a folder that something lies in: to be asked before the work begins.
     *
     * @throws Refused with the sentence that says why
     */
    static void refuseObstacle(Path folder, Language language) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(CliTexts.text("not-a-folder", language, folder));
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refused(CliTexts.text("folder-not-empty", language, folder));
            }
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, folder, Failures.reason(failure, language)));
        }
    }

    /**
     * Writes the invoices.
     *
     * @param invoices the lines of each invoice
     * @throws Refused if they can't be written; nothing of them is left then
     */
    void write(List<List<InvoiceLine>> invoices, Provider supplier, Buyer buyer) {
        try {
            Files.createDirectories(parent());
            var beside = Files.createTempDirectory(parent(), "." + folder.getFileName() + ".");
            try {
                for (var lines : invoices) {
                    write(lines, supplier, buyer, beside);
                }
                Files.deleteIfExists(folder);
                Files.move(beside, folder);
            } finally {
                delete(beside);
            }
        } catch (IOException failure) {
            throw new Refused(CliTexts.text("write-failed", language, folder, Failures.reason(failure, language)));
        }
    }

    private Path parent() {
        var parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    private void write(List<InvoiceLine> lines, Provider supplier, Buyer buyer, Path target) throws IOException {
        var invoice = lines.getFirst().invoice();
        try (var stream =
                new BufferedOutputStream(Files.newOutputStream(target.resolve(nameOf(invoice.id()) + ".xml")))) {
            InvoiceXml.write(invoice, lines, supplier, buyer, stream);
        }
    }

    /** The invoice number as the name of a file, also on a disk that can't tell large letters from small. */
    private String nameOf(String invoice) {
        var plain = invoice.replaceAll("[^\\p{L}\\p{Nd}_-]", "_");
        var name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        var tried = name;
        for (var number = 2; !taken.add(tried.toLowerCase(Locale.ROOT)); number++) {
            tried = name + "_" + number;
        }
        return tried;
    }

    private static void delete(Path unwanted) throws IOException {
        if (Files.exists(unwanted)) {
            try (var files = Files.list(unwanted)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(unwanted);
        }
    }
}
