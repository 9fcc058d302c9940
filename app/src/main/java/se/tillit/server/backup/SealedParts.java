package se.tillit.server.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the parts of one backup are locked: AES-256-GCM, with a key and a first nonce of the backup's own, both made of
 * the secret and the backup's salt. Part number and whether it is the last are bound to each part, so that parts that were
 * taken away, put elsewhere or repeated are found; a number is never used twice.
 */
final class SealedParts {

    static final byte[] MAGIC = "TILLITB1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT_BYTES = 32;
    static final int CHECK_BYTES = 16;
    static final int PART_BYTES = 1 << 20;
    static final int TAG_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final byte[] firstNonce;
    private final byte[] salt;
    private final byte[] check;

    SealedParts(BackupKey secret, byte[] salt) {
        this.salt = salt.clone();
        key = new SecretKeySpec(secret.derive(salt, "key", KEY_BYTES), "AES");
        firstNonce = secret.derive(salt, "nonce", NONCE_BYTES);
        check = secret.derive(salt, "check", CHECK_BYTES);
    }

    /** Tells, without opening anything, whether the secret is the right one. */
    byte[] check() {
        return check.clone();
    }

    boolean isCheck(byte[] told) {
        return MessageDigest.isEqual(check, told);
    }

    byte[] lock(long number, Place place, byte[] bytes, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, place).doFinal(bytes, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(long number, Place place, byte[] locked) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, number, place).doFinal(locked);
    }

    private Cipher cipher(int mode, long number, Place place) throws GeneralSecurityException {
        var nonce = firstNonce.clone();
        var counter = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        for (var at = 0; at < counter.length; at++) {
            nonce[NONCE_BYTES - Long.BYTES + at] ^= counter[at];
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(MAGIC);
        cipher.updateAAD(salt);
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(number)
                .put((byte) place.ordinal())
                .flip());
        return cipher;
    }

    /** Whether more parts follow. */
    enum Place {
        /** They do. */
        WITHIN,
        /** They do not. */
        LAST
    }
}
