package se.tillit.server.web;

/** Text for cells of files that people open in spreadsheets, which take some beginnings for a formula. */
public final class SafeCells {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private SafeCells() {}

    /** The text, with an apostrophe before it where a spreadsheet would reckon instead of showing it. */
    public static String text(String text) {
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 || isNumber(text) ? text : "'" + text;
    }

    private static boolean isNumber(String text) {
        return text.matches("-[0-9]+([.,][0-9]+)?");
    }
}
