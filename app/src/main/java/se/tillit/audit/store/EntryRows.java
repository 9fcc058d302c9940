package se.tillit.audit.store;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.usecase.chain.Word;

/** Writes entries, many in few statements. */
@Component
class EntryRows {

    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 500;

    private record WordRow(long entry, int place, String word) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Origins origins;
    private final SecureRandom random = new SecureRandom();

    EntryRows(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.origins = new Origins(JdbcClient.create(jdbc));
    }

    /** Writes them with the transaction that is going on, or else in one of their own. */
    void write(List<Noted> deeds) {
        transaction.executeWithoutResult(status -> {
            var numbers = numbers(deeds.size());
            var words = new ArrayList<WordRow>();
            var rows = new ArrayList<Object[]>();
            for (var index = 0; index < deeds.size(); index++) {
                var deed = deeds.get(index);
                rows.add(row(numbers.get(index), deed));
                addWords(words, numbers.get(index), deed);
            }
            jdbc.batchUpdate("""
                    insert into audit.entry (entry_id, at, account, roles, kind, what, thing, origin, request)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
            jdbc.batchUpdate(
                    "insert into audit.entry_word (entry_id, place, word, salt) values (?, ?, ?, ?)",
                    words,
                    AT_ONCE,
                    this::fill);
        });
    }

    private List<Long> numbers(int wanted) {
        return jdbc.queryForList(
                "select nextval('audit.entry_entry_id_seq') from generate_series(1, ?)", Long.class, wanted);
    }

    private Object[] row(long number, Noted deed) {
        return new Object[] {
            number,
            deed.at().atOffset(ZoneOffset.UTC),
            deed.account(),
            deed.roles(),
            deed.kind(),
            deed.what(),
            deed.thing(),
            origins.of(deed.call().address(), deed.at()),
            deed.call().number()
        };
    }

    private static void addWords(List<WordRow> words, long number, Noted deed) {
        if (!deed.why().isEmpty()) {
            words.add(new WordRow(number, Word.REASON, deed.why()));
        }
        var place = Word.REASON;
        for (var key : deed.keys()) {
            place++;
            words.add(new WordRow(number, place, key));
        }
    }

    private void fill(PreparedStatement statement, WordRow row) throws SQLException {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        statement.setLong(1, row.entry());
        statement.setInt(2, row.place());
        statement.setString(3, row.word());
        statement.setBytes(4, salt);
    }
}
