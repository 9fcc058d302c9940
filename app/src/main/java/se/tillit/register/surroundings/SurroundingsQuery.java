package se.tillit.register.surroundings;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit.invoices.LineId;
import se.tillit.register.table.Known;
import se.tillit.register.table.RegisterTable;
import se.tillit.register.table.RegisterTables;
import se.tillit.register.table.Session;

/**
 * One statement that answers the rows of every table that bear on what is asked for, each as its table's number and its
 * fields as text. Keys are gathered first and compared as arrays, so that every table is read by its index.
 */
public final class SurroundingsQuery {

    /**
     * Keys of what bears on it. A provider's staff log counts as handed over where anybody of it has a shift in the month,
     * so one shift comes along of each provider of which none would. Each name stands for a list of keys; {@code %1$s} for what was known
     * of the month.
     */
    private static final String GATHERED = """
            with asked_line as materialized (
                select r.visit_id, r.recipient_id, r.decision_id, r.staff_id
                  from invoices.invoice_line r
                  join unnest(?, ?, ?) as asked (provider_id, invoice_id, line_id)
                    on r.provider_id = asked.provider_id and r.invoice_id = asked.invoice_id
                   and r.line_id = asked.line_id
                 where %1$s),
            asked as materialized (
                select unnest(?) as id
                union select recipient_id from asked_line
                union select r.recipient_id from visits.visit r
                       where %1$s and r.visit_id = any (array(select visit_id from asked_line))
                union select r.recipient_id from care.decision r
                       where %1$s and r.decision_id = any (array(select decision_id from asked_line))),
            home as materialized (
                select id from asked where id is not null
                union select r.recipient_id from care.recipient r
                       where %1$s and r.household_id = any (array(
                             select r.household_id from care.recipient r
                              where %1$s and r.recipient_id = any (array(select id from asked))))),
            own_visit as materialized (
                select r.visit_id, r.staff_id, r.started_at, r.ended_at from visits.visit r
                 where %1$s and r.recipient_id = any (array(select id from home))),
            own_decision as materialized (
                select r.decision_id from care.decision r
                 where %1$s and r.recipient_id = any (array(select id from home))),
            line as materialized (
                select r.provider_id, r.invoice_id, r.line_id, r.visit_id, r.recipient_id, r.decision_id, r.staff_id
                  from invoices.invoice_line r
                 where %1$s and (r.recipient_id = any (array(select id from home))
                              or r.visit_id = any (array(select visit_id from own_visit))
                              or r.decision_id = any (array(select decision_id from own_decision)))
                union
                select r.provider_id, r.invoice_id, r.line_id, r.visit_id, r.recipient_id, r.decision_id, r.staff_id
                  from invoices.invoice_line r
                  join unnest(?, ?, ?) as asked (provider_id, invoice_id, line_id)
                    on r.provider_id = asked.provider_id and r.invoice_id = asked.invoice_id
                   and r.line_id = asked.line_id
                 where %1$s),
            linked as materialized (
                select r.visit_id, r.staff_id from visits.visit r
                 where %1$s and r.visit_id = any (array(select visit_id from line))),
            asked_staff as materialized (
                select r.person_key from visits.employment r
                 where %1$s and r.staff_id = any (array(
                       select unnest(?)
                       union select staff_id from asked_line
                       union select r.staff_id from visits.visit r
                              where %1$s and r.visit_id = any (array(select visit_id from asked_line))))),
            staff as materialized (
                select r.staff_id, r.person_key from visits.employment r
                 where %1$s and r.person_key = any (array(
                       select person_key from asked_staff
                       union
                       select r.person_key from visits.employment r
                        where %1$s and r.staff_id = any (array(
                              select staff_id from own_visit
                              union select staff_id from linked
                              union select staff_id from line))))),
            near_visit as materialized (
                select near.visit_id
                  from own_visit
                  join staff came on came.staff_id = own_visit.staff_id
                  join staff on staff.person_key = came.person_key
                 cross join lateral (
                       select r.visit_id from visits.visit r
                        where %1$s and r.staff_id = staff.staff_id
                          and r.started_at > own_visit.started_at - interval '14 hours'
                          and r.started_at < own_visit.ended_at + interval '14 hours') near),
            visit as materialized (
                select r.visit_id, r.recipient_id, r.provider_id, r.tag_id, r.end_tag_id from visits.visit r
                 where %1$s and (r.staff_id = any (array(
                                    select staff_id from staff
                                     where person_key in (select person_key from asked_staff)))
                              or r.visit_id = any (array(
                                    select visit_id from own_visit
                                    union select visit_id from linked
                                    union select visit_id from near_visit)))),
            granted as materialized (
                select r.decision_id, r.recipient_id from care.decision r
                 where %1$s and (r.recipient_id = any (array(select id from home))
                              or r.decision_id = any (array(select decision_id from line)))),
            person as materialized (
                select id from home
                union select recipient_id from visit
                union select recipient_id from line
                union select recipient_id from granted),
            plan as materialized (
                select r.plan_id from care.plan r
                 where %1$s and r.decision_id = any (array(select decision_id from granted))),
            logged as materialized (
                select distinct e.provider_id from visits.employment e
                 where %2$s and e.staff_id = any (array(select staff_id from staff))
                   and exists (select from visits.shift s
                                where %3$s and s.staff_id = e.staff_id and s.started_at >= ? and s.started_at < ?)),
            log as materialized (
                select found.shift_id, found.staff_id
                  from (select provider_id from visit except select provider_id from logged) r
                  cross join lateral (
                       select s.shift_id, s.staff_id
                         from visits.employment e
                         join visits.shift s on s.staff_id = e.staff_id and %3$s
                        where %2$s and e.provider_id = r.provider_id
                          and s.started_at >= ? and s.started_at < ?
                        limit 1) found)
            """;

