package se.tillit.exchange.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck;
import se.tillit.exchange.peppol.InvoiceFiles;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rows.PackageRows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.EvidenceKind;

/**
 * Reads a package: a table for each resource of the schema, as files in a folder or a zip, or as sheets of a workbook,
 * and perhaps electronic invoices.
 *
 * <p>Each file is read once, as soon as those that it refers to have been; with several threads several at a time. The
 * result is the same whatever their number.
 */
public final class PackageReader {

    private static final Map<EvidenceKind, Resource> OPTIONAL = new EnumMap<>(Map.of(
            EvidenceKind.EXTRAS, ExchangeSchema.EXTRAS,
            EvidenceKind.ABSENCES, ExchangeSchema.ABSENCES,
            EvidenceKind.SETTLED, ExchangeSchema.SETTLED,
            EvidenceKind.TAGS, ExchangeSchema.TAGS,
            EvidenceKind.SHIFTS, ExchangeSchema.SHIFTS,
            EvidenceKind.PLANNED_VISITS, ExchangeSchema.PLANNED_VISITS));

    private static final List<Resource> PEOPLE = List.of(ExchangeSchema.PROVIDERS, ExchangeSchema.EMPLOYMENTS);

    private final PackageSource source;
    private final PackageRows rows = new PackageRows();
    private final Map<String, TableFile> tables = new LinkedHashMap<>();
    private final InvoiceFiles invoiceFiles;
    private final Map<String, List<FileRead>> read = new ConcurrentHashMap<>();
    private final Map<String, UnreadableFile> unreadable = new ConcurrentHashMap<>();

    private PackageReader(PackageSource source, List<Bytes> invoices, InvoiceCheck check) {
        this.source = source;
        this.invoiceFiles = new InvoiceFiles(invoices, check);
    }

    /**
     * Reads the package.
     *
     * @param place where it is: a folder, a zip of one, or a workbook
     * @param threads how many threads may work, 1 or more
     * @param progress is told how far it has come
     */
    public static PackageReading read(Path place, int threads, ReadProgress progress) {
        return read(place, threads, progress, InvoiceCheck.NONE);
    }

    /**
     * Reads the package, and has its electronic invoices tried.
     *
     * @param place where it is: a folder, a zip of one, or a workbook
     * @param threads how many threads may work, 1 or more
     * @param progress is told how far it has come
     * @param check tries each electronic invoice; of one that breaks its rules every line is held
     */
    public static PackageReading read(Path place, int threads, ReadProgress progress, InvoiceCheck check) {
        var start = System.nanoTime();
        try (var source = PackageSources.open(place)) {
            var reader = new PackageReader(source, source.invoiceFiles(), check);
            reader.lookAround();
            reader.readFiles(threads, progress);
            return reader.content(start);
        } catch (UnreadableFile wrong) {
            return new UnreadablePackage(wrong.key(), wrong.places());
        }
    }

    /** Whether the path looks like a package: a zip, a workbook, or a folder with one of its tables in it. */
    public static boolean isPackage(Path path) {
        return PackageSources.looksLikeOne(path);
    }

    /**
     * The keys of the people employed, if that much can be read: what a look across municipalities begins with.
     *
     * @param place where the package is
     */
    public static Set<String> peopleIn(Path place) {
        try (var source = PackageSources.open(place)) {
            var reader = new PackageReader(source, List.of(), InvoiceCheck.NONE);
            for (var resource : PEOPLE) {
                source.findTable(resource).ifPresent(table -> reader.tables.put(resource.name(), table));
            }
            reader.readFiles(1, ReadProgress.NONE);
            return reader.rows.people();
        } catch (UnreadableFile wrong) {
            return Set.of();
        }
    }

    private void lookAround() {
        for (var resource : ExchangeSchema.ALL) {
            var table = source.findTable(resource);
            var mayBeAbsent = OPTIONAL.containsValue(resource);
            if (table.isPresent() && !(mayBeAbsent && table.get().isBlank())) {
                tables.put(resource.name(), table.get());
            } else if (!mayBeAbsent(resource)) {
                throw new UnreadableFile("file-missing", resource.file());
            }
        }
    }

