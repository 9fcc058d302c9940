package se.tillit.intake.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.intake.PackageSources;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.intake.store.Manner;
import se.tillit.register.change.DocumentBytes;
import se.tillit.register.change.Ownership;
import se.tillit.register.table.RegisterTables;

/**
 * A delivery's file, put on disk to be read.
 *
 * @param file where it is
 * @param name what the sender called it
 */
record Upload(Path file, String name) implements DocumentBytes {

    private static final List<Resource> INVOICED = List.of(ExchangeSchema.INVOICES, ExchangeSchema.LINES);

    /**
     * Opens it.
     *
     * @throws Unusable if it is nothing that can be opened
     */
    PackageSource open() {
        try {
            return PackageSources.openUpload(file, name);
        } catch (UnreadableFile wrong) {
            throw new Unusable(wrong.key(), wrong.places());
        }
    }

    /**
     * Whether a source states a whole month, by the tables it has: all that must be handed over, or of a provider's all
     * that a provider hands over. A sheet that nobody filled in counts, as a table that was handed over empty does.
     */
    static Manner mannerOf(PackageSource source, List<Resource> needed) {
        var hasInvoices = !source.invoiceFiles().isEmpty();
        var isWhole = needed.stream()
                .filter(resource -> RegisterTables.of(resource).evidence() == null)
                .filter(resource -> !(hasInvoices && INVOICED.contains(resource)))
                .allMatch(resource -> source.findTable(resource).isPresent());
        return isWhole ? Manner.WHOLE_MONTH : Manner.ADDITIONS;
    }

    /** The tables that a provider's whole statement has. */
    static List<Resource> ofProvider() {
        return Ownership.OWNED;
    }

    @Override
    public byte[] of(String wanted) {
        try (var source = open()) {
            for (var bytes : source.invoiceFiles()) {
                if (bytes.name().equals(wanted)) {
                    try (var channel = bytes.open();
                            var stream = Channels.newInputStream(channel)) {
                        return stream.readAllBytes();
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("The delivery has no %s any more.".formatted(wanted));
    }
}
