package se.tillit.kernel;

/**
 * Texts whose order by Unicode code point is the {@link IdOrder} of the ids that they are made of, for a database that
 * knows no other order. They say nothing to people and hold no U+0000.
 *
 * <p>A number is {@code 0}, how many digits it has, its digits, and how many zeros stood in front; anything else is
 * {@code 1} and the text. A count is written with its own length in front, so that counts of any size sort.
 */
public final class SortText {

    private static final String NUMBER = "0";
    private static final String OTHER = "1";
    private static final char MARK = '\u0001';
    private static final char END = '\u0001';
    private static final char FOR_ZERO = '\u0002';
    private static final char FOR_MARK = '\u0003';

    private SortText() {}

    /** The text for an id. */
    public static String of(String id) {
        if (!IdOrder.isDigits(id)) {
            return OTHER + escaped(id);
        }
        var zeros = IdOrder.leadingZeros(id);
        return NUMBER + count(id.length() - zeros) + id.substring(zeros) + count(zeros);
    }

    /** The text for several ids that are compared one after the other, as provider, invoice and line are. */
    public static String ofAll(String... ids) {
        var text = new StringBuilder();
        for (var id : ids) {
            text.append(of(id)).append(MARK).append(END);
        }
        return text.toString();
    }

    private static String count(int number) {
        var digits = Integer.toString(number);
        return (char) ('a' + digits.length()) + digits;
    }

    /** With the mark free to say that an id ends, before every character that could follow. */
    private static String escaped(String id) {
        if (id.indexOf(MARK) < 0 && id.indexOf(0) < 0) {
            return id;
        }
        var text = new StringBuilder();
        for (var at = 0; at < id.length(); at++) {
            switch (id.charAt(at)) {
                case 0 -> text.append(MARK).append(FOR_ZERO);
                case MARK -> text.append(MARK).append(FOR_MARK);
                default -> text.append(id.charAt(at));
            }
        }
        return text.toString();
    }
}
