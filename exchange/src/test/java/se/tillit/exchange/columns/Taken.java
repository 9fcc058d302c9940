package se.tillit.exchange.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** Gives texts to columns and remembers what they report. */
final class Taken implements Faults {

    private final List<RejectionReason> reasons = new ArrayList<>();
    private @Nullable String value;
    private @Nullable String detail;

    @Override
    public void report(Field field, RejectionReason reason, String shown, String more) {
        reasons.add(reason);
        value = shown;
        detail = more;
    }

    /** The text as it might lie in the middle of a buffer. */
    <C extends Column> C by(C column, String text) {
        reasons.clear();
        var chars = ("x," + text + ",y").toCharArray();
        column.take(chars, 2, text.length());
        return column;
    }

    List<RejectionReason> reasons() {
        return reasons;
    }

    @Nullable
    String value() {
        return value;
    }

    @Nullable
    String detail() {
        return detail;
    }
}
