package se.tillit.privacy.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.audit.store.Sealing;
import se.tillit.audit.store.TrailQueue;
import se.tillit.audit.usecase.StoredWhy;
import se.tillit.audit.usecase.VerifyAuditTrail;
import se.tillit.audit.usecase.chain.TrailFinding;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.register.change.MonthParts;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.job.JobProgress;

/** What retention takes on a day, what it leaves, and what is told of it. */
@ServerTest
class RunRetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Who ADMIN =
            new Who("admin", "A", Set.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.MASKED);

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RetentionRules rules;

    @Autowired
    private List<RetainedRecords> records;

    @Autowired
    private Holds holds;

    @Autowired
    private KeepHolds keepHolds;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TrailQueue queue;

    @Autowired
    private Sealing sealing;

    @Autowired
    private VerifyAuditTrail verify;

    @Autowired
    private MonthParts parts;

    private Months months;

    @BeforeEach
    void begin() {
        TestDatabase.empty(source);
        rules();
        months = new Months(jdbc, parts);
        months.of("2018-12", "R-OLD", "65_plus");
        months.of("2019-01", "R-OLD", "65_plus");
        months.of("2019-01", "R-NEW", "65_plus");
        months.of("2026-10", "R-NEW", "65_plus");
    }

    private void rules() {
        for (var rule : List.of(
                "'care-record', 60, 'month-end', '2000-01-01'",
                "'staff-record', 60, 'month-end', '2000-01-01'",
                "'accounting-record', 84, 'year-end', '2000-01-01'",
                "'audit-entry', 84, 'year-end', '2000-01-01'",
                "'job', 13, 'event', '2000-01-01'")) {
            jdbc.sql("insert into privacy.retention_rule values (%s, 'a decision')".formatted(rule))
                    .update();
        }
    }

    private RunRetention on(LocalDate day) {
        return new RunRetention(
                rules,
                records,
                holds,
                runs,
                audit,
                Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private Set<String> due(LocalDate day) {
        return on(day).plan().portions().stream()
                .map(portion -> "%s %s %s %d"
                        .formatted(portion.kind().code(), portion.month(), portion.table(), portion.rows()))
                .collect(Collectors.toSet());
    }

    @Test
    void tells_what_would_go_by_kind_month_and_table_and_changes_nothing() {
        assertThat(due(TODAY))
                .containsExactlyInAnyOrder(
                        "care-record 2018-12 care.recipient 1",
                        "care-record 2018-12 care.decision 1",
                        "care-record 2018-12 care.plan 1",
                        "care-record 2018-12 care.planned_visit 1",
                        "care-record 2018-12 visits.visit 1",
                        "care-record 2019-01 care.recipient 1",
                        "care-record 2019-01 care.decision 1",
                        "care-record 2019-01 care.plan 1",
                        "care-record 2019-01 care.planned_visit 1",
                        "care-record 2019-01 visits.visit 1",
                        "staff-record 2018-12 visits.shift 1",
                        "staff-record 2019-01 visits.shift 2",
                        "accounting-record 2018-12 invoices.invoice_line 1");
        assertThat(months.count("care.recipient")).isEqualTo(4);
    }

    @Test
    void keeps_care_records_for_five_years_after_the_last_month_to_the_day() {
        jdbc.sql("delete from privacy.retention_rule where kind <> 'care-record'")
                .update();
        assertThat(due(LocalDate.of(2024, 1, 31))).isEmpty();
        assertThat(due(LocalDate.of(2024, 2, 1))).hasSize(10);
    }

    @Test
    void follows_the_rule_that_has_come_into_force_last() {
        jdbc.sql("delete from privacy.retention_rule where kind <> 'care-record'")
                .update();
        jdbc.sql("insert into privacy.retention_rule values ('care-record', 120, 'month-end', '2026-12-01', 'new')")
                .update();
        assertThat(due(TODAY)).hasSize(10);
        assertThat(due(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void takes_what_was_confirmed_and_leaves_the_rest() {
        var retention = on(TODAY);
        var plan = retention.plan();
        var outcome = retention.carryOut(ADMIN, plan.numbers(), JobProgress.NONE);
        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.removed()).isEqualTo(plan.rows());
        assertThat(retention.plan().rows()).isZero();
        assertThat(jdbc.sql("select distinct recipient_id from care.recipient")
                        .query(String.class)
                        .list())
                .containsExactly("R-NEW");
        assertThat(months.count("visits.visit")).isEqualTo(2);
        assertThat(months.count("invoices.invoice_line")).isEqualTo(3);
        assertThat(months.count("visits.shift")).isEqualTo(1);
        assertThat(jdbc.sql("select counts::jsonb ->> 'visits' from register.month where month = '2019-01-01'")
                        .query(String.class)
                        .single())
                .isEqualTo("1");
    }

    @Test
    void takes_nothing_when_the_numbers_are_no_longer_those_that_were_shown() {
        var shown = on(TODAY).plan().numbers();
        months.of("2017-05", "R-OLDER", "65_plus");
        var outcome = on(TODAY).carryOut(ADMIN, shown, JobProgress.NONE);
        assertThat(outcome.isDone()).isFalse();
        assertThat(months.count("care.recipient")).isEqualTo(5);
    }

    @Test
    void holds_back_a_case_or_a_month_under_dispute_until_it_is_let_go_of() {
        var held =
                keepHolds.place(ADMIN, Hold.Thing.RECIPIENT, "R-OLD", "appeal").orElseThrow();
        assertThat(keepHolds.place(ADMIN, Hold.Thing.RECIPIENT, "R-OLD", "again"))
                .isEmpty();
        assertThat(due(TODAY)).noneMatch(portion -> portion.startsWith("care-record"));
        assertThat(keepHolds.lift(ADMIN, held.id())).isPresent();
        assertThat(due(TODAY)).anyMatch(portion -> portion.startsWith("care-record"));
        keepHolds.place(ADMIN, Hold.Thing.MONTH, "2018-12", "dispute");
        assertThat(due(TODAY)).containsExactly("staff-record 2019-01 visits.shift 2");
    }

    @Test
    void erases_the_keys_of_those_forgotten_from_the_trail_and_leaves_the_seals_whole() {
        audit.note(
                ADMIN,
                new Deed(Deed.Kind.READ, "case.read", Deed.Thing.RECIPIENT, List.of("R-OLD"), Why.said("a friend")));
        audit.note(ADMIN, Deed.read("case.read", Deed.Thing.RECIPIENT, List.of("R-NEW", "R-OLD")));
        audit.note(ADMIN, Deed.read("visit.read", Deed.Thing.VISIT, List.of("V-R-OLD-2019-01")));
        assertThat(queue.awaitWritten()).isTrue();
        sealing.sealNow();
        var retention = on(TODAY);
        retention.carryOut(ADMIN, retention.plan().numbers(), JobProgress.NONE);
        sealing.sealNow();
        assertThat(jdbc.sql("select count(*) from audit.entry_word where word like '%R-OLD%' or word = 'a friend'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit.entry_word where word = 'R-NEW'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var report = verify.verify();
        assertThat(report.findings()).contains(new TrailFinding.WordsErased(4));
        assertThat(report.findings()).noneMatch(TrailFinding.EntryChanged.class::isInstance);
        assertThat(report.findings()).noneMatch(TrailFinding.WordsErasedUnnoted.class::isInstance);
    }

    @Test
    void takes_old_entries_of_the_trail_whole_seals_at_a_time_and_the_trail_tells_of_it() {
        audit.note(ADMIN, Deed.change("account.change", Deed.Thing.ACCOUNT, "a"));
        sealing.sealNow();
        jdbc.sql("delete from privacy.retention_rule where kind <> 'audit-entry'")
                .update();
        var later = on(LocalDate.of(2099, 1, 1));
        var plan = later.plan();
        assertThat(plan.rows()).isEqualTo(1);
        later.carryOut(ADMIN, plan.numbers(), JobProgress.NONE);
        sealing.sealNow();
        assertThat(months.count("audit.seal")).isGreaterThanOrEqualTo(2);
        assertThat(verify.verify().findings()).anyMatch(TrailFinding.Forgotten.class::isInstance);
        assertThat(verify.verify().findings()).noneMatch(TrailFinding.EntriesRemoved.class::isInstance);
    }

    private static Why removed(long rows, String kind) {
        return Why.of("retention.removed", rows, Why.word("record." + kind), "a decision");
    }

    @Test
    void tells_the_trail_how_many_rows_of_which_months_went_and_why() {
        var retention = on(TODAY);
        retention.carryOut(ADMIN, retention.plan().numbers(), JobProgress.NONE);
        assertThat(jdbc.sql("select why from audit.deed where what = 'retention.removed' order by entry_id")
                        .query(String.class)
                        .list())
                .extracting(StoredWhy::of)
                .containsExactly(
                        removed(10, "care-record"), removed(3, "staff-record"), removed(1, "accounting-record"));
        assertThat(jdbc.sql("select rules from privacy.retention_run")
                        .query(String.class)
                        .single())
                .contains("\"kind\":\"care-record\",\"months\":60,\"countedFrom\":\"month-end\"");
        assertThat(months.count("privacy.retention_run")).isEqualTo(1);
    }
}
