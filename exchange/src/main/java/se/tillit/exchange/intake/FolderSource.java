package se.tillit.exchange.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.CsvFile;
import se.tillit.exchange.csv.TableFile;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;

/** A package as a folder with a CSV file for each resource, and perhaps electronic invoices in a folder within. */
final class FolderSource implements FileSource {

    static final String INVOICES = "invoices";

    private final Path folder;

    private FolderSource(Path folder) {
        this.folder = folder;
    }

    /**
     * The package in the folder.
     *
     * @throws UnreadableFile if there is no such folder
     */
    static FolderSource at(Path folder) {
        if (!Files.exists(folder)) {
            throw new UnreadableFile("no-such-folder", folder.toString());
        }
        return new FolderSource(folder);
    }

    @Override
    public List<Bytes> invoiceFiles() {
        var invoices = folder.resolve(INVOICES);
        return Files.isDirectory(invoices)
                ? namesIn(invoices).stream()
                        .filter(FolderSource::isXml)
                        .map(name -> Bytes.at(invoices.resolve(name), INVOICES + "/" + name))
                        .toList()
                : List.of();
    }

    private static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    @Override
    public Optional<TableFile> findTable(Resource resource) {
        var path = folder.resolve(resource.file());
        return Files.exists(path) ? Optional.of(new CsvFile(Bytes.at(path))) : Optional.empty();
    }

    @Override
    public SortedSet<String> otherNames() {
        Set<String> known = ExchangeSchema.ALL.stream().map(Resource::file).collect(Collectors.toSet());
        var others = namesIn(folder);
        others.removeAll(known);
        if (Files.isDirectory(folder.resolve(INVOICES))) {
            others.remove(INVOICES);
            namesIn(folder.resolve(INVOICES)).stream()
                    .filter(name -> !isXml(name))
                    .forEach(name -> others.add(INVOICES + "/" + name));
        }
        return others;
    }

    private static SortedSet<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile("no-permission", folder.toString());
        } catch (IOException failure) {
            throw new UnreadableFile("read-failed", folder.toString(), String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public Path localCopy(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {}
}
