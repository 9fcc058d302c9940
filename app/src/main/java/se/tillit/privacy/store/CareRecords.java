package se.tillit.privacy.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.audit.store.TrailErasure;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.Held;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;

/**
 * What was decided, planned and done for recipients of whom nothing more was noted for so long. A recipient's records go
 * together, all months of them, and their keys in the audit trail with them; what was claimed and paid for them stays
 * with the accounting records, by their pseudonym alone.
 */
@Component
class CareRecords implements RetainedRecords {

    private static final int RECIPIENTS_AT_ONCE = 100;
    private static final int ALL = Integer.MAX_VALUE;

    /** A table and which of its rows are about those who are due. */
    private record Table(String name, String month, String condition) {
        static Table of(String name, String condition) {
            return new Table(name, "t.month", condition);
        }
    }

    private static final String OF_RECIPIENT = "t.recipient_id in (select recipient_id from due_recipient)";
    private static final String OF_DECISION = "t.decision_id in (select decision_id from due_decision)";

    private static final List<Table> TABLES = List.of(
            Table.of("care.planned_visit", "t.plan_id in (select plan_id from due_plan)"),
            Table.of("care.plan", OF_DECISION),
            Table.of("care.assignment", OF_DECISION),
            Table.of("care.extra", OF_DECISION),
            Table.of("care.decision", OF_RECIPIENT),
            Table.of("care.absence", OF_RECIPIENT),
            Table.of("visits.tag", OF_RECIPIENT),
            Table.of("visits.visit", OF_RECIPIENT),
            Table.of(
                    "register.rejected_key",
                    "t.kind = 'recipient' and t.named in (select recipient_id from due_recipient)"),
            new Table(
                    "verification.finding",
                    "(select r.month from verification.run r where r.run_id = t.run_id)",
                    OF_RECIPIENT),
            new Table(
                    "privacy.retention_hold",
                    "date_trunc('month', t.placed_at at time zone 'Europe/Stockholm')::date",
                    "t.thing = 'recipient' and t.key in (select recipient_id from due_recipient)"),
            Table.of("care.recipient", OF_RECIPIENT));

    /** The tables by their names in the exchange format. */
    private static final Map<String, String> RESOURCES = Map.of(
            "recipients", "care.recipient",
            "decisions", "care.decision",
            "extras", "care.extra",
            "assignments", "care.assignment",
            "plans", "care.plan",
            "planned_visits", "care.planned_visit",
            "absences", "care.absence",
            "tags", "visits.tag",
            "visits", "visits.visit");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TrailErasure trail;

    CareRecords(JdbcClient jdbc, PlatformTransactionManager transactions, TrailErasure trail) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.trail = trail;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CARE_RECORD;
    }

    @Override
    public List<Portion> due(LocalDate before, Held held) {
        var portions = transaction.execute(status -> {
            choose(before, held, ALL);
            var counted = new ArrayList<Portion>();
            for (var table : TABLES) {
                counted.addAll(Portions.count(
                        jdbc,
                        kind(),
                        table.name(),
                        "select %s, count(*) from %s t where %s group by 1"
                                .formatted(table.month(), table.name(), table.condition()),
                        Map.of()));
            }
            status.setRollbackOnly();
            return counted;
        });
        return portions == null ? List.of() : portions;
    }

    @Override
    public long remove(Who who, LocalDate before, Held held) {
        var all = 0L;
        var some = removeSome(who, before, held);
        while (some > 0) {
            all += some;
            some = removeSome(who, before, held);
        }
        return all;
    }

    private long removeSome(Who who, LocalDate before, Held held) {
        var removed = transaction.execute(status -> {
            var recipients = choose(before, held, RECIPIENTS_AT_ONCE);
            var visits = visits();
            var rows = 0L;
            for (var table : TABLES) {
                rows += jdbc.sql("delete from %s t where %s".formatted(table.name(), table.condition()))
                        .update();
            }
            if (rows > 0) {
                recount();
                trail.erase(
                        who,
                        Map.of(Deed.Thing.RECIPIENT, recipients, Deed.Thing.VISIT, visits),
                        Why.of("retention.of", Why.word("record.care-record")));
            }
            return rows;
        });
        return removed == null ? 0 : removed;
    }

    /** The months tell of how many rows they have. */
    private void recount() {
        var counts = RESOURCES.entrySet().stream()
                .map(resource -> "'%s', (select count(*) from %s t where t.month = m.month and t.known_until is null)"
                        .formatted(resource.getKey(), resource.getValue()))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        update register.month m set counts = (m.counts::jsonb || jsonb_build_object(%s))::text
                         where m.month in (select month from due_month)
                        """.formatted(counts)).update();
    }

    private Set<String> visits() {
        return new HashSet<>(jdbc.sql("select distinct t.visit_id from visits.visit t where " + OF_RECIPIENT)
                .query(String.class)
                .list());
    }

    /** Lays out who is due in tables that go with the transaction. Answers who. */
    private Set<String> choose(LocalDate before, Held held, int most) {
        jdbc.sql("""
                        create temporary table due_recipient on commit drop as
                        select recipient_id from (
                            select recipient_id from care.recipient where month < :before
                            union select recipient_id from care.decision where month < :before
                            union select recipient_id from care.absence where month < :before
                            union select recipient_id from visits.tag where month < :before
                            union select recipient_id from visits.visit where month < :before) old
                         where recipient_id not in (
                            select recipient_id from care.recipient where month >= :before
                            union select recipient_id from care.decision where month >= :before
                            union select recipient_id from care.absence where month >= :before
                            union select recipient_id from visits.tag where month >= :before
                            union select recipient_id from visits.visit where month >= :before
                            union select recipient_id from care.recipient where month = any(:months::date[])
                            union select recipient_id from visits.visit where month = any(:months::date[])
                            union select unnest(:recipients::text[]))
                         order by recipient_id limit :most
                        """)
                .param("before", before)
                .param("months", Portions.months(held))
                .param("recipients", held.recipients().toArray(String[]::new))
                .param("most", most)
                .update();
        jdbc.sql("""
                        create temporary table due_decision on commit drop as
                        select distinct decision_id from care.decision
                         where recipient_id in (select recipient_id from due_recipient)
                        """).update();
        jdbc.sql("""
                        create temporary table due_plan on commit drop as
                        select distinct plan_id from care.plan
                         where decision_id in (select decision_id from due_decision)
                        """).update();
        jdbc.sql("""
                        create temporary table due_month on commit drop as
                        select distinct month from care.recipient
                         where recipient_id in (select recipient_id from due_recipient)
                        """).update();
        return new HashSet<>(jdbc.sql("select recipient_id from due_recipient")
                .query(String.class)
                .list());
    }
}
