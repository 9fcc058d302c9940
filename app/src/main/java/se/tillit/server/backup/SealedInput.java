package se.tillit.server.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import se.tillit.server.backup.SealedParts.Place;

/**
 * Opens what {@link SealedOutput} locked. Nothing of a part is given out before the whole part has proved to be as it was
 * written, and the end of the stream only after the last part.
 */
final class SealedInput extends InputStream {

    private final DataInputStream source;
    private final SealedParts parts;
    private byte[] part = new byte[0];
    private int read;
    private long number;
    private Place place = Place.WITHIN;

    SealedInput(InputStream source, BackupKey key, Path file, Path keyFile) throws IOException {
        this.source = new DataInputStream(source);
        var magic = this.source.readNBytes(SealedParts.MAGIC.length);
        var salt = this.source.readNBytes(SealedParts.SALT_BYTES);
        var check = this.source.readNBytes(SealedParts.CHECK_BYTES);
        if (!Arrays.equals(magic, SealedParts.MAGIC) || check.length < SealedParts.CHECK_BYTES) {
            var isOther = magic.length == SealedParts.MAGIC.length
                    && Arrays.equals(magic, 0, magic.length - 1, SealedParts.MAGIC, 0, magic.length - 1)
                    && magic[magic.length - 1] > SealedParts.MAGIC[magic.length - 1];
            throw new BackupRefused(isOther ? "newer-format" : "not-a-backup", file.toString());
        }
        parts = new SealedParts(key, salt);
        if (!parts.isCheck(check)) {
            throw new BackupRefused("wrong-key", file.toString(), keyFile.toString());
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (read == part.length) {
            if (place == Place.LAST) {
                return -1;
            }
            next();
        }
        var some = Math.min(length, part.length - read);
        System.arraycopy(part, read, bytes, from, some);
        read += some;
        return some;
    }

    private void next() throws IOException {
        var told = (byte) 0;
        byte[] locked;
        try {
            told = source.readByte();
            var length = source.readInt();
            if (told < 0
                    || told >= Place.values().length
                    || length < SealedParts.TAG_BYTES
                    || length > SealedParts.PART_BYTES + SealedParts.TAG_BYTES) {
                throw new BackupRefused("tampered", Long.toString(number + 1));
            }
            locked = source.readNBytes(length);
            if (locked.length < length) {
                throw new EOFException();
            }
        } catch (EOFException end) {
            throw new BackupRefused("cut-off", Long.toString(number));
        }
        place = Place.values()[told];
        try {
            part = parts.open(number, place, locked);
        } catch (GeneralSecurityException changed) {
            throw new BackupRefused("tampered", Long.toString(number + 1));
        }
        number++;
        read = 0;
        if (place == Place.LAST && source.read() >= 0) {
            throw new BackupRefused("trailing");
        }
    }
}
