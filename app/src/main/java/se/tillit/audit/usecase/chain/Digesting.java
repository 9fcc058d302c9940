package se.tillit.audit.usecase.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lays values out as bytes, each so that it cannot be taken for another, and digests them. Numbers are big-endian, a
 * text is preceded by the length of its UTF-8 bytes, an instant is whole microseconds since 1970.
 */
final class Digesting {

    private final MessageDigest sha;

    private Digesting() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    /** A digest of bytes without anything before them. */
    static Digesting plain() {
        return new Digesting();
    }

    /** A digest for one purpose, so that no digest made for another can stand in its place. */
    static Digesting of(String purpose) {
        return new Digesting().text(purpose);
    }

    Digesting text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return whole(bytes.length).bytes(bytes);
    }

    Digesting whole(int value) {
        return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    Digesting number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Digesting instant(Instant at) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    Digesting digest(Digest digest) {
        return bytes(digest.bytes());
    }

    Digesting bytes(byte[] bytes) {
        sha.update(bytes);
        return this;
    }

    Digest done() {
        return Digest.of(sha.digest());
    }
}
