package se.tillit.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.audit.usecase.chain.Digest;
import se.tillit.audit.usecase.chain.TrailEntry;
import se.tillit.audit.usecase.chain.Word;

/** Reads entries back, with their words. */
@Component
class TrailRows {

    private static final String COLUMNS =
            "entry_id, at, account, roles, kind, what, thing, origin, request, seal_number";

    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries that are not sealed, after the one with the number, in order. */
    List<TrailEntry> unsealed(long after, int most) {
        return entries(
                "where seal_number is null and entry_id > :after order by entry_id limit :most",
                Map.of("after", after, "most", most));
    }

    /** Entries that say that they belong to one of these seals, first and last included. */
    List<TrailEntry> sealed(long from, long to) {
        return entries(
                "where seal_number between :from and :to order by seal_number, entry_id",
                Map.of("from", from, "to", to));
    }

    /** Entries that name a seal that is not there, after the one with the number, in order. */
    List<TrailEntry> stray(long after, int most) {
        return entries("""
                where seal_number is not null and entry_id > :after
                  and not exists (select from audit.seal s where s.seal_number = e.seal_number)
                order by entry_id limit :most
                """, Map.of("after", after, "most", most));
    }

    /** Entries that the condition, which may begin with {@code where}, chooses and puts in order. */
    List<TrailEntry> entries(String condition, Map<String, Object> values) {
        var rows = jdbc.sql("select %s from audit.entry e %s".formatted(COLUMNS, condition))
                .params(values)
                .query((row, number) -> entry(row))
                .list();
        var words = words(rows.stream().map(TrailEntry::number).toArray(Long[]::new));
        return rows.stream()
                .map(entry -> new TrailEntry(
                        entry.number(),
                        entry.at(),
                        entry.account(),
                        entry.roles(),
                        entry.kind(),
                        entry.what(),
                        entry.thing(),
                        entry.origin(),
                        entry.request(),
                        words.getOrDefault(entry.number(), List.of()),
                        entry.seal()))
                .toList();
    }

    private Map<Long, List<Word>> words(Long[] entries) {
        var words = new HashMap<Long, List<Word>>();
        jdbc.sql("""
                        select entry_id, place, word, salt, digest, erasure from audit.entry_word
                         where entry_id = any(:entries) order by entry_id, place
                        """).param("entries", entries).query(row -> {
            words.computeIfAbsent(row.getLong("entry_id"), entry -> new ArrayList<>())
                    .add(word(row));
        });
        return words;
    }

    private static Word word(ResultSet row) throws SQLException {
        var text = row.getString("word");
        var place = row.getInt("place");
        return text == null
                ? new Word.Erased(place, Digest.of(row.getBytes("digest")), row.getLong("erasure"))
                : new Word.Kept(place, text, HexFormat.of().formatHex(row.getBytes("salt")));
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("entry_id"),
                SealRows.instant(row, "at"),
                row.getString("account"),
                row.getString("roles"),
                row.getString("kind"),
                row.getString("what"),
                row.getString("thing"),
                row.getString("origin"),
                row.getString("request"),
                List.of(),
                seal(row));
    }

    private static @Nullable Long seal(ResultSet row) throws SQLException {
        var seal = row.getLong("seal_number");
        return row.wasNull() ? null : seal;
    }
}
