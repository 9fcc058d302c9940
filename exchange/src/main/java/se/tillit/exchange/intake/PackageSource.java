package se.tillit.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.Resource;

/**
 * Where the tables of a package lie: in a folder, in a zip, in a workbook, in a database. Which it has can be asked before
 * any is read, and again.
 */
public interface PackageSource extends AutoCloseable {

    /**
     * The table of the resource, if the package has it.
     *
     * @throws UnreadableFile if it is there and cannot be read
     */
    Optional<TableFile> findTable(Resource resource);

    /** The electronic invoices, each named {@code invoices/NAME.xml}; empty where there are none. */
    List<Bytes> invoiceFiles();

    /** What else lies there and is passed over. */
    SortedSet<String> otherNames();

    /** Lets go of what was opened. */
    @Override
    void close();
}
