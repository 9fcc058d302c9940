package se.tillit.exchange.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import se.tillit.exchange.archive.Signature;
import se.tillit.exchange.csv.UnreadableFile;

/** Finds out what a package lies in, by what is there and not by its name. */
final class PackageSources {

    private PackageSources() {}

    /**
     * Opens the package at the path.
     *
     * @throws UnreadableFile if there is nothing there, or nothing that a package can lie in
     */
    static PackageSource open(Path path) {
        if (!Files.exists(path) || Files.isDirectory(path)) {
            return FolderSource.at(path);
        }
        return switch (Signature.of(path)) {
            case ZIP -> ZipSource.at(path);
            case ENCRYPTED_ZIP -> throw new UnreadableFile("zip-encrypted", path.toString());
            case OLE, OTHER -> throw new UnreadableFile("not-a-package", path.toString());
        };
    }
}
