package se.tillit.exchange.peppol.writing;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.tillit.exchange.peppol.Ubl;

/** Writes elements, each on a line of its own and indented by where it lies. */
final class Elements {

    private static final String STEP = "  ";

    private final XMLStreamWriter writer;
    private int depth;

    Elements(OutputStream stream) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
    }

    void root(String name, String namespace) throws XMLStreamException {
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.writeCharacters("\n");
        writer.writeStartElement(name);
        writer.writeDefaultNamespace(namespace);
        writer.writeNamespace("cac", Ubl.AGGREGATES);
        writer.writeNamespace("cbc", Ubl.BASICS);
        depth = 1;
    }

    void end() throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEndElement();
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.flush();
    }

    void open(String name) throws XMLStreamException {
        indent();
        writer.writeStartElement("cac:" + name);
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        indent();
        writer.writeEndElement();
    }

    void value(String name, String text) throws XMLStreamException {
        indent();
        writer.writeStartElement("cbc:" + name);
        text(text);
    }

    /** A value with an attribute: {@code name@attribute}, its value, and the text. */
    void value(String name, Marked text) throws XMLStreamException {
        indent();
        writer.writeStartElement("cbc:" + name);
        writer.writeAttribute(text.attribute(), text.mark());
        text(text.text());
    }

    private void text(String text) throws XMLStreamException {
        writer.writeCharacters(legal(text));
        writer.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        writer.writeCharacters("\n" + STEP.repeat(depth));
    }

    /** XML has no way to write most control characters; each becomes the mark of what can't be shown. */
    private static String legal(String text) {
        return text.codePoints().allMatch(Elements::isLegal)
                ? text
                : text.codePoints()
                        .map(point -> isLegal(point) ? point : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int point) {
        return point >= 0x20 && point < 0xD800 || point >= 0xE000 && point < 0xFFFE || point > 0xFFFF;
    }

    /** A text with an attribute that tells what it is: a currency, a unit, a scheme. */
    record Marked(String attribute, String mark, String text) {

        static Marked sek(String amount) {
            return new Marked("currencyID", Ubl.SEK, amount);
        }

        static Marked number(String digits) {
            return new Marked("schemeID", Ubl.SWEDISH_NUMBER, digits);
        }

        static Marked in(String unit, String quantity) {
            return new Marked("unitCode", unit, quantity);
        }
    }
}
