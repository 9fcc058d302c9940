package se.tillit.intake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.server.database.BulkCopy;

/** Rejected rows of imports in the database. */
@Component
public class RejectedRowStore {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    RejectedRowStore(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /**
     * Keeps the rejected rows of the import in place of those kept before, within the transaction that is going on: those
     * in the file, but for those of files whose names begin so, and those that were refused while they were staged.
     */
    public void keep(long id, Path rows, String passedOver) {
        jdbc.sql("delete from intake.rejected_row where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("drop table if exists pg_temp.stage_rejected_row").update();
        jdbc.sql("""
                        create temporary table stage_rejected_row (
                            number bigint, resource text, file text, line bigint, column_name text, value text,
                            reason_code text, detail text, row_text text) on commit drop
                        """).update();
        try (var stream = Files.newInputStream(rows)) {
            copy.in("copy stage_rejected_row from stdin (format csv)", stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        jdbc.sql("""
                        insert into intake.rejected_row
                               (import_id, number, resource, file, line, column_name, value, reason_code, detail, row_text)
                        select :id, row_number() over (order by part, number, place), resource, file, line,
                               coalesce(column_name, ''), coalesce(value, ''), reason_code, coalesce(detail, ''),
                               coalesce(row_text, '')
                          from (select 1 as part, number, 0 as place, resource, file, line, column_name, value,
                                       reason_code, detail, row_text
                                  from stage_rejected_row where not starts_with(file, :passed)
                                union all
                                select 2, 0, row_number, resource, resource || '.csv', 0, column_name, value, reason_code, '',
                                       row_text
                                  from stage_refused) rows
                        """).param("id", id).param("passed", passedOver).update();
    }

    /** How many rows of each table were rejected. */
    public Map<String, Long> counts(long id) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        "select resource, count(*) as rows from intake.rejected_row where import_id = :id group by 1 order by 1")
                .param("id", id)
                .query(row -> {
                    counts.put(row.getString("resource"), row.getLong("rows"));
                });
        return counts;
    }

    /** The rejected rows of the import that come after the one with the number. */
    public List<RejectedLine> after(long id, long number, int most) {
        return jdbc.sql("""
                        select number, resource, file, line, column_name as "column", value, reason_code as reason, detail,
                               row_text
                          from intake.rejected_row
                         where import_id = :id and number > :number
                         order by number limit :most
                        """)
                .param("id", id)
                .param("number", number)
                .param("most", most)
                .query(RejectedLine.class)
                .list();
    }
}
