package se.tillit.privacy.usecase;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.change.MonthParts;

/** Rows about recipients in some months, just as many as a test needs. */
public final class Months {

    private final JdbcClient jdbc;
    private final MonthParts parts;

    /** In this database. */
    public Months(JdbcClient jdbc, MonthParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** A month in which the recipient was granted, planned, visited and billed for. */
    public void of(String month, String recipient, String ageGroup) {
        parts.make(SettlementMonth.parse(month));
        var key = recipient + "-" + month;
        insert("care.recipient", "recipient_id, area_id, rural, age_group, protected_identity", month, """
                '%s', 'A', false, '%s', false""".formatted(
                        recipient, ageGroup));
        insert(
                "care.decision",
                "decision_id, recipient_id, service, minutes_per_month, double_staffing, valid_from",
                month,
                "'D-%s', '%s', 'personal_care', 600, false, '%s-01'".formatted(recipient, recipient, month));
        insert("care.plan", "plan_id, decision_id, provider_id, valid_from", month, """
                'P-%s', 'D-%s', 'U1', '%s-01'""".formatted(
                        recipient, recipient, month));
        insert(
                "care.planned_visit",
                "planned_visit_id, plan_id, weekday, window_start, window_end, minutes, staff",
                month,
                "'PV-%s', 'P-%s', 1, '08:00', '09:00', 30, 1".formatted(recipient, recipient));
        insert(
                "visits.visit",
                "visit_id, recipient_id, provider_id, staff_id, service, started_at, ended_at, start_method, end_method,"
                        + " registered_at",
                month,
                "'V-%s', '%s', 'U1', 'S1', 'personal_care', '%s-05 08:00Z', '%s-05 08:30Z', 'tag', 'tag', '%s-05 08:30Z'"
                        .formatted(key, recipient, month, month, month));
        insert("visits.shift", "shift_id, staff_id, started_at, ended_at", month, """
                'SH-%s', 'S1', '%s-05 07:00Z', '%s-05 16:00Z'""".formatted(key, month, month));
        insert(
                "invoices.invoice_line",
                "provider_id, invoice_id, line_id, visit_id, recipient_id, amount_sek",
                month,
                """
                'U1', 'I-%s', '1', 'V-%s', '%s', 200.00""".formatted(key, key, recipient));
        jdbc.sql("""
                        insert into register.month (month, known_at, present, counts)
                        values (:month::date, now(), '{}', '{"visits": 9}') on conflict do nothing
                        """).param("month", month + "-01").update();
    }

    private void insert(String table, String columns, String month, String values) {
        jdbc.sql("insert into %s (month, known_from, delivery_id, %s) values ('%s-01', '%s-28', 1, %s)"
                        .formatted(table, columns, month, month, values))
                .update();
    }

    /** How many rows a table has. */
    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
