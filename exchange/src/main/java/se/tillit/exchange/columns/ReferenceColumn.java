package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.rejections.Storable;
import se.tillit.exchange.schema.Field;

/**
 * The key of a row of another file, which must be there.
 *
 * @param <R> the rows referred to
 */
public final class ReferenceColumn<R> extends Column {

    private final Lookup<R> targets;
    private @Nullable R value;
    private String refused = "";

    /** A column that refers to the rows. */
    public ReferenceColumn(Field field, Faults faults, Lookup<R> targets) {
        super(field, faults);
        this.targets = targets;
    }

    /** The row referred to; there must be one. */
    public R value() {
        return present(value);
    }

    /** The row referred to, if one is named. */
    public @Nullable R orNull() {
        return value;
    }

    @Override
    public String text() {
        return value == null ? refused : targets.keyOf(value);
    }

    @Override
    public void writeTo(RowText row) {
        row.text(text());
    }

    @Override
    public void clear() {
        value = null;
        refused = "";
    }

    @Override
    void read(char[] chars, int from, int length) {
        value = targets.find(chars, from, length);
        if (value == null) {
            var key = new String(chars, from, length);
            refuse(
                    targets.isRejected(key) ? RejectionReason.REFERENCE_REJECTED : RejectionReason.REFERENCE_UNKNOWN,
                    chars,
                    from,
                    length,
                    targets.file());
            refused = Storable.shown(key);
        }
    }
}
