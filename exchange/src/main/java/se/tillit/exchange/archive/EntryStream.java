package se.tillit.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import se.tillit.exchange.csv.UnreadableFile;

/**
 * The bytes of a file in a zip as they are unpacked. More or fewer of them than the zip's list of contents promised, or
 * others, end the reading: the bounds were checked against that list.
 */
final class EntryStream extends InputStream {

    private final InputStream unpacked;
    private final ZipEntry entry;
    private final UnreadableFile broken;
    private final CRC32 sum = new CRC32();
    private long count;

    /** The unpacked bytes of the entry, and what to say when they are wrong. */
    EntryStream(InputStream unpacked, ZipEntry entry, UnreadableFile broken) {
        this.unpacked = unpacked;
        this.entry = entry;
        this.broken = broken;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        var got = readRaw(target, from, length);
        if (got > 0) {
            count += got;
            sum.update(target, from, got);
        }
        if (count > entry.getSize() || (got < 0 && (count != entry.getSize() || sum.getValue() != entry.getCrc()))) {
            throw broken;
        }
        return got;
    }

    private int readRaw(byte[] target, int from, int length) {
        try {
            return unpacked.read(target, from, length);
        } catch (IOException wrong) {
            throw broken;
        }
    }

    @Override
    public int available() {
        return count < entry.getSize() ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
