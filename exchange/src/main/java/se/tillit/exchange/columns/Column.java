package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/**
 * One column of a file while it is read: it takes the characters of each row in turn and holds their value until the
 * next. An empty field has no value.
 */
public abstract sealed class Column
        permits TextColumn,
                CodeColumn,
                WholeColumn,
                MoneyColumn,
                PriceColumn,
                NumberColumn,
                DateColumn,
                MonthColumn,
                TimeColumn,
                InstantColumn,
                ReferenceColumn {

    private final Field field;
    private final Faults faults;

    Column(Field field, Faults faults) {
        this.field = field;
        this.faults = faults;
    }

    /** Which column it is. */
    public final Field field() {
        return field;
    }

    /** Takes the field of the next row; the characters are the reader's own and must not be kept. */
    public final void take(char[] chars, int from, int length) {
        if (length > 0) {
            read(chars, from, length);
        } else {
            clear();
            if (field.isRequired()) {
                faults.report(field, RejectionReason.VALUE_MISSING, "", "");
            }
        }
    }

    /** Forgets the value, as where the row has no such field. */
    public abstract void clear();

    abstract void read(char[] chars, int from, int length);

    /** The value as text where it is part of a key, also of a row that could not be taken in; empty for none. */
    public abstract String text();

    /** Writes the value as the one text that stands for it; nothing where there is none. */
    public void writeTo(RowText row) {
        row.plain(text());
    }

    final void refuse(RejectionReason reason, char[] chars, int from, int length) {
        refuse(reason, chars, from, length, "");
    }

    final void refuse(RejectionReason reason, char[] chars, int from, int length, String detail) {
        clear();
        faults.report(field, reason, new String(chars, from, length), detail);
    }

    /** A value that must be there: the row was found whole before it is asked for. */
    final <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The column %s has no value.".formatted(field.name()));
        }
        return value;
    }
}
