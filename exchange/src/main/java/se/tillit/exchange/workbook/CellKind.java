package se.tillit.exchange.workbook;

import java.util.Locale;

/** What a cell's number is shown as, which is all that tells a date from a number in a workbook. */
enum CellKind {
    /** A number. */
    NUMBER,
    /** A number in hundredths. */
    PERCENT,
    /** A day, with or without a time. */
    DATE,
    /** A time, of a day or as a length. */
    TIME,
    /** A day and a time. */
    DATE_TIME;

    /** Whether it is a date or a time. */
    boolean isCalendar() {
        return this == DATE || this == TIME || this == DATE_TIME;
    }

    /** What a built-in number format shows, by its number in the standard (ECMA-376, part 1, 18.8.30). */
    static CellKind ofBuiltIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
            case 22 -> DATE_TIME;
            default -> NUMBER;
        };
    }

    /** What a number format shows, by its code; the part for positive numbers decides. */
    static CellKind ofCode(String code) {
        var letters = lettersOf(code);
        var day = letters.indexOf("y") >= 0 || letters.indexOf("d") >= 0;
        var time = letters.indexOf("h") >= 0 || letters.indexOf("s") >= 0;
        if (day || time || letters.indexOf("m") >= 0) {
            return time ? day ? DATE_TIME : TIME : DATE;
        }
        return letters.indexOf("%") >= 0 ? PERCENT : NUMBER;
    }

    /** The code's first part without quoted text, escaped characters and brackets; lengths such as [h] are kept. */
    private static String lettersOf(String code) {
        var letters = new StringBuilder();
        for (var at = 0; at < code.length() && code.charAt(at) != ';'; at++) {
            switch (code.charAt(at)) {
                case '"' -> at = endOf(code, at, '"');
                case '[' -> {
                    var end = endOf(code, at, ']');
                    var inside = code.substring(at + 1, end).toLowerCase(Locale.ROOT);
                    if (inside.matches("h+|m+|s+")) {
                        letters.append('h');
                    }
                    at = end;
                }
                case '\\', '_', '*' -> at++;
                default -> letters.append(Character.toLowerCase(code.charAt(at)));
            }
        }
        return letters.toString().replace("general", "").replace("am/pm", "");
    }

    private static int endOf(String code, int from, char end) {
        var found = code.indexOf(end, from + 1);
        return found < 0 ? code.length() : found;
    }
}
