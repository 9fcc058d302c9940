package se.tillit.exchange.peppol;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The bytes of a file on their way to the parser: counted, hashed, and ended where they are more than any invoice needs. */
final class GuardedStream extends FilterInputStream {

    /** The file, or something in it, is larger than any invoice needs. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLarge(String what) {
            super(what);
        }
    }

    /** A file of 150,000 lines has some 280 MB. */
    static final long LARGEST_FILE = 1L << 29;

    /** So much may stand between two marks: an attached document. */
    static final long LONGEST_STRETCH = 1L << 25;

    private static final int CHUNK = 1 << 14;

    private final LongConsumer progress;
    private final MessageDigest digest = sha256();
    private final byte[] single = new byte[1];
    private long size;
    private long sinceMark;

    GuardedStream(InputStream stream, LongConsumer progress) {
        super(stream);
        this.progress = progress;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var count = take(target, from, length);
        if (size > LARGEST_FILE) {
            throw new TooLarge(Long.toString(LARGEST_FILE >> 20));
        }
        var mark = lastMark(target, from, count);
        sinceMark = mark < 0 ? sinceMark + Math.max(0, count) : count - 1 - mark;
        if (sinceMark > LONGEST_STRETCH) {
            throw new TooLarge(Long.toString(LONGEST_STRETCH >> 20));
        }
        return count;
    }

    private static int lastMark(byte[] bytes, int from, int count) {
        for (var at = count - 1; at >= 0; at--) {
            if (bytes[from + at] == '<') {
                return at;
            }
        }
        return -1;
    }

    private int take(byte[] target, int from, int length) throws IOException {
        var count = in.read(target, from, length);
        if (count > 0) {
            digest.update(target, from, count);
            size += count;
            progress.accept(count);
        }
        return count;
    }

    /** Reads what is left, so that the hash is that of the whole file whatever became of its reading. */
    void drain() throws IOException {
        var rest = new byte[CHUNK];
        for (var count = 0; count >= 0; ) {
            count = take(rest, 0, rest.length);
        }
    }

    /** How many bytes have been read. */
    long size() {
        return size;
    }

    /** The SHA-256 of the bytes read, in hexadecimal; to be asked for once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The parser closes what it has read to the end; the one who opened it still wants the rest. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
