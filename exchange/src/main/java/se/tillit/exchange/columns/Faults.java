package se.tillit.exchange.columns;

import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** Where columns tell what they could not read. */
@FunctionalInterface
public interface Faults {

    /**
     * A value that cannot be taken in.
     *
     * @param field the column
     * @param reason why not
     * @param value what stands there
     * @param detail what the sentence needs beside that
     */
    void report(Field field, RejectionReason reason, String value, String detail);
}
