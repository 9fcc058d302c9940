package se.tillit.exchange.workbook;

import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.workbook.Cell.Type;

/** The rows of a sheet one after another, and the cells of each row; both in the order of their numbers. */
final class SheetReader implements AutoCloseable {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final XmlPart part;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final CellChars chars;
    private final Cell cell = new Cell();
    private int row;
    private int column;

    SheetReader(XmlPart part, SharedStrings strings, CellFormats formats) {
        this.part = part;
        this.strings = strings;
        this.formats = formats;
        this.chars = new CellChars(part.broken());
    }

    /** Goes on to the next row, past the cells that are left of this one; false when there are no more. */
    boolean nextRow() {
        while (true) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (part.name().equals("row")) {
                        beginRow();
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (part.name().equals("sheetData")) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private void beginRow() {
        var told = part.attribute("r");
        var number = told == null ? row + 1 : CellFormats.whole(told);
        if (number <= row || number > MOST_ROWS) {
            throw part.broken();
        }
        row = number;
        column = -1;
    }

    /** The number of the row, as the workbook shows it. */
    int row() {
        return row;
    }

    /** Goes on to the next cell of the row; false when there are no more. */
    boolean nextCell() {
        while (true) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (part.name().equals("c")) {
                        readCell();
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (part.name().equals("row")) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw part.broken();
                default -> {}
            }
        }
    }

    /** The column of the cell, counted from 0. */
    int column() {
        return column;
    }

    /** The cell, until the next one is asked for. */
    Cell cell() {
        return cell;
    }

    private void readCell() {
        var place = part.attribute("r");
        var next = place == null ? column + 1 : columnOf(place);
        if (next <= column || next >= MOST_COLUMNS) {
            throw part.broken();
        }
        column = next;
        var type = part.attribute("t", "n");
        var style = part.attribute("s");
        cell.begin(
                typeOf(type), style == null ? CellKind.NUMBER : formats.kind(CellFormats.whole(style)), chars.chars());
        readContent();
        cell.holds(chars.chars(), 0, chars.length());
        if (type.equals("s") && !cell.isEmpty()) {
            share();
        }
    }

    private Type typeOf(String type) {
        return switch (type) {
            case "n" -> Type.NUMBER;
            case "s", "str", "inlineStr" -> Type.TEXT;
            case "b" -> Type.FLAG;
            case "e" -> Type.FAULT;
            case "d" -> Type.ISO;
            default -> throw part.broken();
        };
    }

    private int columnOf(String place) {
        var letters = 0;
        var number = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            number = Math.min(number * 26 + place.charAt(letters) - 'A' + 1, MOST_COLUMNS + 1);
            letters++;
        }
        if (letters == 0 || letters > 3 || CellFormats.whole(place.substring(letters)) != row) {
            throw part.broken();
        }
        return number - 1;
    }

    /** The letters of a column that is counted from 0. */
    static String letters(int column) {
        var rest = column / 26;
        var last = Character.toString((char) ('A' + column % 26));
        return rest == 0 ? last : letters(rest - 1) + last;
    }

    /** The value that stands in the cell, or was last reckoned by its formula. */
    private void readContent() {
        chars.clear();
        var depth = 1;
        @Nullable String inside = null;
        while (depth > 0) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 1 && part.name().equals("is")) {
                        SharedStrings.readText(part, "is", chars);
                    } else {
                        inside = depth == 1 ? part.name() : null;
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inside = null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if ("v".equals(inside)) {
                        part.appendTo(chars);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw part.broken();
                default -> {}
            }
        }
        if (cell.type() == Type.TEXT) {
            chars.unescape();
        }
    }

    private void share() {
        var number = CellFormats.whole(cell.text());
        if (number < 0 || number >= strings.size()) {
            throw part.broken();
        }
        strings.put(number, cell);
    }

    /** Reads to the end of the part, so that a damaged end is noticed. */
    void drain() {
        part.drain();
    }

    @Override
    public void close() {
        part.close();
    }
}
