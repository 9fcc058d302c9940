package se.tillit.identity.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of a secret of 256 bits of chance: its SHA-256. A slow hash would add nothing, since nobody can try so
 * many.
 */
public final class SecretHash {

    /** Compared with where there is nothing to compare with, so that both take as long. */
    public static final SecretHash OF_NOTHING = new SecretHash(new byte[32]);

    private final byte[] bytes;

    private SecretHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The hash of the secret. */
    public static SecretHash of(String secret) {
        try {
            return new SecretHash(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The hash as it was kept. */
    public static SecretHash kept(byte[] bytes) {
        return new SecretHash(bytes);
    }

    /** Its bytes, for keeping. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it is the hash of the secret, in a time that does not depend on how much of it is right. */
    public boolean isOf(String secret) {
        return MessageDigest.isEqual(bytes, of(secret).bytes);
    }
}
