package se.tillit.exchange.workbook;

import java.util.Arrays;
import se.tillit.exchange.csv.UnreadableFile;

/** The characters of one cell as they come together; a cell holds 32 767 at most, and so does this, with room to spare. */
final class CellChars {

    private static final int LONGEST = 1 << 16;
    private static final int ESCAPE = 7;

    private final UnreadableFile tooLong;
    private char[] chars = new char[256];
    private int length;

    /** Empty; what to say of a cell that is too long. */
    CellChars(UnreadableFile tooLong) {
        this.tooLong = tooLong;
    }

    void clear() {
        length = 0;
    }

    void append(char[] more, int from, int count) {
        if (length + count > LONGEST) {
            throw tooLong;
        }
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, chars.length * 2));
        }
        System.arraycopy(more, from, chars, length, count);
        length += count;
    }

    /** Turns what is written as {@code _x000D_} into the character that it stands for, as the format has it. */
    void unescape() {
        var to = 0;
        for (var at = 0; at < length; at++) {
            var code = chars[at] == '_' ? escaped(at) : -1;
            if (code < 0) {
                chars[to++] = chars[at];
            } else {
                chars[to++] = (char) code;
                at += ESCAPE - 1;
            }
        }
        length = to;
    }

    private int escaped(int at) {
        if (at + ESCAPE > length || chars[at + 1] != 'x' || chars[at + ESCAPE - 1] != '_') {
            return -1;
        }
        var code = 0;
        for (var digit = at + 2; digit < at + ESCAPE - 1; digit++) {
            var value = Character.digit(chars[digit], 16);
            if (value < 0) {
                return -1;
            }
            code = code * 16 + value;
        }
        return code;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(chars, 0, length);
    }
}
