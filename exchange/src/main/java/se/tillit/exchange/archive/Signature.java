package se.tillit.exchange.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import se.tillit.exchange.csv.UnreadableFile;

/** What a file is by its first bytes, whatever its name says. */
public enum Signature {
    /** A zip, as packages and workbooks are. */
    ZIP,
    /** A zip whose first file is encrypted. */
    ENCRYPTED_ZIP,
    /** The older container of Microsoft Office: .xls, or a workbook with a password. */
    OLE,
    /** Something else. */
    OTHER;

    private static final int LENGTH = 8;
    private static final int FLAGS_AT = 6;

    /**
     * What the file is.
     *
     * @throws UnreadableFile if it cannot be read at all
     */
    public static Signature of(Path path) {
        try (var stream = Files.newInputStream(path)) {
            return of(stream.readNBytes(LENGTH));
        } catch (NoSuchFileException missing) {
            throw new UnreadableFile("no-such-folder", path.toString());
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile("no-permission", path.toString());
        } catch (IOException failure) {
            throw new UnreadableFile("read-failed", path.toString(), String.valueOf(failure.getMessage()));
        }
    }

    static Signature of(byte[] start) {
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return start.length > FLAGS_AT && (start[FLAGS_AT] & 1) != 0 ? ENCRYPTED_ZIP : ZIP;
        }
        if (startsWith(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        return startsWith(start, 0xD0, 0xCF, 0x11, 0xE0) ? OLE : OTHER;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        for (var at = 0; at < wanted.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
