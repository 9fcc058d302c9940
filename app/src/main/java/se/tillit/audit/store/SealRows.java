package se.tillit.audit.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.audit.usecase.chain.Digest;
import se.tillit.audit.usecase.chain.Seal;
import se.tillit.audit.usecase.chain.SealMark;
import se.tillit.audit.usecase.chain.TrailEntry;

/** Seals in the database. */
@Component
class SealRows {

    private static final int LEAF_BYTES = 40;

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else seal until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tillit.audit.seal'))")
                .query((row, number) -> 1)
                .single();
    }

    Optional<SealMark> findNewest() {
        return jdbc.sql("""
                        select seal_number, at, length(leaves) / 40 as entries, hash
                          from audit.seal order by seal_number desc limit 1
                        """)
                .query((row, number) -> new SealMark(
                        row.getLong("seal_number"),
                        instant(row, "at"),
                        row.getInt("entries"),
                        Digest.of(row.getBytes("hash"))))
                .optional();
    }

    /** The seals after the one with the number, in order. */
    List<Seal> after(long number, int most) {
        return jdbc.sql("""
                        select seal_number, at, previous, leaves, hash from audit.seal
                         where seal_number > :after order by seal_number limit :most
                        """)
                .param("after", number)
                .param("most", most)
                .query((row, index) -> seal(row))
                .list();
    }

    /** Writes the seal and marks its entries. */
    void add(Seal seal, List<TrailEntry> entries) {
        jdbc.sql("""
                        insert into audit.seal (seal_number, at, previous, leaves, hash)
                        values (:number, :at, :previous, :leaves, :hash)
                        """)
                .param("number", seal.number())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .param("previous", seal.previous().bytes())
                .param("leaves", leaves(seal))
                .param("hash", seal.hash().bytes())
                .update();
        jdbc.sql("update audit.entry set seal_number = :number where entry_id = any(:entries)")
                .param("number", seal.number())
                .param("entries", entries.stream().map(TrailEntry::number).toArray(Long[]::new))
                .update();
    }

    private static byte[] leaves(Seal seal) {
        var bytes = ByteBuffer.allocate(seal.leaves().size() * LEAF_BYTES);
        for (var leaf : seal.leaves()) {
            bytes.putLong(leaf.entry()).put(leaf.digest().bytes());
        }
        return bytes.array();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        var bytes = ByteBuffer.wrap(row.getBytes("leaves"));
        var leaves = new ArrayList<Seal.Leaf>();
        while (bytes.remaining() >= LEAF_BYTES) {
            var entry = bytes.getLong();
            var digest = new byte[LEAF_BYTES - Long.BYTES];
            bytes.get(digest);
            leaves.add(new Seal.Leaf(entry, Digest.of(digest)));
        }
        return new Seal(
                row.getLong("seal_number"),
                instant(row, "at"),
                Digest.of(row.getBytes("previous")),
                leaves,
                Digest.of(row.getBytes("hash")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
