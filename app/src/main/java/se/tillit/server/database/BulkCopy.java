package se.tillit.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Moves many rows at once by PostgreSQL's COPY, on the connection of the transaction that is going on. */
public final class BulkCopy {

    private final DataSource dataSource;

    /** On the data source. */
    public BulkCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads rows into a table: {@code copy t (a, b) from stdin (format csv)}. Answers how many. */
    public long in(String sql, Reader rows) {
        return with(copy -> copy.copyIn(sql, rows));
    }

    /** Reads rows of UTF-8 bytes into a table. Answers how many. */
    public long in(String sql, InputStream rows) {
        return with(copy -> copy.copyIn(sql, rows));
    }

    /** Writes what a query answers: {@code copy (select …) to stdout (format csv)}. Answers how many rows. */
    public long out(String sql, OutputStream target) {
        return with(copy -> copy.copyOut(sql, target));
    }

    private long with(Work work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.on(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException failure) {
            throw translated(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static RuntimeException translated(SQLException failure) {
        var known = new SQLExceptionSubclassTranslator().translate("copy", null, failure);
        return known == null ? new IllegalStateException(failure) : known;
    }

    @FunctionalInterface
    private interface Work {
        long on(CopyManager copy) throws SQLException, IOException;
    }
}
