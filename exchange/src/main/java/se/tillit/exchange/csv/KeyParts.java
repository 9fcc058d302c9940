package se.tillit.exchange.csv;

/**
 * What makes up the key of a row: one text, or several.
 *
 * @param <R> the rows
 */
public abstract class KeyParts<R> {

    private final int count;

    /** Keys of so many parts. */
    protected KeyParts(int count) {
        this.count = count;
    }

    /** That part of the row's key, counted from 0, as its file has it. */
    protected abstract String part(R row, int index);

    final int hashOf(R row) {
        var hash = part(row, 0).hashCode();
        for (var index = 1; index < count; index++) {
            hash = 31 * hash + part(row, index).hashCode();
        }
        return hash;
    }

    static int hashOf(String... parts) {
        var hash = parts[0].hashCode();
        for (var index = 1; index < parts.length; index++) {
            hash = 31 * hash + parts[index].hashCode();
        }
        return hash;
    }

    final String lastPart(R row) {
        return part(row, count - 1);
    }

    /** Whether the keys are the same, given that their last parts are. */
    final boolean isSame(R one, R other) {
        for (var index = count - 2; index >= 0; index--) {
            if (!part(one, index).equals(part(other, index))) {
                return false;
            }
        }
        return true;
    }

    final boolean isKey(R row, String... parts) {
        for (var index = 0; index < count; index++) {
            if (!part(row, index).equals(parts[index])) {
                return false;
            }
        }
        return true;
    }
}
