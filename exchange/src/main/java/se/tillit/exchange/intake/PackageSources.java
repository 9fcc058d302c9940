package se.tillit.exchange.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.tillit.exchange.archive.ArchiveLimits;
import se.tillit.exchange.archive.Signature;
import se.tillit.exchange.archive.ZipArchive;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.rejections.Storable;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.workbook.Workbook;

/** Finds out what a package lies in, by what is there and not by its name. */
public final class PackageSources {

    private PackageSources() {}

    /**
     * Opens the package at the path.
     *
     * @throws UnreadableFile if there is nothing there, or nothing that a package can lie in
     */
    public static PackageSource open(Path path) {
        if (!Files.exists(path) || Files.isDirectory(path)) {
            return JoinedSource.of(FolderSource.at(path));
        }
        return openFile(path, String.valueOf(path.getFileName()));
    }

    /**
     * Opens a file that somebody sent: a zip or a workbook with a package or some of its tables, a CSV file named as its
     * table, such as {@code visits.csv}, or an electronic invoice, whose name ends in {@code .xml}.
     *
     * @param path where it is; what it is called there means nothing
     * @param name what the sender calls it, with or without folders
     * @throws UnreadableFile if it is none of these
     */
    public static PackageSource openUpload(Path path, String name) {
        var plain = Storable.shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        if (Signature.of(path) != Signature.OTHER) {
            return openFile(path, plain);
        }
        return SingleFileSource.find(path, plain)
                .orElseThrow(() -> new UnreadableFile(keyForUpload(plain.toLowerCase(Locale.ROOT)), plain));
    }

    private static String keyForUpload(String name) {
        if (name.endsWith(".csv")) {
            return "not-a-table";
        }
        return name.endsWith(".zip") || name.endsWith(".xlsx") ? keyFor(name) : "not-sendable";
    }

    private static PackageSource openFile(Path path, String name) {
        return switch (Signature.of(path)) {
            case ZIP ->
                isWorkbook(path, name) ? WorkbookSource.at(path, name) : JoinedSource.of(ZipSource.at(path, name));
            case ENCRYPTED_ZIP -> throw new UnreadableFile("zip-encrypted", name);
            case OLE -> throw new UnreadableFile("workbook-old", name);
            case OTHER -> throw new UnreadableFile(keyFor(name.toLowerCase(Locale.ROOT)), name);
        };
    }

    /** Whether a package may lie there, as the names tell: what is in it has not been looked at. */
    static boolean looksLikeOne(Path path) {
        if (Files.isDirectory(path)) {
            return ExchangeSchema.ALL.stream()
                    .anyMatch(resource -> Files.exists(path.resolve(resource.file()))
                            || Files.exists(path.resolve(resource.name() + ".xlsx")));
        }
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".zip") || name.endsWith(".xlsx"));
    }

    private static boolean isWorkbook(Path path, String name) {
        try (var zip = ZipArchive.open(path, name, ArchiveLimits.USUAL)) {
            return Workbook.isOffice(zip);
        }
    }

    private static String keyFor(String name) {
        if (name.endsWith(".xlsx")) {
            return "not-a-workbook";
        }
        return name.endsWith(".zip") ? "not-a-zip" : "not-a-package";
    }
}
