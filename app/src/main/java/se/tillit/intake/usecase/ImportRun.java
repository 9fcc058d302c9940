package se.tillit.intake.usecase;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.tillit.exchange.intake.MonthsFound;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.exchange.intake.PackageReader;
import se.tillit.exchange.intake.PackageReading;
import se.tillit.exchange.intake.PackageSource;
import se.tillit.exchange.intake.ReadWishes;
import se.tillit.exchange.intake.UnreadablePackage;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.identity.Who;
import se.tillit.intake.store.DeliveryStore;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.Manner;
import se.tillit.intake.store.RejectedRowStore;
import se.tillit.intake.store.ResourceNumbers;
import se.tillit.intake.store.Withdrawals;
import se.tillit.kernel.ProviderId;
import se.tillit.register.change.Extent;
import se.tillit.register.change.MonthChanges;
import se.tillit.register.change.OpenMonth;
import se.tillit.server.job.JobProgress;

/** One delivery, read and compared with what is known of its month, and applied where nothing speaks against it. */
@Component
class ImportRun {

    private static final int THREADS = 2;
    private static final int READ_UNTIL = 60;
    private static final int COMPARED = 75;

    private final DeliveryStore deliveries;
    private final RejectedRowStore rejected;
    private final MonthChanges months;
    private final WorkFolder work;

    ImportRun(DeliveryStore deliveries, RejectedRowStore rejected, MonthChanges months, WorkFolder work) {
        this.deliveries = deliveries;
        this.rejected = rejected;
        this.months = months;
        this.work = work;
    }

    /**
     * Takes it in, within the transaction that is going on.
     *
     * @throws Unusable if the delivery cannot be used
     */
    ImportOutcome of(ImportRecord record, Who who, JobProgress progress) {
        var folder = work.make();
        try {
            var file = folder.resolve("delivery");
            try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
                deliveries.write(record.delivery().id(), target);
            }
            var rows = Files.createDirectory(folder.resolve("rows"));
            var upload = new Upload(file, record.delivery().fileName());
            return take(record, who.provider(), upload, rows, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            WorkFolder.remove(folder);
        }
    }

    private ImportOutcome take(
            ImportRecord record, @Nullable ProviderId provider, Upload upload, Path folder, JobProgress progress) {
        var month = months.open(record.delivery().month());
        var passedOver = new ArrayList<String>();
        try (var keeper = RowKeeper.in(folder)) {
            var source = source(upload, provider, month, passedOver);
            var manner = manner(record, source, provider);
            var extent = extent(manner, provider);
            var wishes = ReadWishes.with(THREADS).keeping(keeper).telling((read, all) -> tell(progress, read, all));
            if (!extent.isWhole() || provider != null) {
                wishes = wishes.over(month.base(extent));
            }
            var content = content(PackageReader.read(source, wishes));
            if (extent.isWhole() && provider == null) {
                refuseOtherMonth(record, content);
            }
            passedOver.addAll(content.otherFiles());
            progress.at("compare", READ_UNTIL);
            var comparison = month.compare(extent, keeper, content, upload);
            rejected.keep(record.id(), keeper.rejectedRows(), OpenMonth.BASE);
            var numbers = numbers(comparison, rejected.counts(record.id()));
            progress.at("apply", COMPARED);
            if (mustAsk(record, comparison, numbers)) {
                return new ImportOutcome(ImportState.PLANNED, manner, numbers, passedOver, null);
            }
            return comparison
                    .findAppliedAt(record.delivery().id())
                    .map(at -> new ImportOutcome(ImportState.APPLIED, manner, numbers, passedOver, at))
                    .orElseGet(() -> new ImportOutcome(ImportState.UNCHANGED, manner, numbers, passedOver, null));
        }
    }

    private static void tell(JobProgress progress, long read, long all) {
        if (all > 0) {
            progress.at("read", (int) (READ_UNTIL * read / all));
        }
    }

    private static PackageSource source(
            Upload upload, @Nullable ProviderId provider, OpenMonth month, List<String> passedOver) {
        var all = upload.open();
        if (provider == null) {
            return all;
        }
        var own = new OwnTables(all, month.state().present());
        passedOver.addAll(own.passedOver());
        if (!own.hasAny()) {
            own.close();
            throw new Unusable("import.nothing-own", passedOver);
        }
        return own;
    }

    private static Manner manner(ImportRecord record, PackageSource source, @Nullable ProviderId provider) {
        var asked = record.delivery().manner();
        if (asked != Manner.AUTOMATIC) {
            return asked;
        }
        return Upload.mannerOf(source, provider == null ? ExchangeSchema.ALL : Upload.ofProvider());
    }

    private static Extent extent(Manner manner, @Nullable ProviderId provider) {
        var statement = manner == Manner.WHOLE_MONTH ? Extent.Statement.WHOLE : Extent.Statement.ADDS;
        return new Extent(statement, provider);
    }

    private static PackageContent content(PackageReading reading) {
        return switch (reading) {
            case PackageContent content -> content;
            case UnreadablePackage(var key, var places) -> throw new Unusable(key, places);
        };
    }

    /** A package of another month would withdraw everything of this one: the month has been mistyped. */
    private static void refuseOtherMonth(ImportRecord record, PackageContent content) {
        var found = MonthsFound.in(content.handover());
        var month = record.delivery().month();
        if (!found.has(month) && !found.all().isEmpty()) {
            var others = found.all().stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new Unusable("import.other-month", List.of(month.toString(), others));
        }
    }

    private static ImportNumbers numbers(OpenMonth.Comparison comparison, Map<String, Long> rejected) {
        return new ImportNumbers(comparison.numbers().stream()
                .map(table -> new ResourceNumbers(
                        table.resource(),
                        table.added(),
                        table.changed(),
                        table.withdrawn(),
                        table.unchanged(),
                        rejected.getOrDefault(table.resource(), 0L)))
                .filter(table ->
                        table.added() + table.changed() + table.withdrawn() + table.unchanged() + table.rejected() > 0)
                .toList());
    }

    private static boolean mustAsk(ImportRecord record, OpenMonth.Comparison comparison, ImportNumbers numbers) {
        return comparison.withdrawsAnything()
                && record.withdrawals() == Withdrawals.ASK
                && !numbers.equals(record.confirmed());
    }
}
