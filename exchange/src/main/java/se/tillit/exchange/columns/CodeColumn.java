package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.FieldType;

/**
 * One of the codes that the schema lists, or {@code true} or {@code false} with a name for each case.
 *
 * @param <E> what the codes mean
 */
public final class CodeColumn<E extends Enum<E>> extends Column {

    private static final String[] FLAGS = {"true", "false"};

    private final E[] meanings;
    private final String[] codes;
    private @Nullable E value;
    private int place;
    private String refused = "";

    /**
     * A column whose codes mean the given values, in the schema's order; true comes before false.
     *
     * @throws IllegalArgumentException if there are not as many of both
     */
    public CodeColumn(Field field, Faults faults, E[] meanings) {
        super(field, faults);
        this.meanings = meanings.clone();
        this.codes = isFlag() ? FLAGS : field.codes().toArray(String[]::new);
        if (codes.length != meanings.length) {
            throw new IllegalArgumentException(
                    "The column %s has %d codes, not %d.".formatted(field.name(), codes.length, meanings.length));
        }
    }

    /** What the code means; there must be one. */
    public E value() {
        return present(value);
    }

    /** What the code means, if there is one. */
    public @Nullable E orNull() {
        return value;
    }

    /** What the code means, or that if there is none. */
    public E or(E standard) {
        return value == null ? standard : value;
    }

    @Override
    public String text() {
        return value == null ? refused : codes[place];
    }

    @Override
    public void clear() {
        value = null;
        refused = "";
    }

    @Override
    void read(char[] chars, int from, int length) {
        for (var at = 0; at < codes.length; at++) {
            if (CharHash.isSame(codes[at], chars, from, length)) {
                value = meanings[at];
                place = at;
                return;
            }
        }
        var reason = isFlag() ? RejectionReason.NOT_BOOLEAN : RejectionReason.NOT_IN_LIST;
        refuse(reason, chars, from, length, String.join(", ", codes));
        refused = new String(chars, from, length);
    }

    private boolean isFlag() {
        return field().type() == FieldType.BOOLEAN;
    }
}
