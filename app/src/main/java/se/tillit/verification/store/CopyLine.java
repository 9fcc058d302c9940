package se.tillit.verification.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row after another as PostgreSQL's COPY reads it: CSV, where nothing at all between two commas is null. */
final class CopyLine {

    private final StringBuilder text = new StringBuilder(4096);
    private boolean isFirst = true;

    CopyLine text(@Nullable String value) {
        separate();
        if (value != null) {
            quote(value);
        }
        return this;
    }

    /** Fields already written as they are to stand, with the comma that ends them. */
    void raw(String fields) {
        text.append(fields);
    }

    CopyLine number(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyLine numberOrNull(@Nullable Object value) {
        separate();
        if (value != null) {
            text.append(value);
        }
        return this;
    }

    CopyLine bool(Boolean value) {
        separate();
        text.append(value.booleanValue());
        return this;
    }

    CopyLine texts(List<String> values) {
        separate();
        if (values.isEmpty()) {
            text.append("{}");
            return this;
        }
        var array = new StringBuilder("{");
        for (var value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        quote(array.append('}').toString());
        return this;
    }

    CopyLine numbers(long... values) {
        separate();
        text.append("\"{");
        for (var at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ",").append(values[at]);
        }
        text.append("}\"");
        return this;
    }

    void end() {
        text.append('\n');
        isFirst = true;
    }

    private void separate() {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
    }

    private void quote(String value) {
        text.append('"');
        if (value.indexOf('"') < 0) {
            text.append(value);
        } else {
            text.append(value.replace("\"", "\"\""));
        }
        text.append('"');
    }

    /** How many characters are written and not yet taken. */
    int length() {
        return text.length();
    }

    /** What is written, which is then forgotten. */
    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
