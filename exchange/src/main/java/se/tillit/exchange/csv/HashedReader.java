package se.tillit.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * The characters of a UTF-8 file, and the SHA-256 of its bytes on the way. A byte-order mark is passed over; bytes that
 * are no UTF-8 end the reading rather than become question marks.
 */
final class HashedReader extends Reader {

    /** Bytes that are no UTF-8, and where they stand. */
    static final class NotUtf8 extends IOException {

        private final long position;

        private NotUtf8(long position) {
            super("Not UTF-8 at byte %d.".formatted(position));
            this.position = position;
        }

        long position() {
            return position;
        }
    }

    private static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ReadableByteChannel channel;
    private final LongConsumer progress;
    private final MessageDigest digest = sha256();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private long read;
    private boolean ended;

    HashedReader(ReadableByteChannel channel, LongConsumer progress) throws IOException {
        this.channel = channel;
        this.progress = progress;
        bytes.limit(0);
        while (!ended && bytes.remaining() < MARK.length) {
            fill();
        }
        if (bytes.remaining() >= MARK.length
                && bytes.get(0) == MARK[0]
                && bytes.get(1) == MARK[1]
                && bytes.get(2) == MARK[2]) {
            bytes.position(MARK.length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        var chars = CharBuffer.wrap(target, from, length);
        while (true) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                throw new NotUtf8(read - bytes.remaining());
            }
            if (chars.position() > from) {
                return chars.position() - from;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        var start = bytes.position();
        var count = channel.read(bytes);
        if (count < 0) {
            ended = true;
        } else {
            digest.update(bytes.array(), start, count);
            read += count;
            progress.accept(count);
        }
        bytes.flip();
    }

    /** Whether the end of the file has been reached. */
    boolean hasEnded() {
        return ended;
    }

    /** How many bytes have been read. */
    long size() {
        return read;
    }

    /** The SHA-256 of the bytes read, in hexadecimal; to be asked for once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
