package se.tillit.register.table;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import se.tillit.exchange.csv.Bytes;

/**
 * An electronic invoice that is kept.
 *
 * @param session what it is read by
 * @param place where the database has it, within the session's transaction
 * @param number its place among the documents of the month, by provider, invoice and hash
 * @param sha256 the hash of its bytes
 * @param size how many there are
 */
record StoredDocument(Session session, String place, int number, String sha256, long size) implements Bytes {

    @Override
    public String name() {
        return "invoices/%06d-%.12s.xml".formatted(number, sha256);
    }

    @Override
    public ReadableByteChannel open() {
        return Channels.newChannel(new ByteArrayInputStream(session.content(this)));
    }
}
