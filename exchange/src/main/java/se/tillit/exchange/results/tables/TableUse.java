package se.tillit.exchange.results.tables;

/** What a table is for. */
public enum TableUse {
    /** The exchange format, in which every value stands exactly. */
    EXACT {
        @Override
        String text(String value) {
            return value;
        }
    },
    /**
     * For people who open it in a spreadsheet: text that it would take for a formula has an apostrophe in front. Also
     * within a value, after a semicolon or a line break, since Swedish spreadsheets begin a new cell there.
     */
    SPREADSHEET {
        @Override
        String text(String value) {
            return defused(value);
        }
    };

    private static final String FORMULA = "=+-@\t\r";
    private static final String CELL_ENDS = ";\n\r";

    /** The text as it is to stand in a field; not for numbers. */
    abstract String text(String value);

    private static String defused(String value) {
        if (!mayBeFormula(value)) {
            return value;
        }
        var safe = new StringBuilder();
        for (var at = 0; at < value.length(); at++) {
            if (beginsFormula(value, at)) {
                safe.append('\'');
            }
            safe.append(value.charAt(at));
        }
        return safe.toString();
    }

    private static boolean mayBeFormula(String value) {
        for (var at = 0; at < value.length(); at++) {
            if (beginsFormula(value, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsFormula(String value, int at) {
        return FORMULA.indexOf(value.charAt(at)) >= 0 && (at == 0 || CELL_ENDS.indexOf(value.charAt(at - 1)) >= 0);
    }
}
