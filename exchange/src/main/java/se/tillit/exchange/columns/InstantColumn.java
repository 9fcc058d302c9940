package se.tillit.exchange.columns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** An instant with its offset, exact to the microsecond. */
public final class InstantColumn extends Column {

    private static final long MICROS = 1_000_000;

    private boolean present;
    private long value;

    /** A column of instants. */
    public InstantColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** Whether there is one. */
    public boolean isPresent() {
        return present;
    }

    /** Microseconds since 1970; 0 where there is none. */
    public long micros() {
        return value;
    }

    /** The instant; there must be one. */
    public Instant value() {
        return Instant.ofEpochSecond(Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1_000);
    }

    /** The instant, if there is one. */
    public @Nullable Instant orNull() {
        return present ? value() : null;
    }

    @Override
    public String text() {
        return present ? value().toString() : "";
    }

    @Override
    public void writeTo(RowText row) {
        if (present) {
            row.instant(value);
        } else {
            row.nothing();
        }
    }

    @Override
    public void clear() {
        present = false;
        value = 0;
    }

    @Override
    void read(char[] chars, int from, int length) {
        var micros = InstantText.micros(chars, from, length);
        if (micros == InstantText.NONE) {
            refuse(RejectionReason.NOT_INSTANT, chars, from, length);
        } else if (micros == InstantText.TOO_FINE) {
            refuse(RejectionReason.TOO_FINE, chars, from, length);
        } else {
            present = true;
            value = micros;
        }
    }
}
