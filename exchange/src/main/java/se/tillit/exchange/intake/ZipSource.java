package se.tillit.exchange.intake;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.tillit.exchange.archive.ArchiveLimits;
import se.tillit.exchange.archive.ZipArchive;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.CsvFile;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/**
 * A package as a zip of a folder: its files lie at the root of the zip, or all in one folder. It is read where it lies;
 * only a workbook in it is put in a temporary file, which goes when the source is closed.
 */
final class ZipSource implements FileSource {

    private static final String INVOICES = "invoices/";

    private final ZipArchive zip;
    private final String base;
    private final List<Path> unpacked = new ArrayList<>();

    private ZipSource(ZipArchive zip, String base) {
        this.zip = zip;
        this.base = base;
    }

    /**
     * The package in the zip at the path, called so to people.
     *
     * @throws UnreadableFile if it is no zip of a package
     */
    static ZipSource at(Path path, String name) {
        var zip = ZipArchive.open(path, name, ArchiveLimits.USUAL);
        try {
            return new ZipSource(zip, baseOf(zip));
        } catch (UnreadableFile wrong) {
            zip.close();
            throw wrong;
        }
    }

    /** The folder that all files lie in, with its slash; nothing where some lie at the root. */
    private static String baseOf(ZipArchive zip) {
        var folders = new TreeSet<String>();
        for (var name : zip.names()) {
            if (!isNoise(name)) {
                folders.add(name.substring(0, name.indexOf('/') + 1));
            }
        }
        if (folders.contains("")) {
            return "";
        }
        if (folders.size() == 1) {
            return folders.getFirst();
        }
        throw folders.isEmpty()
                ? new UnreadableFile("zip-empty", zip.name())
                : new UnreadableFile("zip-folders", zip.name(), String.join(", ", folders));
    }

    /** What a Mac puts beside the files when it packs a folder. */
    private static boolean isNoise(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        var entry = base + resource.file();
        return zip.names().contains(entry)
                ? Optional.of(new CsvFile(zip.bytes(entry, resource.file())))
                : Optional.empty();
    }

    @Override
    public List<Bytes> invoiceFiles() {
        var files = new ArrayList<Bytes>();
        for (var name : names()) {
            if (name.startsWith(INVOICES)
                    && name.indexOf('/', INVOICES.length()) < 0
                    && name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                files.add(zip.bytes(base + name, name));
            }
        }
        return files;
    }

    @Override
    public SortedSet<String> otherNames() {
        Set<String> known = ExchangeSchema.ALL.stream().map(Resource::file).collect(Collectors.toSet());
        var others = new TreeSet<String>();
        for (var name : names()) {
            var slash = name.indexOf('/');
            others.add(slash < 0 ? name : name.substring(0, slash));
        }
        others.removeAll(known);
        return others;
    }

    /** The names of the package's files, from its folder on. */
    private List<String> names() {
        return zip.names().stream()
                .filter(name -> name.startsWith(base) && !isNoise(name))
                .map(name -> name.substring(base.length()))
                .toList();
    }

    @Override
    public Path localCopy(String name) {
        try {
            var copy = Files.createTempFile("tillit", ".xlsx");
            unpacked.add(copy);
            try (var channel = zip.bytes(base + name, name).open();
                    var stream = Channels.newInputStream(channel)) {
                Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException failure) {
            throw new UnreadableFile("read-failed", name, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        zip.close();
        for (var copy : unpacked) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException stays) {
                copy.toFile().deleteOnExit();
            }
        }
    }
}
