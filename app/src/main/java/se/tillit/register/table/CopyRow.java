package se.tillit.register.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.tillit.exchange.csv.RowFeed;
import se.tillit.exchange.schema.Field;

/**
 * Takes rows apart as COPY writes them as text: fields divided by tabs, backslashes before what would be taken for
 * something else, {@code \N} where there is no value. Values are told as the exchange format writes them.
 */
final class CopyRow {

    private static final int LONGEST_USUAL = 1 << 10;
    private static final int INSTANT_SPACE = 10;
    private static final char[] TRUE = "true".toCharArray();
    private static final char[] FALSE = "false".toCharArray();

    private final ColumnType[] types;
    private char[] chars = new char[LONGEST_USUAL];

    /** Rows with the fields. */
    CopyRow(List<Field> fields) {
        types = fields.stream().map(field -> ColumnType.of(field.type())).toArray(ColumnType[]::new);
    }

    /** Feeds the row, which ends with a line feed, as the one on the line. */
    void feed(byte[] row, int line, RowFeed feed) {
        if (chars.length < row.length) {
            chars = new char[row.length];
        }
        feed.begin(line);
        var from = 0;
        for (var at = 0; at < types.length; at++) {
            from = field(row, from, at, feed);
        }
        feed.end();
    }

    /** Feeds the field that begins there; answers where the next begins. */
    private int field(byte[] row, int from, int at, RowFeed feed) {
        var next = from;
        var length = 0;
        while (row[next] != '\t' && row[next] != '\n') {
            var octet = row[next];
            if (octet < 0) {
                return beyondAscii(row, from, at, feed);
            }
            if (octet == '\\') {
                next++;
                if (row[next] == 'N') {
                    feed.takeNothing(at);
                    return next + 2;
                }
                chars[length++] = unescaped(row[next]);
            } else {
                chars[length++] = (char) octet;
            }
            next++;
        }
        take(at, length, feed);
        return next + 1;
    }

    /** The same for a field in which not every character is one byte. */
    private int beyondAscii(byte[] row, int from, int at, RowFeed feed) {
        var plain = new byte[row.length];
        var length = 0;
        var next = from;
        while (row[next] != '\t' && row[next] != '\n') {
            if (row[next] == '\\') {
                next++;
                plain[length++] = (byte) unescaped(row[next]);
            } else {
                plain[length++] = row[next];
            }
            next++;
        }
        var text = new String(plain, 0, length, StandardCharsets.UTF_8);
        text.getChars(0, text.length(), chars, 0);
        take(at, text.length(), feed);
        return next + 1;
    }

    private static char unescaped(byte escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> (char) escaped;
        };
    }

    private void take(int at, int length, RowFeed feed) {
        switch (types[at]) {
            case BOOLEAN -> {
                var word = chars[0] == 't' ? TRUE : FALSE;
                feed.take(at, word, 0, word.length);
            }
            case INSTANT -> feed.take(at, chars, 0, iso(length));
            case TEXT, INTEGER, NUMERIC, DATE, TIME -> feed.take(at, chars, 0, length);
        }
    }

    /** Makes {@code 2026-10-01 06:00:00+00} of a session in UTC an instant of the exchange format; answers its length. */
    private int iso(int length) {
        if (length > INSTANT_SPACE && chars[INSTANT_SPACE] == ' ' && chars[length - 3] == '+') {
            chars[INSTANT_SPACE] = 'T';
            chars[length - 3] = 'Z';
            return length - 2;
        }
        return length;
    }
}
