package se.tillit.intake.feed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files of the watched folder were taken, and which of them are answered. */
@Component
class InboxStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The answer that lies beside a file. */
    enum Answered {
        NO,
        WAITING,
        DONE,
        REFUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file that was taken.
     *
     * @param place what it is called among those taken
     * @param fileName what it was called when it came
     * @param importId the import that was asked for
     * @param refusal why it could not be received
     * @param answered the answer that lies beside it
     */
    record Taken(
            String place,
            String fileName,
            @Nullable Long importId,
            @Nullable String refusal,
            Answered answered) {}

    void add(String place, String fileName, @Nullable Long importId, @Nullable String refusal) {
        jdbc.sql("""
                        insert into intake.inbox_file (place, file_name, import_id, refusal, taken_at)
                        values (:place, :name, :import, :refusal, :now)
                        """)
                .param("place", place)
                .param("name", fileName)
                .param("import", importId)
                .param("refusal", refusal)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(String place) {
        return jdbc.sql("select exists (select from intake.inbox_file where place = :place)")
                .param("place", place)
                .query(Boolean.class)
                .single();
    }

    /** Those that still need an answer, or another one, the oldest first. */
    List<Taken> open() {
        return jdbc.sql("""
                        select place, file_name, import_id, refusal, answered
                          from intake.inbox_file
                         where answered in ('no', 'waiting')
                         order by taken_at, place
                        """)
                .query((row, number) -> new Taken(
                        row.getString("place"),
                        row.getString("file_name"),
                        row.getObject("import_id", Long.class),
                        row.getString("refusal"),
                        Answered.valueOf(row.getString("answered").toUpperCase(Locale.ROOT))))
                .list();
    }

    void answered(String place, Answered answered) {
        jdbc.sql("update intake.inbox_file set answered = :answered where place = :place")
                .param("answered", answered.code())
                .param("place", place)
                .update();
    }
}
