package se.tillit.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.archive.ArchiveLimits;
import se.tillit.exchange.archive.Signature;
import se.tillit.exchange.archive.ZipArchive;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;

/** An open workbook (.xlsx): a zip of XML. Its sheets can be read by several threads at a time. */
public final class Workbook implements AutoCloseable {

    /** What is kept in memory: shared texts and formats; the sheets are streams. */
    private static final long LARGEST_KEPT = 256L << 20;

    private static final LongConsumer NOBODY = bytes -> {};

    private final Path path;
    private final ZipArchive zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private SerialTime days = SerialTime.SINCE_1900;
    private @Nullable String stringsPart;
    private @Nullable String stylesPart;
    private @Nullable SharedStrings strings;
    private @Nullable CellFormats formats;
    private @Nullable String sha256;

    private Workbook(Path path, ZipArchive zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens the workbook.
     *
     * @param name what it is called to people
     * @throws UnreadableFile if it is none, or damaged, or of another kind
     */
    public static Workbook open(Path path, String name) {
        switch (Signature.of(path)) {
            case ZIP -> {}
            case ENCRYPTED_ZIP -> throw new UnreadableFile("zip-encrypted", name);
            case OLE -> throw new UnreadableFile("workbook-old", name);
            case OTHER -> throw new UnreadableFile("not-a-workbook", name);
        }
        var zip = ZipArchive.open(path, name, ArchiveLimits.USUAL);
        try {
            var workbook = new Workbook(path, zip);
            workbook.lookAround();
            return workbook;
        } catch (UnreadableFile wrong) {
            zip.close();
            throw wrong;
        }
    }

    /** Whether the zip is a workbook, or something else that an office program wrote, rather than a package. */
    public static boolean isOffice(ZipArchive zip) {
        return zip.names().contains("[Content_Types].xml") || zip.names().contains("mimetype");
    }

    private void lookAround() {
        if (!zip.names().contains("_rels/.rels")) {
            throw new UnreadableFile("not-a-workbook", name());
        }
        var main = relationsOf("").part("officeDocument");
        if (main == null || !zip.names().contains(main) || main.endsWith(".bin")) {
            throw new UnreadableFile("not-a-workbook", name());
        }
        var relations = relationsOf(main);
        stringsPart = relations.part("sharedStrings");
        stylesPart = relations.part("styles");
        try (var xml = kept(main)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        var flag = xml.attribute("date1904", "0");
                        days = flag.equals("1") || flag.equals("true") ? SerialTime.SINCE_1904 : SerialTime.SINCE_1900;
                    }
                    case "sheet" -> addSheet(xml, relations);
                    default -> {}
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableFile("not-a-workbook", name());
        }
    }

    private Relations relationsOf(String part) {
        var relations = Relations.partOf(part);
        if (!zip.names().contains(relations)) {
            throw new UnreadableFile("workbook-broken", name(), relations);
        }
        try (var xml = kept(relations)) {
            return Relations.read(xml, part);
        }
    }

    /** Charts that fill a sheet of their own are no tables. */
    private void addSheet(XmlPart xml, Relations relations) {
        var part = relations.part(xml.attribute("id", ""), "worksheet");
        if (part != null) {
            var sheet = xml.attribute("name", "");
            if (!zip.names().contains(part)) {
                throw new UnreadableFile("workbook-broken", name(), sheet);
            }
            sheets.add(new Sheet(this, sheet, part));
        }
    }

    /** What it is called to people. */
    public String name() {
        return zip.name();
    }

    /** Its sheets in their order, hidden ones too. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    SerialTime days() {
        return days;
    }

    private XmlPart kept(String part) {
        var bytes = zip.bytes(part, part);
        if (sizeOf(bytes) > LARGEST_KEPT) {
            throw new UnreadableFile("zip-too-large", name(), part);
        }
        return xml(bytes, NOBODY);
    }

    private XmlPart xml(Bytes bytes, LongConsumer progress) {
        return new XmlPart(bytes, new UnreadableFile("workbook-broken", name(), bytes.name()), progress);
    }

    private long sizeOf(Bytes bytes) {
        try {
            return bytes.size();
        } catch (IOException wrong) {
            throw new UnreadableFile("workbook-broken", name(), bytes.name());
        }
    }

    /** How many bytes the sheet has, unpacked. */
    long size(Sheet sheet) {
        return sizeOf(zip.bytes(sheet.part(), sheet.name()));
    }

    SheetReader reader(Sheet sheet, LongConsumer progress) {
        var bytes = zip.bytes(sheet.part(), sheet.name());
        return new SheetReader(xml(bytes, progress), strings(), formats());
    }

    private synchronized SharedStrings strings() {
        if (strings == null) {
            if (stringsPart == null || !zip.names().contains(stringsPart)) {
                strings = new SharedStrings();
            } else {
                try (var part = kept(stringsPart)) {
                    strings = SharedStrings.read(part);
                }
            }
        }
        return strings;
    }

    private synchronized CellFormats formats() {
        if (formats == null) {
            if (stylesPart == null || !zip.names().contains(stylesPart)) {
                formats = CellFormats.none();
            } else {
                try (var part = kept(stylesPart)) {
                    formats = CellFormats.read(part);
                }
            }
        }
        return formats;
    }

    /** How many bytes the file has. */
    long fileSize() {
        return path.toFile().length();
    }

    /** The SHA-256 of the file, in hexadecimal: of its sheets none has one that people could check. */
    synchronized String sha256() {
        if (sha256 == null) {
            try (var stream = Files.newInputStream(path)) {
                sha256 = sha256(stream);
            } catch (IOException failure) {
                throw new UnreadableFile("read-failed", name(), String.valueOf(failure.getMessage()));
            }
        }
        return sha256;
    }

    private static String sha256(InputStream stream) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
                digest.update(buffer, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    @Override
    public void close() {
        zip.close();
    }
}
