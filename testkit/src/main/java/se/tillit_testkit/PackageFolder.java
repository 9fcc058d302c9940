package se.tillit_testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.tillit.exchange.schema.ExchangeSchema;

/**
 * A package in a folder of a test's own, to be changed in one respect at a time.
 *
 * @param path the folder
 */
public record PackageFolder(Path path) {

    /** The table of that name, without ending. */
    public Table table(String name) {
        return Table.read(file(name));
    }

    /** Changes a table. */
    public PackageFolder changing(String name, UnaryOperator<Table> change) {
        change.apply(table(name)).write(file(name));
        return this;
    }

    /** Every table with its rows in another order, the same for the same seed. */
    public PackageFolder shuffled(long seed) {
        var random = new Random(seed);
        for (var resource : ExchangeSchema.ALL) {
            changing(resource.name(), table -> table.shuffled(random));
        }
        return this;
    }

    /** Every table with the Swedish titles in its header, and its columns in the reverse order. */
    public PackageFolder withSwedishHeaders() {
        for (var resource : ExchangeSchema.ALL) {
            changing(
                    resource.name(),
                    table -> table.renamed(column -> resource.field(column).title())
                            .reversed());
        }
        return this;
    }

    /** Without a file. */
    public PackageFolder without(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With a file that holds these bytes. */
    public PackageFolder with(String name, byte[] content) {
        try {
            Files.write(file(name), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Packs its files into a zip, in the folder whose name ends in a slash, or at the root. */
    public Path zipped(Path zip, String inFolder) {
        try (var files = Files.list(path);
                var packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.sorted().toList()) {
                packed.putNextEntry(new ZipEntry(inFolder + file.getFileName()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the table of that name lies. */
    public Path file(String name) {
        return path.resolve(name + ".csv");
    }
}
