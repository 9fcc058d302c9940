package se.tillit.exchange.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck;
import se.tillit.exchange.peppol.InvoiceFiles;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/**
 * Reads a package: a table for each resource of the schema, as files in a folder or a zip, or as sheets of a workbook,
 * and perhaps electronic invoices.
 *
 * <p>Each file is read once, as soon as those that it refers to have been; with several threads several at a time. The
 * result is the same whatever their number.
 */
public final class PackageReader {

    private static final List<Resource> PEOPLE = List.of(ExchangeSchema.PROVIDERS, ExchangeSchema.EMPLOYMENTS);

    private PackageReader() {}

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
        try {
            return read(PackageSources.open(place), threads, progress, check);
        } catch (UnreadableFile wrong) {
            return UnreadablePackage.because(wrong);
        }
    }

    /**
     * Reads the package from wherever its tables lie.
     *
     * @param source is closed when it is read
     * @param threads how many threads may work, 1 or more
     * @param progress is told how far it has come
     * @param check tries each electronic invoice; of one that breaks its rules every line is held
     */
    public static PackageReading read(PackageSource source, int threads, ReadProgress progress, InvoiceCheck check) {
        return read(source, ReadWishes.with(threads).telling(progress).checking(check));
    }

    /**
     * Reads the package from wherever its tables lie, as wished.
     *
     * @param source is closed when it is read, as is the base
     */
    public static PackageReading read(PackageSource source, ReadWishes wishes) {
        var start = System.nanoTime();
        try (source;
                var below = wishes.base();
                var keeper = wishes.keeper()) {
            var run = PackageRun.of(source, wishes);
            run.readFiles();
            return run.content(List.copyOf(source.otherNames()), start);
        } catch (UnreadableFile wrong) {
            return UnreadablePackage.because(wrong);
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
            var tables = new HashMap<String, TableFile>();
            for (var resource : PEOPLE) {
                source.findTable(resource).ifPresent(table -> tables.put(resource.name(), table));
            }
            var run = new PackageRun(ReadWishes.with(1), new Handed(tables, InvoiceFiles.none()), Handed.nothing());
            run.readFiles();
            return run.rows().people();
        } catch (UnreadableFile wrong) {
            return Set.of();
        }
    }
}
