package se.tillit.verification.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/** Rows made into text while they are read, so that a large month is never held twice. */
final class CopyRows<T> extends InputStream {

    private static final int PIECE = 1 << 16;

    private final Iterator<T> rows;
    private final BiConsumer<T, CopyLine> writer;
    private final CopyLine line = new CopyLine();
    private byte[] piece = new byte[0];
    private int at;

    CopyRows(List<T> rows, BiConsumer<T, CopyLine> writer) {
        this.rows = rows.iterator();
        this.writer = writer;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        var taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, from, taken);
        at += taken;
        return taken;
    }

    private boolean hasMore() {
        if (at < piece.length) {
            return true;
        }
        while (rows.hasNext() && line.length() < PIECE) {
            writer.accept(rows.next(), line);
            line.end();
        }
        piece = line.take().getBytes(StandardCharsets.UTF_8);
        at = 0;
        return piece.length > 0;
    }
}