    private boolean mayBeAbsent(Resource resource) {
        return OPTIONAL.containsValue(resource) || (isInvoiced(resource.name()) && !invoiceFiles.isEmpty());
    }

    /** Whether electronic invoices hold such rows too. */
    private static boolean isInvoiced(String name) {
        return name.equals(ExchangeSchema.INVOICES.name()) || name.equals(ExchangeSchema.LINES.name());
    }

    private void readFiles(int threads, ReadProgress progress) {
        var all = tables.values().stream().mapToLong(TableFile::size).sum() + invoiceFiles.size();
        var soFar = new AtomicLong();
        LongConsumer told = bytes -> progress.read(soFar.addAndGet(bytes), all);
        var rowsByName = new LinkedHashMap<String, Rows<?>>();
        var tasks = new ArrayList<Schedule.Task>();
        for (var table : rows.all()) {
            var name = table.resource().name();
            var file = tables.get(name);
            var hasMore = isInvoiced(name) && !invoiceFiles.isEmpty();
            if (file != null || hasMore) {
                var size = (file == null ? 0 : file.size()) + (hasMore ? invoiceFiles.size() : 0);
                rowsByName.put(name, table);
                tasks.add(new Schedule.Task(name, rows.neededBefore(table), size));
            }
        }
        new Schedule(tasks, task -> readFile(rowsByName, task.name(), threads, told)).run(threads);
        for (var resource : ExchangeSchema.ALL) {
            var wrong = unreadable.get(resource.name());
            if (wrong != null) {
                throw wrong;
            }
        }
    }

    private void readFile(Map<String, Rows<?>> rowsByName, String name, int threads, LongConsumer progress) {
        var table = rowsByName.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no table %s.".formatted(name));
        }
        try {
            read.put(name, readInto(table, name, threads, progress));
            table.settle();
        } catch (UnreadableFile wrong) {
            unreadable.put(name, wrong);
            throw new Schedule.Undone();
        }
    }

    private List<FileRead> readInto(Rows<?> table, String name, int threads, LongConsumer progress) {
        var told = new ArrayList<FileRead>();
        var file = tables.get(name);
        if (file != null) {
            if (isInvoiced(name) && !invoiceFiles.isEmpty()) {
                table.beginFile(file.name());
            }
            told.add(file.readInto(table, progress));
        }
        if (name.equals(ExchangeSchema.INVOICES.name())) {
            told.addAll(invoiceFiles.readInvoices(rows.providers(), rows.invoices(), threads, progress));
        } else if (name.equals(ExchangeSchema.LINES.name())) {
            invoiceFiles.takeLines(rows.invoices(), rows.lines());
        }
        return told;
    }

    private PackageContent content(long start) {
        var present = EnumSet.noneOf(EvidenceKind.class);
        OPTIONAL.forEach((kind, resource) -> {
            if (tables.containsKey(resource.name())) {
                present.add(kind);
            }
        });
        var files = ExchangeSchema.ALL.stream()
                .map(resource -> read.get(resource.name()))
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .toList();
        var others = List.copyOf(source.otherNames());
        return new PackageContent(rows.handover(present), rejectedRows(), files, others, System.nanoTime() - start);
    }

    private List<RejectedRow> rejectedRows() {
        var hidden = rows.protectedRecipients();
        var all = new ArrayList<RejectedRow>();
        for (var table : rows.all()) {
            table.rejectedRows().stream()
                    .sorted(Comparator.comparing(RejectedRow::file).thenComparingLong(RejectedRow::line))
                    .map(row -> hides(row, hidden) ? row.showing(RejectedRow.PROTECTED) : row)
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether the value would tell who someone with protected identity is. */
    private static boolean hides(RejectedRow row, Set<String> hidden) {
        return row.column().equals("recipient_id") && hidden.contains(row.value());
    }
}
