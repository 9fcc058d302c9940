package se.tillit.exchange.keeping;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.schema.Resource;

/** Keeps the rows of one table while it is read; used by a single thread at a time. */
public final class TableKeeper implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final Resource resource;
    private final Path file;
    private final TextStore refused;
    private final RowText accepted = new RowText();
    private final RowText other = new RowText();
    private final Map<Integer, Long> fallen = new HashMap<>();
    private @Nullable OutputStream stream;
    private BitSet gone = new BitSet();
    private int count;

    TableKeeper(Resource resource, Path folder) {
        this.resource = resource;
        this.file = folder.resolve(resource.file());
        this.refused = new TextStore(folder.resolve(resource.name() + ".refused"));
        try {
            stream = Files.newOutputStream(file);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private KeepingFailed failed(IOException failure) {
        return new KeepingFailed(file.toString(), failure);
    }

    /** Keeps an accepted row; its place is the number of those before it. */
    public void take(Consumer<RowText> row) {
        accepted.whole(count++);
        row.accept(accepted);
        accepted.endOfRow();
        if (accepted.length() > FULL) {
            flush();
        }
    }

    private void flush() {
        try {
            var to = stream;
            if (to == null) {
                throw new IllegalStateException("The rows of %s are settled already.".formatted(resource.name()));
            }
            to.write(accepted.takeBytes());
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Keeps the text of a row that is rejected, and says by what it is known. */
    public long refuse(Consumer<RowText> row) {
        row.accept(other);
        return refused.put(other.takeText());
    }

    /** What the text of a row is known by that was taken at the place and is rejected after all. */
    public static long fallenAt(int place) {
        return -1L - place;
    }

    /** Told once, when all rows are read: the places of those that do not stand after all. */
    public void settled(BitSet fallenPlaces) {
        flush();
        closeStream();
        gone = (BitSet) fallenPlaces.clone();
        if (!gone.isEmpty()) {
            copyFallen();
        }
    }

    /** The text of each row that fell is put among those of other rejected rows. */
    private void copyFallen() {
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            for (var line : csv) {
                var place = Integer.parseInt(line.getField(0));
                if (gone.get(place)) {
                    var fields =
                            line.getFields().subList(1, 1 + resource.fields().size());
                    fallen.put(place, refuse(text -> fields.forEach(text::text)));
                }
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** The whole row as it is known, as a line of CSV in the order of the schema. */
    String textOf(long known) {
        if (known >= 0) {
            return refused.at(known);
        }
        var place = (int) (-1L - known);
        var copied = fallen.get(place);
        if (copied == null) {
            throw new IllegalArgumentException("The row %d of %s has not fallen.".formatted(place, resource.name()));
        }
        return refused.at(copied);
    }

    KeptRows rows() {
        return new KeptRows(resource, file, count, gone);
    }

    private void closeStream() {
        var open = stream;
        stream = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failure) {
                throw failed(failure);
            }
        }
    }

    @Override
    public void close() {
        closeStream();
        refused.close();
    }
}
