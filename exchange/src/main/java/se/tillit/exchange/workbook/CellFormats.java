package se.tillit.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** What the cell formats of a workbook show, by their number. */
final class CellFormats {

    private final List<CellKind> kinds;

    private CellFormats(List<CellKind> kinds) {
        this.kinds = kinds;
    }

    /** Of a workbook without any. */
    static CellFormats none() {
        return new CellFormats(List.of());
    }

    /** Those of the part with the styles. */
    static CellFormats read(XmlPart part) {
        var codes = new HashMap<Integer, CellKind>();
        var ids = new ArrayList<Integer>();
        var inCellFormats = false;
        for (var event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.name()) {
                    case "numFmt" ->
                        codes.put(
                                whole(part.attribute("numFmtId", "")),
                                CellKind.ofCode(part.attribute("formatCode", "")));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            ids.add(whole(part.attribute("numFmtId", "0")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && part.name().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
        return new CellFormats(ids.stream()
                .map(id -> codes.getOrDefault(id, CellKind.ofBuiltIn(id)))
                .toList());
    }

    /** A number that is not negative; −1 for what is none. */
    static int whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        var number = 0;
        for (var at = 0; at < text.length(); at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** What the format with the number shows; a number where there is no such format. */
    CellKind kind(int number) {
        return number >= 0 && number < kinds.size() ? kinds.get(number) : CellKind.NUMBER;
    }
}
