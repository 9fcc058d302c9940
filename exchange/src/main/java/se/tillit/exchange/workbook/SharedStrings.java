package se.tillit.exchange.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** The texts that cells of a workbook share, packed closely: a month has hundreds of thousands of them. */
final class SharedStrings {

    private static final int CHUNK = 1 << 20;
    private static final int LENGTH_BITS = 20;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private final List<char[]> chunks = new ArrayList<>();
    private long[] places = new long[1_024];
    private int count;
    private int used = CHUNK;

    /** Without any, as where a workbook has none. */
    SharedStrings() {}

    /** All of the part. */
    static SharedStrings read(XmlPart part) {
        var strings = new SharedStrings();
        var chars = new CellChars(part.broken());
        while (part.nextStart()) {
            if (part.name().equals("si")) {
                readText(part, "si", chars);
                strings.add(chars);
            }
        }
        return strings;
    }

    /** The text of an element: its own or that of its runs, without how it is pronounced. */
    static void readText(XmlPart part, String element, CellChars chars) {
        chars.clear();
        var depth = 1;
        var within = 0;
        var silent = 0;
        while (depth > 0) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    within += part.name().equals("t") ? 1 : 0;
                    silent += part.name().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    within -= part.name().equals("t") ? 1 : 0;
                    silent -= part.name().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (within > 0 && silent == 0) {
                        part.appendTo(chars);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw part.broken();
                default -> {}
            }
        }
        if (!part.name().equals(element)) {
            throw part.broken();
        }
        chars.unescape();
    }

    private void add(CellChars text) {
        if (used + text.length() > CHUNK) {
            chunks.add(new char[CHUNK]);
            used = 0;
        }
        System.arraycopy(text.chars(), 0, chunks.getLast(), used, text.length());
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = ((chunks.size() - 1L) * CHUNK + used) << LENGTH_BITS | text.length();
        used += text.length();
    }

    int size() {
        return count;
    }

    /** Has the cell hold the text with the number, which must be there. */
    void put(int number, Cell cell) {
        var place = places[number];
        var at = place >>> LENGTH_BITS;
        cell.holdsText(chunks.get((int) (at / CHUNK)), (int) (at % CHUNK), (int) (place & LENGTH_MASK));
    }
}
