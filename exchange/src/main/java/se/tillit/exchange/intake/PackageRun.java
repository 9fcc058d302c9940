package se.tillit.exchange.intake;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.exchange.csv.FileRead;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.keeping.KeptDocument;
import se.tillit.exchange.keeping.Refusal;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.peppol.InvoiceFiles;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rows.PackageRows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RejectedKeys;

/** One reading of a package, and perhaps of a base that fills in. */
final class PackageRun {

    private static final Map<EvidenceKind, Resource> OPTIONAL = new EnumMap<>(Map.of(
            EvidenceKind.EXTRAS, ExchangeSchema.EXTRAS,
            EvidenceKind.ABSENCES, ExchangeSchema.ABSENCES,
            EvidenceKind.SETTLED, ExchangeSchema.SETTLED,
            EvidenceKind.TAGS, ExchangeSchema.TAGS,
            EvidenceKind.SHIFTS, ExchangeSchema.SHIFTS,
            EvidenceKind.PLANNED_VISITS, ExchangeSchema.PLANNED_VISITS));

    private final ReadWishes wishes;
    private final Handed handed;
    private final Handed base;
    private final PackageRows rows = new PackageRows();
    private final Map<String, List<FileRead>> read = new ConcurrentHashMap<>();
    private final Map<String, UnreadableFile> unreadable = new ConcurrentHashMap<>();

    PackageRun(ReadWishes wishes, Handed handed, Handed base) {
        this.wishes = wishes;
        this.handed = handed;
        this.base = base;
    }

    /**
     * Looks around in the source, and in the base where there is one.
     *
     * @throws UnreadableFile if a table is missing that must be there
     */
    static PackageRun of(PackageSource source, ReadWishes wishes) {
        var below = wishes.base();
        var mayBeAbsent = Set.copyOf(below == null ? OPTIONAL.values() : ExchangeSchema.ALL);
        var handed = Handed.of(source, mayBeAbsent, new InvoiceFiles(source.invoiceFiles(), wishes.check()));
        var base = below == null
                ? Handed.nothing()
                : Handed.of(
                        below, Set.copyOf(OPTIONAL.values()), new InvoiceFiles(below.invoiceFiles(), wishes.check()));
        for (var resource : ExchangeSchema.ALL) {
            if (!OPTIONAL.containsValue(resource) && !handed.has(resource.name()) && !base.has(resource.name())) {
                throw new UnreadableFile("file-missing", resource.file());
            }
        }
        return new PackageRun(wishes, handed, base);
    }

    /** The rows, once they are read. */
    PackageRows rows() {
        return rows;
    }

    /**
     * Reads every table, each as soon as those that it refers to have been.
     *
     * @throws UnreadableFile if one of them cannot be read
     */
    void readFiles() {
        var all = handed.size() + base.size();
        var soFar = new AtomicLong();
        LongConsumer told = bytes -> wishes.progress().read(soFar.addAndGet(bytes), all);
        var rowsByName = new LinkedHashMap<String, Rows<?>>();
        var tasks = new ArrayList<Schedule.Task>();
        for (var table : rows.all()) {
            var name = table.resource().name();
            if (handed.has(name) || base.has(name)) {
                rowsByName.put(name, table);
                tasks.add(new Schedule.Task(name, rows.neededBefore(table), handed.size(name) + base.size(name)));
                keep(table);
            }
        }
        new Schedule(tasks, task -> readFile(rowsByName, task.name(), told)).run(wishes.threads());
        for (var resource : ExchangeSchema.ALL) {
            var wrong = unreadable.get(resource.name());
            if (wrong != null) {
                throw wrong;
            }
        }
    }

    private void keep(Rows<?> table) {
        var keeper = wishes.keeper();
        if (keeper != null && handed.has(table.resource().name())) {
            table.keepIn(keeper.table(table.resource()));
        }
    }

