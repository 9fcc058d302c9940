package se.tillit.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import se.tillit.server.settings.PrivateFiles;

/**
 * The secret that backups are locked with: 256 bits in a file of 64 hexadecimal digits. No backup is locked with it
 * directly; each has keys of its own, made of it and of chance that stands in the backup.
 */
public final class BackupKey {

    private static final int BYTES = 32;

    private final SecretKey secret;

    private BackupKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HKDF");
    }

    /**
     * Makes a new one in a file that only its owner can read.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file is there
     */
    public static BackupKey make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFiles.make(file, (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
        return new BackupKey(secret);
    }

    /**
     * Reads the one in the file.
     *
     * @throws BackupRefused if there is none, it is none, or others can read it
     */
    public static BackupKey read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new BackupRefused("no-key", file.toString());
        }
        if (!PrivateFiles.isPrivate(file)) {
            throw new BackupRefused("open-key", file.toString());
        }
        try {
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return new BackupKey(secret);
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            throw new BackupRefused("bad-key", file.toString());
        }
        throw new BackupRefused("bad-key", file.toString());
    }

    /** Bytes for one purpose in one backup. */
    byte[] derive(byte[] salt, String purpose, int length) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .addSalt(salt)
                    .thenExpand(("tillit backup 1 " + purpose).getBytes(StandardCharsets.US_ASCII), length);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
