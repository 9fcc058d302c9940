package se.tillit.server.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import se.tillit.server.backup.SealedParts.Place;

/** Locks what is written, part by part; it is whole only when it has been closed. */
final class SealedOutput extends OutputStream {

    private final DataOutputStream target;
    private final SealedParts parts;
    private final byte[] part = new byte[SealedParts.PART_BYTES];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream target, BackupKey key) throws IOException {
        this.target = new DataOutputStream(target);
        var salt = new byte[SealedParts.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        parts = new SealedParts(key, salt);
        this.target.write(SealedParts.MAGIC);
        this.target.write(salt);
        this.target.write(parts.check());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var at = from;
        var left = length;
        while (left > 0) {
            if (filled == part.length) {
                put(Place.WITHIN);
            }
            var some = Math.min(left, part.length - filled);
            System.arraycopy(bytes, at, part, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    private void put(Place place) throws IOException {
        var locked = parts.lock(number, place, part, filled);
        target.writeByte(place.ordinal());
        target.writeInt(locked.length);
        target.write(locked);
        number++;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            put(Place.LAST);
            target.flush();
        }
    }
}
