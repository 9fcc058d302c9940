package se.tillit.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.TestDatabase;

/** The tables hold what the exchange format has, and nothing else but since when it is known. */
class RegisterTablesTest {

    private static final String URL = TestDatabase.fresh() + "&options=-c%20enable_seqscan%3Doff";
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.dataSource(URL));

    private record Column(String name, String type, boolean required) {}

    static List<RegisterTable> tables() {
        return RegisterTables.ALL;
    }

    @Test
    void has_a_table_for_every_resource_in_its_order() {
        assertThat(RegisterTables.ALL).extracting(RegisterTable::resource).isEqualTo(ExchangeSchema.ALL);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void has_a_column_of_the_right_type_for_every_field(RegisterTable table) {
        var expected = new ArrayList<Column>();
        expected.add(new Column("month", "date", true));
        for (var field : table.resource().fields()) {
            expected.add(new Column(field.name(), ColumnType.of(field.type()).sql(), field.isRequired()));
        }
        if (table.mayBeXml()) {
            expected.add(new Column("xml_file", "text", false));
        }
        expected.add(new Column("known_from", ColumnType.INSTANT.sql(), true));
        expected.add(new Column("known_until", ColumnType.INSTANT.sql(), false));
        expected.add(new Column("delivery_id", "bigint", true));
        var found = JDBC.sql("""
                        select column_name as name, data_type as type, is_nullable = 'NO' as required
                          from information_schema.columns
                         where table_schema = :schema and table_name = :table order by ordinal_position
                        """)
                .param("schema", table.schema())
                .param("table", table.name())
                .query(Column.class)
                .list();
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void knows_one_row_of_a_key_at_a_time(RegisterTable table) {
        var indexes = JDBC.sql("select indexdef from pg_indexes where schemaname = :schema and tablename = :table")
                .param("schema", table.schema())
                .param("table", table.name())
                .query(String.class)
                .list();
        var key = "(month, %s)".formatted(String.join(", ", table.resource().key()));
        assertThat(indexes)
                .anySatisfy(index ->
                        assertThat(index).contains("UNIQUE").contains(key).endsWith("WHERE (known_until IS NULL)"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void says_of_every_column_what_it_is(RegisterTable table) {
        var silent = JDBC.sql("""
                        select column_name from information_schema.columns
                         where table_schema = :schema and table_name = :table
                           and col_description((:schema || '.' || :table)::regclass, ordinal_position) is null
                        """)
                .param("schema", table.schema())
                .param("table", table.name())
                .query(String.class)
                .list();
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void reads_rows_of_the_month_alone(RegisterTable table) {
        if (table.storage() == RegisterTable.Storage.BY_MONTH) {
            for (var month : List.of("2026-09", "2026-10")) {
                JDBC.sql("create table if not exists %s_%s partition of %s for values in ('%s-01')"
                                .formatted(table.table(), month.replace('-', '_'), table.table(), month))
                        .update();
            }
        }
        var read = CopyTable.query(table, Known.now(SettlementMonth.parse("2026-10")), RowFilter.ALL);
        var plan = String.join(
                "\n", JDBC.sql("explain " + read).query(String.class).list());
        if (table.storage() == RegisterTable.Storage.BY_MONTH) {
            assertThat(plan).contains(table.name() + "_2026_10").doesNotContain("2026_09");
        } else {
            assertThat(plan).contains("Index Cond: (month = '2026-10-01'::date)");
        }
    }
}