    /** Under this name stand provider and number of the invoices among them that came as electronic documents. */
    public static final String DOCUMENTS = "documents";

    private static final int DOCUMENT = RegisterTables.ALL.size();
    private static final Map<String, String> CONDITIONS = conditions();
    private static final int WIDTH = RegisterTables.ALL.stream()
            .mapToInt(table -> table.fields().size())
            .max()
            .orElseThrow();

    private SurroundingsQuery() {}

    private static Map<String, String> conditions() {
        var conditions = new HashMap<String, String>();
        var people = among("recipient_id", "select id from person");
        var grants = among("decision_id", "select decision_id from granted");
        conditions.put(ExchangeSchema.RECIPIENTS.name(), people);
        conditions.put(ExchangeSchema.DECISIONS.name(), grants);
        conditions.put(ExchangeSchema.EXTRAS.name(), grants);
        conditions.put(ExchangeSchema.ASSIGNMENTS.name(), grants);
        conditions.put(ExchangeSchema.PLANS.name(), grants);
        conditions.put(ExchangeSchema.PLANNED_VISITS.name(), among("plan_id", "select plan_id from plan"));
        conditions.put(
                ExchangeSchema.EMPLOYMENTS.name(),
                among("staff_id", "select staff_id from staff union select staff_id from log"));
        conditions.put(
                ExchangeSchema.SHIFTS.name(),
                either(among("staff_id", "select staff_id from staff"), among("shift_id", "select shift_id from log")));
        conditions.put(
                ExchangeSchema.TAGS.name(),
                either(people, among("tag_id", "select tag_id from visit union select end_tag_id from visit")));
        conditions.put(ExchangeSchema.VISITS.name(), among("visit_id", "select visit_id from visit"));
        conditions.put(ExchangeSchema.ABSENCES.name(), people);
        conditions.put(ExchangeSchema.SETTLED.name(), either(among("visit_id", "select visit_id from visit"), grants));
        conditions.put(
                ExchangeSchema.INVOICES.name(),
                "(r.provider_id, r.invoice_id) in (select provider_id, invoice_id from line)");
        conditions.put(
                ExchangeSchema.LINES.name(),
                "(r.provider_id, r.invoice_id, r.line_id) in (select provider_id, invoice_id, line_id from line)");
        return Map.copyOf(conditions);
    }

