package se.tillit.exchange.workbook;

/** A cell while its sheet is read: what stands in the file, in a buffer that the next cell uses again. */
final class Cell {

    /** What the file says that a cell holds. */
    enum Type {
        /** A number, which its format may show as a date. */
        NUMBER,
        /** Text. */
        TEXT,
        /** True or false. */
        FLAG,
        /** A fault, such as {@code #N/A}. */
        FAULT,
        /** A date or time in words, as some programs write it. */
        ISO
    }

    private Type type = Type.NUMBER;
    private CellKind kind = CellKind.NUMBER;
    private char[] chars = new char[64];
    private int from;
    private int length;

    /** What it holds from here on, with nothing in it yet. */
    void begin(Type newType, CellKind newKind, char[] buffer) {
        type = newType;
        kind = newKind;
        chars = buffer;
        from = 0;
        length = 0;
    }

    /** Where its characters stand. */
    void holds(char[] buffer, int newFrom, int newLength) {
        chars = buffer;
        from = newFrom;
        length = newLength;
    }

    /** Turns it into text whose characters stand there. */
    void holdsText(char[] buffer, int newFrom, int newLength) {
        type = Type.TEXT;
        holds(buffer, newFrom, newLength);
    }

    Type type() {
        return type;
    }

    CellKind kind() {
        return kind;
    }

    char[] chars() {
        return chars;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Its characters as a string. */
    String text() {
        return new String(chars, from, length);
    }
}
