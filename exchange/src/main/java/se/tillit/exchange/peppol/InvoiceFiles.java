package se.tillit.exchange.peppol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import se.tillit.contracts.Provider;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck.Breach;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.verification.engine.Workers;

/**
 * The electronic invoices of a package. Each file is read once, as a stream; its invoice is taken in at once, its lines
 * when it is known which invoices stand. The order of the files means nothing.
 */
public final class InvoiceFiles {

    private static final Pattern PLACE =
            Pattern.compile("(?:InvoiceLine|CreditNoteLine)(?:\\[[^\\]0-9]*\\])?\\[(\\d{1,9})\\]");

    private final List<Bytes> files;
    private final InvoiceCheck check;
    private final List<XmlInvoice> read = new ArrayList<>();
    private final Map<String, Invoice> standing = new LinkedHashMap<>();

    /** The files, each to be tried by the check as well. */
    public InvoiceFiles(List<Bytes> files, InvoiceCheck check) {
        this.files = files.stream().sorted(Comparator.comparing(Bytes::name)).toList();
        this.check = check;
    }

    /** None at all. */
    public static InvoiceFiles none() {
        return new InvoiceFiles(List.of(), InvoiceCheck.NONE);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many bytes there are to read. */
    public long size() {
        var sum = 0L;
        for (var file : files) {
            try {
                sum += file.size();
            } catch (IOException failure) {
                throw unreadable(file, failure);
            }
        }
        return sum;
    }

    /** A file that was read, and what came of it. */
    private record Outcome(FileRead told, XmlInvoice found) {}

    /**
     * Reads every file, several at a time, and takes in their invoices.
     *
     * @param threads how many threads may work, 1 or more
     * @param progress told of every stretch of bytes as it is read, by any of the threads
     * @throws UnreadableFile if the bytes of one can't be read
     */
    public List<FileRead> readInvoices(
            Rows<Provider> providers, Rows<Invoice> invoices, int threads, LongConsumer progress) {
        var outcomes = outcomes(providers, threads, progress);
        var told = new ArrayList<FileRead>();
        for (var at = 0; at < files.size(); at++) {
            var outcome = outcomes.get(at);
            invoices.beginFile(files.get(at).name());
            accept(outcome.found(), files.get(at), invoices);
            told.add(outcome.told());
            read.add(outcome.found());
        }
        return told;
    }

    private List<Outcome> outcomes(Rows<Provider> providers, int threads, LongConsumer progress) {
        try (var workers = Workers.of(threads)) {
            return workers.gather(files.size(), (from, to, found) -> {
                var reader = new InvoiceReader(providers);
                for (var at = from; at < to; at++) {
                    found.add(read(files.get(at), reader, progress));
                }
            });
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof UnreadableFile known) {
                throw known;
            }
            throw failed;
        }
    }

    private static Outcome read(Bytes file, InvoiceReader reader, LongConsumer progress) {
        var start = System.nanoTime();
        try (var channel = file.open()) {
            var stream = new GuardedStream(Channels.newInputStream(channel), progress);
            var found = file.size() == 0
                    ? XmlInvoice.broken(
                            file.name(), new BrokenXml(RejectionReason.XML_EMPTY, "", 1).inFile(file.name()))
                    : reader.read(file.name(), stream);
            stream.drain();
            var told =
                    new FileRead(file.name(), stream.size(), stream.sha256Hex(), List.of(), System.nanoTime() - start);
            return new Outcome(told, found);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        } catch (UncheckedIOException failure) {
            throw unreadable(file, failure.getCause() == null ? new IOException(failure) : failure.getCause());
        }
    }

    private static UnreadableFile unreadable(Bytes file, IOException failure) {
        return failure instanceof AccessDeniedException
                ? new UnreadableFile("no-permission", file.name())
                : new UnreadableFile("read-failed", file.name(), String.valueOf(failure.getMessage()));
    }

    private void accept(XmlInvoice found, Bytes file, Rows<Invoice> invoices) {
        var breaches = isWhole(found) ? check.breachesIn(file) : List.<Breach>of();
        var fault = found.fault();
        if (fault != null) {
            invoices.reject(fault, List.of(found.provider(), found.id()));
        }
        var invoice = found.invoice();
        if (invoice != null) {
            invoices.accept(breaches.isEmpty() ? invoice : invoice.breakingRules(), found.line());
        }
        var firsts = new LinkedHashMap<String, Breach>();
        breaches.forEach(breach -> firsts.putIfAbsent(breach.rule(), breach));
        for (var breach : firsts.values()) {
            invoices.reject(row(found, breach), List.of("", ""));
        }
    }

    /** A file that broke off has been refused already; the rules would say no more. */
    private static boolean isWhole(XmlInvoice found) {
        return found.fault() == null || !found.lines().isEmpty();
    }

    private static RejectedRow row(XmlInvoice found, Breach breach) {
        var line = breach.line() > 0 ? breach.line() : found.lineOf(placeIn(breach.location()));
        return new RejectedRow(
                found.file(), line, breach.rule(), breach.location(), RejectionReason.INVOICE_INVALID, breach.text());
    }

    /** Which line of the invoice the path goes through, counted from 1; 0 where it goes through none. */
    private static int placeIn(String location) {
        var place = PLACE.matcher(location);
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }

    /** To be called once it is settled which invoices stand. */
    public void settle(Rows<Invoice> invoices) {
        for (var file : read) {
            var invoice = file.invoice() == null ? null : invoices.find(file.provider(), file.id());
            if (invoice != null) {
                standing.put(file.file(), invoice);
            }
        }
    }

    /** The invoices that stand, by the names of their files. */
    public Map<String, Invoice> standing() {
        return Collections.unmodifiableMap(standing);
    }

    /** Takes in the lines of all files that were read, once it is settled which invoices stand. */
    public void takeLines(Rows<Invoice> invoices, Rows<InvoiceLine> lines) {
        for (var file : read) {
            lines.beginFile(file.file());
            var invoice = standing.get(file.file());
            for (var line : file.lines()) {
                var fault = line.fault();
                if (fault != null) {
                    lines.reject(fault, List.of(file.provider(), file.id(), line.id()));
                } else if (invoice == null) {
                    lines.reject(orphan(file, line, invoices), List.of(file.provider(), file.id(), line.id()));
                } else {
                    lines.accept(line.on(invoice), line.line());
                }
            }
        }
        read.clear();
    }

    private static RejectedRow orphan(XmlInvoice file, LineDraft line, Rows<Invoice> invoices) {
        return new RejectedRow(
                file.file(),
                line.line(),
                "provider_id/invoice_id",
                file.provider() + "/" + file.id(),
                RejectionReason.REFERENCE_REJECTED,
                invoices.file());
    }
}
