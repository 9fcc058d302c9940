package se.tillit.exchange.peppol;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;

/**
 * A walk through an XML document, element by element, that keeps nothing of what lies behind. It refuses document types,
 * so that nothing is ever fetched or expanded, and whatever is deeper or longer than any invoice needs.
 */
final class XmlWalk {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_DECLARATION = 200;
    private static final int BUFFER = 1 << 14;
    private static final String MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern UTF_8 = Pattern.compile("encoding\\s*=\\s*[\"'](?i:utf-8)[\"']");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder(64);
    private int depth;

    /**
     * A walk that begins before the root.
     *
     * @throws BrokenXml if not even its first mark can be read
     */
    XmlWalk(InputStream stream) {
        try {
            var buffered = new BufferedInputStream(stream, BUFFER);
            reader = isUtf8(buffered)
                    ? FACTORY.createXMLStreamReader(new InputStreamReader(buffered, strictly(StandardCharsets.UTF_8)))
                    : FACTORY.createXMLStreamReader(buffered);
        } catch (XMLStreamException wrong) {
            throw broken(wrong, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CharsetDecoder strictly(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether the declaration says UTF-8, or nothing; a byte-order mark is passed over. Others are left to the parser. */
    private static boolean isUtf8(BufferedInputStream stream) throws IOException {
        stream.mark(BUFFER);
        var start = new String(stream.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        stream.reset();
        var content = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
        var end = content.indexOf("?>");
        var declaration = content.startsWith("<?xml") && end > 0 ? content.substring(0, end) : "";
        var isAscii = content.startsWith("<") && (content.length() < 2 || content.charAt(1) != 0);
        var isUtf8 = isAscii
                && (!declaration.contains("encoding")
                        || UTF_8.matcher(declaration).find());
        if (isUtf8 && start.startsWith(MARK)) {
            stream.skipNBytes(MARK.length());
        }
        return isUtf8;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes to the next element within the current one; where there is none, to the end of the current one. */
    boolean nextChild() {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new BrokenXml(RejectionReason.XML_TOO_DEEP, Integer.toString(DEEPEST), line());
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** The name of the current element where it is UBL's; empty where it is anything else. */
    String name() {
        return switch (reader.getNamespaceURI()) {
            case null -> "";
            case Ubl.BASICS, Ubl.AGGREGATES -> reader.getLocalName();
            default -> "";
        };
    }

    /** The name of the root, with its namespace. */
    String rootName() {
        var namespace = reader.getNamespaceURI();
        return "{%s}%s".formatted(namespace == null ? "" : namespace, reader.getLocalName());
    }

    /** An attribute of the current element, without spaces around it; empty where there is none. */
    String attribute(String attribute) {
        var value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value.strip();
    }

    /** The text of the current element, without spaces around it, and goes to its end. */
    String text() {
        text.setLength(0);
        var inside = 1;
        while (inside > 0) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                        throw new BrokenXml(RejectionReason.VALUE_TOO_LONG, Integer.toString(LONGEST_TEXT), line());
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT -> inside = deeper(inside);
                case XMLStreamConstants.END_ELEMENT -> inside--;
                default -> {}
            }
        }
        depth--;
        return stripped();
    }

    private String stripped() {
        var from = 0;
        var to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    /** Goes to the end of the current element, whatever it holds. */
    void skip() {
        var inside = 1;
        while (inside > 0) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> inside = deeper(inside);
                case XMLStreamConstants.END_ELEMENT -> inside--;
                default -> {}
            }
        }
        depth--;
    }

    private int deeper(int inside) {
        if (depth + inside > DEEPEST) {
            throw new BrokenXml(RejectionReason.XML_TOO_DEEP, Integer.toString(DEEPEST), line());
        }
        return inside + 1;
    }

    /** Goes to the end of the document, after its root. */
    void finish() {
        try {
            while (advance() != XMLStreamConstants.END_DOCUMENT) {
                continue;
            }
        } catch (BrokenXml wrong) {
            throw new BrokenXml(RejectionReason.XML_SEVERAL, "", line());
        }
    }

    /** The line on which the walk stands. */
    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private int advance() {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException wrong) {
            throw broken(wrong, line());
        } catch (UncheckedIOException failure) {
            throw failure;
        } catch (RuntimeException wrong) {
            // The platform's parser fails in ways of its own on some bytes that are no XML.
            throw new BrokenXml(RejectionReason.XML_BROKEN, "", line());
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BrokenXml(RejectionReason.XML_DOCTYPE, "", line());
        }
        return event;
    }

    /** What a failure of the parser means; a failure to read the bytes is not the file's fault and goes on. */
    private static BrokenXml broken(XMLStreamException wrong, int line) {
        for (@Nullable Throwable cause = wrong; cause != null; cause = causeOf(cause)) {
            switch (cause) {
                case GuardedStream.TooLarge large -> {
                    return new BrokenXml(RejectionReason.XML_TOO_LARGE, String.valueOf(large.getMessage()), line);
                }
                case CharacterCodingException bytes -> {
                    return new BrokenXml(RejectionReason.XML_ENCODING, "", line);
                }
                case CharConversionException bytes -> {
                    return new BrokenXml(RejectionReason.XML_ENCODING, "", line);
                }
                case IOException failure -> throw new UncheckedIOException(failure);
                default -> {}
            }
        }
        return new BrokenXml(RejectionReason.XML_BROKEN, "", line);
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        return failure instanceof XMLStreamException wrong && wrong.getNestedException() != null
                ? wrong.getNestedException()
                : failure.getCause();
    }
}
