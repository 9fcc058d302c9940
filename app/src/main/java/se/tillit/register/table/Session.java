package se.tillit.register.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import se.tillit.exchange.csv.UnreadableFile;

/**
 * A connection in a transaction that several threads read by, one after another: it sees one state of the database, and
 * what the transaction itself has done.
 */
public final class Session {

    private final Connection connection;
    private boolean ready;

    /** By the connection, which stays the caller's. */
    public Session(Connection connection) {
        this.connection = connection;
    }

    /** Takes a row as COPY wrote it. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] row);
    }

    /** Gives every row that the query answers to the taker, as COPY writes it as text. */
    synchronized void copy(String query, Taker taker) {
        try {
            makeReady();
            var copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (%s) to stdout".formatted(query));
            try {
                for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    taker.take(row);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** Asks something of the connection, which tells instants in UTC and dates in ISO's form. */
    public interface Question<T> {
        /** Asks it. */
        T ask(Connection connection) throws SQLException;
    }

    /** The answer to a question. */
    public synchronized <T> T ask(Question<T> question) {
        try {
            makeReady();
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The register cannot be read.", failure);
        }
    }

    /** The text as a constant of a statement. */
    public String quoted(@Nullable String text) {
        return text == null
                ? "null"
                : "'" + ask(asked -> asked.unwrap(PGConnection.class).escapeLiteral(text)) + "'";
    }

    /** Instants must come in UTC, dates in ISO's form, whatever the connection is set to otherwise. */
    private void makeReady() throws SQLException {
        if (!ready) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local time zone 'UTC'; set local datestyle to 'ISO, YMD'");
            }
            ready = true;
        }
    }

    /** The documents that were known, of those that the condition lets through. */
    public synchronized List<StoredDocument> documents(Known known, String condition) {
        var sql = """
                select d.ctid::text, d.provider_id, d.invoice_id, d.sha256, length(d.content) as bytes
                  from invoices.document d
                 where %s and %s
                 order by d.provider_id collate "C", d.invoice_id collate "C", d.sha256
                """.formatted(known.condition("d"), condition);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var documents = new ArrayList<StoredDocument>();
            while (rows.next()) {
                documents.add(new StoredDocument(
                        this,
                        rows.getString("ctid"),
                        documents.size() + 1,
                        rows.getString("sha256"),
                        rows.getLong("bytes")));
            }
            return documents;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The bytes of the document. */
    synchronized byte[] content(StoredDocument document) {
        try (var statement = connection.prepareStatement("select content from invoices.document where ctid = ?::tid")) {
            statement.setString(1, document.place());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new UnreadableFile("read-failed", document.name(), document.place());
                }
                return rows.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(document.name(), failure);
        }
    }
}
