package se.tillit.exchange.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.peppol.InvoiceFiles;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/**
 * What a source holds of a package.
 *
 * @param tables its tables by the names of their resources
 * @param invoices its electronic invoices
 */
record Handed(Map<String, TableFile> tables, InvoiceFiles invoices) {

    /** Nothing at all. */
    static Handed nothing() {
        return new Handed(Map.of(), InvoiceFiles.none());
    }

    /** Looks around; a table that may be absent and has a header alone is, where that does not say that it was meant. */
    static Handed of(PackageSource source, Set<Resource> mayBeAbsent, InvoiceFiles invoices) {
        var tables = new LinkedHashMap<String, TableFile>();
        for (var resource : ExchangeSchema.ALL) {
            var table = source.findTable(resource);
            if (table.isPresent()
                    && !(mayBeAbsent.contains(resource) && table.get().isBlank())) {
                tables.put(resource.name(), table.get());
            }
        }
        return new Handed(tables, invoices);
    }

    Optional<TableFile> findTable(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Whether electronic invoices hold such rows too. */
    static boolean isInvoiced(String name) {
        return name.equals(ExchangeSchema.INVOICES.name()) || name.equals(ExchangeSchema.LINES.name());
    }

    /** Whether it holds such rows, in a table or in electronic invoices. */
    boolean has(String name) {
        return tables.containsKey(name) || hasMore(name);
    }

    /** Whether it holds such rows in electronic invoices. */
    boolean hasMore(String name) {
        return isInvoiced(name) && !invoices.isEmpty();
    }

    /** How much there is to read. */
    long size() {
        return tables.values().stream().mapToLong(TableFile::size).sum() + invoices.size();
    }

    /** How much there is to read of such rows. */
    long size(String name) {
        return findTable(name).map(TableFile::size).orElse(0L) + (hasMore(name) ? invoices.size() : 0);
    }
}