    private void readFile(Map<String, Rows<?>> rowsByName, String name, LongConsumer progress) {
        var table = rowsByName.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no table %s.".formatted(name));
        }
        try {
            read.put(name, readInto(table, handed, progress));
            table.settle();
            if (name.equals(ExchangeSchema.INVOICES.name())) {
                handed.invoices().settle(rows.invoices());
            }
            if (wishes.base() != null) {
                fillIn(table, name, progress);
            }
        } catch (UnreadableFile wrong) {
            unreadable.put(name, wrong);
            throw new Schedule.Undone();
        }
    }

    private void fillIn(Rows<?> table, String name, LongConsumer progress) {
        table.beginFilling();
        if (name.equals(ExchangeSchema.LINES.name())) {
            rows.replaceLinesOf(handed.invoices().standing().values().stream()
                    .map(RejectedKeys.InvoiceKey::of)
                    .collect(Collectors.toSet()));
        }
        readInto(table, base, progress);
        table.settleFilled();
        if (name.equals(ExchangeSchema.INVOICES.name())) {
            base.invoices().settle(rows.invoices());
        }
    }

    private List<FileRead> readInto(Rows<?> table, Handed from, LongConsumer progress) {
        var told = new ArrayList<FileRead>();
        var name = table.resource().name();
        var file = from.tables().get(name);
        if (file != null) {
            if (from.hasMore(name) || wishes.base() != null) {
                table.beginFile(file.name());
            }
            told.add(file.readInto(table, progress));
        }
        if (name.equals(ExchangeSchema.INVOICES.name())) {
            told.addAll(from.invoices().readInvoices(rows.providers(), rows.invoices(), wishes.threads(), progress));
        } else if (name.equals(ExchangeSchema.LINES.name())) {
            from.invoices().takeLines(rows.invoices(), rows.lines());
        }
        return told;
    }

    /**
     * What came of it, once every table is read.
     *
     * @param others the names of files passed over
     * @param start when the reading began, by the system's nanoseconds
     */
    PackageContent content(List<String> others, long start) {
        var present = EnumSet.noneOf(EvidenceKind.class);
        OPTIONAL.forEach((kind, resource) -> {
            if (handed.has(resource.name()) || base.has(resource.name())) {
                present.add(kind);
            }
        });
        var files = ExchangeSchema.ALL.stream()
                .map(resource -> read.get(resource.name()))
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .toList();
        var hidden = rows.protectedRecipients();
        var refusals = refusals(hidden);
        var keeper = wishes.keeper();
        if (keeper != null) {
            tell(keeper, refusals, hidden);
        }
        var rejected = refusals.values().stream()
                .flatMap(List::stream)
                .map(Refusal::row)
                .toList();
        return new PackageContent(rows.handover(present), rejected, files, others, System.nanoTime() - start);
    }

    private void tell(RowKeeper keeper, Map<Resource, List<Refusal>> refusals, Set<String> hidden) {
        for (var table : rows.all()) {
            if (handed.has(table.resource().name())) {
                keeper.table(table.resource()).settled(table.fallen());
            }
        }
        handed.invoices()
                .standing()
                .forEach((file, invoice) -> keeper.document(new KeptDocument(invoice.provider(), invoice.id(), file)));
        keeper.finish(refusals, hidden);
    }

    private Map<Resource, List<Refusal>> refusals(Set<String> hidden) {
        var all = new LinkedHashMap<Resource, List<Refusal>>();
        for (var table : rows.all()) {
            var inOrder = table.refusals().stream()
                    .sorted(Comparator.comparing(
                                    (Refusal refusal) -> refusal.row().file())
                            .thenComparingLong(refusal -> refusal.row().line()))
                    .map(refusal -> hides(refusal.row(), hidden)
                            ? new Refusal(refusal.row().showing(RejectedRow.PROTECTED), refusal.text())
                            : refusal)
                    .toList();
            all.put(table.resource(), inOrder);
        }
        return all;
    }

    /** Whether the value would tell who someone with protected identity is. */
    private static boolean hides(RejectedRow row, Set<String> hidden) {
        return row.column().equals("recipient_id") && hidden.contains(row.value());
    }
}
