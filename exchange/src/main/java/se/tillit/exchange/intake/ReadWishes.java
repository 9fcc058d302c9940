package se.tillit.exchange.intake;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowKeeper;
import se.tillit.exchange.peppol.InvoiceCheck;

/**
 * How a package is to be read.
 *
 * @param threads how many threads may work, 1 or more
 * @param progress is told how far it has come
 * @param check tries each electronic invoice; of one that breaks its rules every line is held
 * @param keeper keeps the rows, if they are to be kept
 * @param base what fills in where the package has no row, if anything does
 */
public record ReadWishes(
        int threads,
        ReadProgress progress,
        InvoiceCheck check,
        @Nullable RowKeeper keeper,
        @Nullable PackageSource base) {

    /** Nothing but a number of threads. */
    public static ReadWishes with(int threads) {
        return new ReadWishes(threads, ReadProgress.NONE, InvoiceCheck.NONE, null, null);
    }

    /** Telling how far it has come. */
    public ReadWishes telling(ReadProgress other) {
        return new ReadWishes(threads, other, check, keeper, base);
    }

    /** With electronic invoices tried so. */
    public ReadWishes checking(InvoiceCheck other) {
        return new ReadWishes(threads, progress, other, keeper, base);
    }

    /** With the package's rows kept, those of the base excepted. */
    public ReadWishes keeping(RowKeeper other) {
        return new ReadWishes(threads, progress, check, other, base);
    }

    /**
     * Over a base, which is closed with the package: it adds and replaces.
     *
     * <p>Of each table the package's rows are read and settled first. Then the base's rows fill in where none of those
     * that stand has their key; what the package refers to may lie in the base. No row of the base is rejected for one
     * of the package: a row that would be in force at once with one of the base, without replacing it by its key, is
     * rejected itself. An electronic invoice replaces all lines that the base has for it. Rejected rows, kept rows and
     * the files told are those of the package alone.
     *
     * <p>The base is taken to be rows that were accepted together before; a row of its tables that can nevertheless not
     * be taken in is told as rejected, by the name of its table. Name the base's tables so that people can tell them
     * from the package's.
     */
    public ReadWishes over(PackageSource other) {
        return new ReadWishes(threads, progress, check, keeper, other);
    }
}
