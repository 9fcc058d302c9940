package se.tillit.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and takes their number and hash. */
final class HashingOutput extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    HashingOutput(OutputStream target) {
        super(target);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int value) throws IOException {
        digest.update((byte) value);
        bytes++;
        out.write(value);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        digest.update(some, from, length);
        bytes += length;
        out.write(some, from, length);
    }

    long bytes() {
        return bytes;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
