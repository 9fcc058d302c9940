package se.tillit.exchange.intake;

import java.nio.file.Path;
import se.tillit.exchange.csv.UnreadableFile;

/** A source whose tables are files, among which workbooks may lie. */
interface FileSource extends PackageSource {

    /**
     * A file on disk with the bytes of what is called so in the source, one of {@link #otherNames()}. It may be a copy,
     * which goes when the source is closed.
     *
     * @throws UnreadableFile if it cannot be read
     */
    Path localCopy(String name);
}
