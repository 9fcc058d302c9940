package se.tillit.exchange.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;

/**
 * A part of a workbook, read as a stream of XML in bounded memory: no document types, no entities, nothing fetched from
 * elsewhere; bounds on depth, on the length of one piece, and on names that a workbook has no use for, since a parser
 * keeps every name that it has met.
 */
final class XmlPart implements AutoCloseable {

    private static final int LONGEST_PIECE = 1 << 20;
    private static final int DEEPEST = 64;
    private static final int MOST_STRANGE = 2_000_000;

    /** Of names as short as most of a sheet's there are too few to fill the memory. */
    private static final int SHORT = 2;

    private static final Set<String> USUAL = Set.of("spans", "customFormat", "customHeight", "dyDescent", "space");

    private final Metered stream;
    private final XMLStreamReader reader;
    private final UnreadableFile broken;
    private int depth;
    private int strange;

    /**
     * Opens the part.
     *
     * @param broken what to say if it is no proper XML
     * @param progress told of every stretch of bytes as it is read
     */
    XmlPart(Bytes bytes, UnreadableFile broken, LongConsumer progress) {
        this.broken = broken;
        try {
            this.stream = new Metered(Channels.newInputStream(bytes.open()), broken, progress);
            this.reader = factory().createXMLStreamReader(stream);
        } catch (XMLStreamException | IOException wrong) {
            throw broken;
        }
    }

    /** The platform's own, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next event of {@link XMLStreamConstants}; {@code END_DOCUMENT} comes once, last. */
    int next() {
        try {
            stream.allow(LONGEST_PIECE);
            var event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken;
                default -> {}
            }
            return event;
        } catch (UnreadableFile known) {
            throw known;
        } catch (XMLStreamException | RuntimeException wrong) {
            throw broken;
        }
    }

    private void begin() {
        depth++;
        strange += reader.getNamespaceCount();
        var name = reader.getLocalName();
        strange += name.length() <= SHORT || name.equals("row") ? 0 : 1;
        for (var at = reader.getAttributeCount() - 1; at >= 0; at--) {
            var attribute = reader.getAttributeLocalName(at);
            strange += attribute.length() <= SHORT || USUAL.contains(attribute) ? 0 : 1;
        }
        if (depth > DEEPEST || strange > MOST_STRANGE) {
            throw broken;
        }
    }

    /** Goes on to the next start of an element; false at the end. */
    boolean nextStart() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** The name of the element that starts or ends, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that starts, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** The attribute, or that where there is none. */
    String attribute(String name, String otherwise) {
        var found = attribute(name);
        return found == null ? otherwise : found;
    }

    /** What stands between tags, after an event that says so. */
    void appendTo(CellChars chars) {
        chars.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** What to say of a part that is not as it must be. */
    UnreadableFile broken() {
        return broken;
    }

    /** Reads what is left without looking at it, so that a damaged end is noticed. */
    void drain() {
        try {
            stream.allow(Long.MAX_VALUE / 2);
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException wrong) {
            throw broken;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            stream.close();
        } catch (XMLStreamException | IOException wrong) {
            throw broken;
        }
    }

    /** Bytes of which only so many may be read before more are allowed. */
    private static final class Metered extends FilterInputStream {

        private final UnreadableFile broken;
        private final LongConsumer progress;
        private long count;
        private long limit = LONGEST_PIECE;

        Metered(InputStream stream, UnreadableFile broken, LongConsumer progress) {
            super(stream);
            this.broken = broken;
            this.progress = progress;
        }

        void allow(long more) {
            limit = count + more;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var got = super.read(target, from, length);
            if (got > 0) {
                count += got;
                progress.accept(got);
            }
            if (count > limit) {
                throw broken;
            }
            return got;
        }
    }
}
