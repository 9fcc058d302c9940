package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.rejections.Storable;
import se.tillit.exchange.schema.Field;

/** Text as it stands, as long as every character of it can be stored. */
public final class TextColumn extends Column {

    private static final int MANY = 1 << 14;

    private final @Nullable Lookup<?> likely;
    private final @Nullable ValueCache<String> known;
    private @Nullable String value;
    private String refused = "";

    private TextColumn(Field field, Faults faults, @Nullable Lookup<?> likely, @Nullable ValueCache<String> known) {
        super(field, faults);
        this.likely = likely;
        this.known = known;
    }

    /** A column whose values are all different, as a key is. */
    public static TextColumn ofDifferent(Field field, Faults faults) {
        return new TextColumn(field, faults, null, null);
    }

    /** A column whose values come again and again, so that equal ones share an object. */
    public static TextColumn ofRepeated(Field field, Faults faults) {
        return new TextColumn(field, faults, null, new ValueCache<>(MANY));
    }

    /** A column whose values most often, but not of need, are keys of the rows. */
    public static TextColumn ofKeys(Field field, Faults faults, Lookup<?> rows) {
        return new TextColumn(field, faults, rows, null);
    }

    /** The text, which must be there. */
    public String value() {
        return present(value);
    }

    /** The text, if there is one. */
    public @Nullable String orNull() {
        return value;
    }

    @Override
    public String text() {
        return value == null ? refused : value;
    }

    @Override
    public void writeTo(RowText row) {
        row.text(value);
    }

    @Override
    public void clear() {
        value = null;
        refused = "";
    }

    @Override
    void read(char[] chars, int from, int length) {
        if (likely != null) {
            value = keyIn(likely, chars, from, length);
        } else if (known == null) {
            value = made(chars, from, length);
        } else {
            value = remembered(known, chars, from, length);
        }
    }

    private <R> @Nullable String keyIn(Lookup<R> rows, char[] chars, int from, int length) {
        var row = rows.find(chars, from, length);
        return row == null ? made(chars, from, length) : rows.keyOf(row);
    }

    /** The text; nothing where a character of it cannot be stored, which is reported. */
    private @Nullable String made(char[] chars, int from, int length) {
        var text = new String(chars, from, length);
        var wrong = Storable.firstWrong(text);
        if (wrong < 0) {
            return text;
        }
        var which = "U+%04X".formatted((int) text.charAt(wrong));
        refuse(RejectionReason.CHARACTER_NOT_ALLOWED, chars, from, length, which);
        refused = Storable.shown(text);
        return null;
    }

    private @Nullable String remembered(ValueCache<String> known, char[] chars, int from, int length) {
        var place = known.placeOf(chars, from, length);
        var before = known.find(place, chars, from, length);
        if (before != null) {
            return before;
        }
        var made = made(chars, from, length);
        if (made != null) {
            known.put(place, made, made);
        }
        return made;
    }
}