    private static String among(String column, String keys) {
        return "r.%s = any (array(%s))".formatted(column, keys);
    }

    private static String either(String one, String other) {
        return "(%s or %s)".formatted(one, other);
    }

    /** The rows of the month that bear on it, by the name of their resource. */
    public static Map<String, List<@Nullable String[]>> rows(Session session, Known known, Around around) {
        return session.ask(connection -> rows(connection, known, around));
    }

    private static Map<String, List<@Nullable String[]>> rows(Connection connection, Known known, Around around)
            throws SQLException {
        var month = known.month().time();
        try (var statement = connection.prepareStatement(sql(known))) {
            var lines = List.copyOf(around.lines());
            var providers = texts(
                    connection,
                    lines.stream().map(line -> line.provider().value()).toList());
            var invoices = texts(connection, lines.stream().map(LineId::invoice).toList());
            var ids = texts(connection, lines.stream().map(LineId::line).toList());
            var at = 0;
            statement.setArray(++at, providers);
            statement.setArray(++at, invoices);
            statement.setArray(++at, ids);
            statement.setArray(++at, texts(connection, List.copyOf(around.recipients())));
            statement.setArray(++at, providers);
            statement.setArray(++at, invoices);
            statement.setArray(++at, ids);
            statement.setArray(++at, texts(connection, List.copyOf(around.staff())));
            for (var asked = 1; asked <= 2; asked++) {
                statement.setTimestamp(++at, Timestamp.from(month.from()));
                statement.setTimestamp(++at, Timestamp.from(month.to()));
            }
            statement.setFetchSize(0);
            return read(statement.executeQuery());
        }
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Map<String, List<@Nullable String[]>> read(ResultSet rows) throws SQLException {
        try (rows) {
            var all = new HashMap<String, List<@Nullable String[]>>();
            while (rows.next()) {
                var number = rows.getInt(1);
                var table = number == DOCUMENT ? null : RegisterTables.ALL.get(number);
                var fields =
                        new @Nullable String[table == null ? 2 : table.fields().size()];
                for (var at = 0; at < fields.length; at++) {
                    fields[at] = rows.getString(at + 2);
                }
                all.computeIfAbsent(table == null ? DOCUMENTS : table.resource().name(), unused -> new ArrayList<>())
                        .add(fields);
            }
            return all;
        }
    }

    private static String sql(Known known) {
        var tables = new ArrayList<String>();
        for (var at = 0; at < RegisterTables.ALL.size(); at++) {
            tables.add(select(at, RegisterTables.ALL.get(at), known));
        }
        tables.add(
                "select %d, r.provider_id, r.invoice_id%s from invoices.invoice r where %s and %s and r.xml_file is not null"
                        .formatted(
                                DOCUMENT,
                                ", null".repeat(WIDTH - 2),
                                known.condition("r"),
                                condition(ExchangeSchema.INVOICES)));
        return GATHERED.formatted(known.condition("r"), known.condition("e"), known.condition("s"))
                + String.join(" union all ", tables);
    }

    private static String select(int number, RegisterTable table, Known known) {
        var fields = new ArrayList<String>();
        for (var at = 0; at < WIDTH; at++) {
            fields.add(
                    at < table.fields().size()
                            ? "r.%s::text".formatted(table.fields().get(at))
                            : "null");
        }
        return "select %d, %s from %s r where %s and %s%s"
                .formatted(
                        number,
                        fields.stream().collect(Collectors.joining(", ")),
                        table.table(),
                        known.condition("r"),
                        condition(table.resource()),
                        table.mayBeXml() ? " and r.xml_file is null" : "");
    }

    /** What of a table bears on it; of the small tables of contracts everything. */
    private static String condition(Resource resource) {
        return CONDITIONS.getOrDefault(resource.name(), "true");
    }
}
