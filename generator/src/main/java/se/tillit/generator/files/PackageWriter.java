package se.tillit.generator.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.tillit.generator.billing.Invoice;
import se.tillit.generator.billing.Line;
import se.tillit.generator.work.Visit;

/** Writes a month as the CSV files of an exchange package: UTF-8, comma, a line feed after every row. */
public final class PackageWriter {
    private static final int DUE_AFTER = 30;

    private final Path folder;

    /** Writes into the folder, which is made where it does not exist. */
    public PackageWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes every file of the month; the lines, half of it all, are written beside the rest. */
    public void write(MonthPackage month) throws IOException {
        Files.createDirectories(folder);
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<?> lines = beside.submit(() -> {
                writeLines(month);
                return folder;
            });
            writeAllButLines(month);
            await(lines);
        }
    }

    private static void await(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing.");
        }
    }

    private void writeAllButLines(MonthPackage month) throws IOException {
        for (var table : month.tables().all()) {
            try (var csv = open(table.name(), table.columns())) {
                table.rows().forEach(csv::writeRecord);
            }
        }
        writeVisits(month);
        writeShifts(month);
        writeSettled(month);
        writeInvoices(month);
    }

    private void writeVisits(MonthPackage month) throws IOException {
        var texts = new Texts();
        var columns = "visit_id,recipient_id,provider_id,staff_id,service,started_at,ended_at,start_method,end_method,"
                + "place,tag_id,end_tag_id,registered_at,change_reason";
        try (var csv = open("visits", List.of(columns.split(",")))) {
            for (var visit : month.visits()) {
                csv.writeRecord(
                        visit.id(),
                        visit.recipient().id(),
                        visit.assignment().provider().id(),
                        visit.employment().id(),
                        visit.decision().service().text(),
                        startOf(visit, month, texts),
                        texts.instant(visit.end()),
                        visit.startMethod().text(),
                        visit.endMethod().text(),
                        visit.site().text(),
                        visit.tag(),
                        visit.endTag(),
                        texts.instant(visit.registered()),
                        visit.reason());
            }
        }
    }

    private static String startOf(Visit visit, MonthPackage month, Texts texts) {
        var start = texts.instant(visit.start());
        return month.unreadable().contains(visit) ? start.replace('T', ' ').substring(0, 16) : start;
    }

    private void writeShifts(MonthPackage month) throws IOException {
        var texts = new Texts();
        try (var csv = open("shifts", List.of("shift_id", "staff_id", "started_at", "ended_at"))) {
            for (var shift : month.shifts()) {
                csv.writeRecord(
                        shift.id(), shift.employment().id(), texts.instant(shift.start()), texts.instant(shift.end()));
            }
        }
    }

    private void writeSettled(MonthPackage month) throws IOException {
        var columns =
                List.of("provider_id", "invoice_id", "line_id", "visit_id", "decision_id", "minutes", "approved_sek");
        try (var csv = open("settled", columns)) {
            for (var settled : month.settled()) {
                csv.writeRecord(
                        settled.visit().assignment().provider().id(),
                        settled.invoice(),
                        Integer.toString(settled.line()),
                        settled.visit().id(),
                        settled.visit().decision().id(),
                        Integer.toString(settled.minutes()),
                        Texts.sek(settled.approvedOre()));
            }
        }
    }

    private void writeInvoices(MonthPackage month) throws IOException {
        var texts = new Texts();
        var columns = List.of(
                "provider_id", "invoice_id", "period", "issued_on", "total_sek", "due_on", "credits_invoice_id");
        try (var csv = open("invoices", columns)) {
            for (var invoice : month.invoices()) {
                csv.writeRecord(
                        invoice.provider().id(),
                        invoice.id(),
                        invoice.period().toString(),
                        texts.date(invoice.issuedOn()),
                        Texts.sek(invoice.total()),
                        texts.date(invoice.issuedOn() + DUE_AFTER),
                        invoice.credits());
            }
        }
    }

    private void writeLines(MonthPackage month) throws IOException {
        var texts = new Texts();
        var columns = "provider_id,invoice_id,line_id,visit_id,recipient_id,decision_id,plan_id,staff_id,service,"
                + "started_at,ended_at,minutes,unit_price_sek,amount_sek";
        try (var csv = open("invoice_lines", List.of(columns.split(",")))) {
            for (var invoice : month.invoices()) {
                for (var line : invoice.lines()) {
                    writeLine(csv, invoice, line, texts);
                }
            }
        }
    }

    private static void writeLine(CsvWriter csv, Invoice invoice, Line line, Texts texts) {
        var stated = line.claim();
        var provider = invoice.provider().id();
        var number = Integer.toString(line.number());
        var amount = Texts.sek(line.amountOre());
        var minutes = line.minutes() == 0 ? "" : Integer.toString(line.minutes());
        var price = line.priceOre() == 0 ? "" : Texts.sek(line.priceOre());
        if (stated != null) {
            csv.writeRecord(
                    provider,
                    invoice.id(),
                    number,
                    stated.visit(),
                    stated.recipient(),
                    stated.decision(),
                    stated.plan(),
                    stated.staff(),
                    stated.service(),
                    texts.instant(stated.start()),
                    texts.instant(stated.end()),
                    minutes,
                    price,
                    amount);
            return;
        }
        var visit = line.visit();
        csv.writeRecord(
                provider,
                invoice.id(),
                number,
                visit.id(),
                visit.recipient().id(),
                visit.decision().id(),
                visit.plan().id(),
                visit.employment().id(),
                visit.decision().service().text(),
                texts.instant(visit.start()),
                texts.instant(visit.end()),
                minutes,
                price,
                amount);
    }

    private CsvWriter open(String name, List<String> columns) throws IOException {
        return csvOf(folder.resolve(name + ".csv"), columns);
    }

    /** A file with the columns as its first row. */
    public static CsvWriter csvOf(Path file, List<String> columns) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        csv.writeRecord(columns);
        return csv;
    }
}
