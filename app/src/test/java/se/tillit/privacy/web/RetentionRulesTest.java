package se.tillit.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.RetentionRule.Start;
import se.tillit.privacy.usecase.RetentionRules;
import se.tillit.privacy.usecase.rule.ChangeRetention;
import se.tillit.privacy.usecase.rule.ChangeRetention.Proposed;
import se.tillit.register.change.MonthParts;
import se.tillit.server.ServerTest;
import se.tillit.server.TestDatabase;
import se.tillit.server.Visitor;
import se.tillit.server.decision.Decided;

/** Rules on retention: proposed by one, confirmed by another, never overwritten. */
@ServerTest
class RetentionRulesTest {

    private static final LocalDate TODAY = LocalDate.now(SwedishTime.ZONE);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MonthParts parts;

    @Autowired
    private ChangeRetention change;

    @Autowired
    private RetentionRules rules;

    private Visitor admin;
    private Visitor approver;

    @BeforeEach
    void begin() {
        TestDatabase.empty(source);
        jdbc.sql("insert into privacy.retention_rule values ('care-record', 60, 'month-end', '2000-01-01', 'lagen')")
                .update();
        admin = Visitor.of(context, Role.ADMINISTRATOR);
        approver = Visitor.of(context, Role.APPROVER);
    }

    private static Who who(String account, Role role) {
        return new Who(account, account, Set.of(role), null, Set.of(), Who.Protection.MASKED);
    }

    private static RetentionRule rule(int months, LocalDate from) {
        return new RetentionRule(RecordKind.CARE_RECORD, months, Start.MONTH_END, from, "KS 2026 § 12");
    }

    private String proposed(String months, String from) throws Exception {
        var answer = admin.post(
                "/retention/rules",
                "kind",
                "care-record",
                "months",
                months,
                "start",
                "event",
                "from",
                from,
                "basis",
                "KS 2026 § 12");
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private int monthsOn(LocalDate day) {
        return rules.on(day).getFirst().months();
    }

    @Test
    void changes_nothing_before_a_second_person_has_confirmed_it() throws Exception {
        var months = new se.tillit.privacy.usecase.Months(jdbc, parts);
        months.of("2023-10", "R1", "65_plus");
        var place = proposed("24", TODAY.toString());
        assertThat(monthsOn(TODAY)).isEqualTo(60);
        assertThat(admin.get(place).getContentAsString())
                .contains("Another administrator or an approver must confirm it", "5 rows could be removed")
                .contains("With the rule in force, 0 rows can be removed", "2 years after the event")
                .doesNotContain("/confirmation");
        assertThat(admin.post(place + "/confirmation").getStatus()).isEqualTo(409);
        assertThat(approver.get("/").getContentAsString()).contains(place);
        assertThat(approver.post(place + "/confirmation").getStatus()).isEqualTo(302);
        assertThat(monthsOn(TODAY)).isEqualTo(24);
        assertThat(monthsOn(TODAY.minusDays(1))).isEqualTo(60);
        assertThat(approver.post(place + "/confirmation").getStatus()).isEqualTo(409);
        assertThat(admin.get("/retention").getContentAsString())
                .contains("2 years after the event", "KS 2026 § 12", "Confirmed", "5 rows have been kept");
        assertThat(jdbc.sql("select kind || ' ' || what || ' ' || account from audit.deed where what like"
                                + " 'retention-rule%' order by entry_id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "change retention-rule.propose administrator",
                        "refusal retention-rule.confirm administrator",
                        "change retention-rule.confirm approver");
    }

    @Test
    void applies_a_later_rule_from_its_first_day() throws Exception {
        var day = TODAY.plusMonths(3);
        var place = proposed("84", day.toString());
        assertThat(approver.post(place + "/confirmation").getStatus()).isEqualTo(302);
        assertThat(monthsOn(TODAY)).isEqualTo(60);
        assertThat(monthsOn(day.minusDays(1))).isEqualTo(60);
        assertThat(monthsOn(day)).isEqualTo(84);
        assertThat(admin.get("/retention").getContentAsString()).contains("come into force later", day.toString());
    }

    @Test
    void tells_each_thing_that_is_wrong_and_keeps_what_was_typed() throws Exception {
        var page = admin.post(
                "/retention/rules", "kind", "dreams", "months", "many", "start", "", "from", "soon", "basis", " ");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("href=\"#kind\"", "href=\"#months\"", "href=\"#start\"", "href=\"#from\"", "href=\"#basis\"")
                .contains("value=\"many\"", "value=\"soon\"");
        var passed = admin.post(
                "/retention/rules",
                "kind",
                "care-record",
                "months",
                "12",
                "start",
                "event",
                "from",
                TODAY.minusDays(1).toString(),
                "basis",
                "KS");
        assertThat(passed.getContentAsString()).contains("the day has passed");
        proposed("12", TODAY.toString());
        assertThat(change.propose(who("other", Role.ADMINISTRATOR), rule(6, TODAY)))
                .isEqualTo(new Proposed.Refused(ChangeRetention.Flaw.ANOTHER_WAITS));
    }

    @Test
    void never_lets_one_person_do_both_nor_two_rules_begin_on_a_day() {
        var both = new Who(
                "both", "both", Set.of(Role.ADMINISTRATOR, Role.APPROVER), null, Set.of(), Who.Protection.MASKED);
        var id = ((Proposed.Kept) change.propose(both, rule(12, TODAY))).id();
        assertThat(change.confirm(both, id)).isEqualTo(Decided.OWN_PROPOSAL);
        assertThat(change.refuse(both, id, "")).isEqualTo(Decided.OWN_PROPOSAL);
        assertThat(change.withdraw(who("other", Role.ADMINISTRATOR), id)).isEqualTo(Decided.ANOTHERS_PROPOSAL);
        assertThatThrownBy(() -> jdbc.sql("update privacy.retention_proposal set state = 'confirmed',"
                                + " decided_by = proposed_by, decided_name = proposed_name, decided_at = now()")
                        .update())
                .hasMessageContaining("check constraint");
        assertThat(change.confirm(who("a", Role.APPROVER), id)).isEqualTo(Decided.DONE);
        assertThat(change.propose(both, rule(24, TODAY)))
                .isEqualTo(new Proposed.Refused(ChangeRetention.Flaw.ANOTHER_BEGINS));
    }

    @Test
    void no_longer_confirms_a_rule_whose_first_day_has_passed() {
        var id = ((Proposed.Kept) change.propose(who("a", Role.ADMINISTRATOR), rule(12, TODAY))).id();
        jdbc.sql("update privacy.retention_proposal set valid_from = valid_from - 1")
                .update();
        assertThat(change.confirm(who("b", Role.APPROVER), id)).isEqualTo(Decided.NO_LONGER_FITS);
        assertThat(change.withdraw(who("a", Role.ADMINISTRATOR), id)).isEqualTo(Decided.DONE);
        assertThat(monthsOn(TODAY)).isEqualTo(60);
    }

    @Test
    void refuses_others() throws Exception {
        var place = proposed("12", TODAY.toString());
        var controller = Visitor.of(context, Role.CONTROLLER);
        assertThat(controller.get(place).getStatus()).isEqualTo(403);
        assertThat(controller.post(place + "/confirmation").getStatus()).isEqualTo(403);
        assertThat(approver.get("/retention/rules/new").getStatus()).isEqualTo(403);
        assertThat(approver.post(place + "/withdrawal").getStatus()).isEqualTo(403);
        assertThat(admin.get("/retention/rules/999").getStatus()).isEqualTo(404);
    }
}
