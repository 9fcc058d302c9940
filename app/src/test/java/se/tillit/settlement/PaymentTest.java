package se.tillit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.tillit.exchange.Language;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.identity.Scope;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.SettledHere;
import se.tillit.server.ServerTest;
import se.tillit.server.decision.Decided;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payments;
import se.tillit.settlement.usecase.ApprovePayment;
import se.tillit.settlement.usecase.ProposePayment;
import se.tillit.settlement.usecase.ProposePayment.Proposed;
import se.tillit.settlement.usecase.WithdrawPayment;
import se.tillit.verification.People;
import se.tillit.verification.TestMonths;
import se.tillit.verification.store.BasisChange;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.RunChanges;
import se.tillit.verification.web.Spoken;
import se.tillit_testkit.Example;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/** A verified month is paid once, by two persons, to the öre, and is decided the same when it is verified again. */
@ServerTest
class PaymentTest {

    private static final SettlementMonth OCTOBER = TestMonths.OCTOBER;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private ProposePayment propose;

    @Autowired
    private WithdrawPayment withdraw;

    @Autowired
    private ApprovePayment approve;

    @Autowired
    private Payments payments;

    @Autowired
    private SettledHere settled;

    @Autowired
    private RunChanges changes;

    @Autowired
    private DataSource dataSource;

    @TempDir
    private Path folder;

    private TestMonths months;
    private Run run;

    @BeforeEach
    void begin() {
        months = TestMonths.on(server);
        months.takeIn(Example.in(folder.resolve("package")), OCTOBER);
        run = months.verify(OCTOBER);
    }

    private long putForward() {
        assertThat(propose.propose(People.CONTROLLER, OCTOBER, run.id())).isEqualTo(Proposed.DONE);
        return payments.ofMonth(OCTOBER).getFirst().id();
    }

    private long paidLines() {
        return months.count("select count(*) from settlement.paid_line");
    }

    @Test
    void pays_what_was_shown_to_the_ore_and_once() {
        var due = payments.due(run);
        assertThat(due.lines()).isEqualTo(run.sums().linesPaid() + run.sums().linesAdjusted());
        assertThat(due.approved()).isEqualTo(run.sums().approved());
        var id = putForward();
        assertThat(paidLines()).isZero();
        assertThat(approve.approve(People.APPROVER, OCTOBER, id, due)).isEqualTo(Decided.DONE);
        assertThat(paidLines()).isEqualTo(due.lines());
        assertThat(Money.ofOre(months.count("select sum(approved_ore)::bigint from settlement.paid_line")))
                .isEqualTo(due.approved());
        assertThat(payments.due(run)).isEqualTo(new Due(0, Money.ZERO));
        assertThat(approve.approve(People.OTHER_APPROVER, OCTOBER, id, due)).isEqualTo(Decided.NOT_WAITING);
        assertThat(propose.propose(People.CONTROLLER, OCTOBER, run.id())).isEqualTo(Proposed.NOTHING_DUE);
    }

    @Test
    void refuses_one_who_would_approve_their_own() {
        assertThat(propose.propose(People.BOTH, OCTOBER, run.id())).isEqualTo(Proposed.DONE);
        var payment = payments.ofMonth(OCTOBER).getFirst();
        assertThat(approve.approve(People.BOTH, OCTOBER, payment.id(), payment.due()))
                .isEqualTo(Decided.OWN_PROPOSAL);
        assertThatThrownBy(() -> JdbcClient.create(dataSource)
                        .sql("update settlement.payment set state = 'approved', decided_by = proposed_by,"
                                + " decided_name = '', decided_at = now()")
                        .update())
                .hasMessageContaining("check constraint");
        assertThat(paidLines()).isZero();
    }

    @Test
    void refuses_other_numbers_than_were_shown_and_a_month_verified_since() {
        var due = payments.due(run);
        var id = putForward();
        assertThat(approve.approve(
                        People.APPROVER,
                        OCTOBER,
                        id,
                        new Due(due.lines(), due.approved().plus(Money.ofOre(1)))))
                .isEqualTo(Decided.OTHER_NUMBERS);
        months.verify(OCTOBER);
        assertThat(approve.approve(People.APPROVER, OCTOBER, id, due)).isEqualTo(Decided.NO_LONGER_FITS);
        assertThat(paidLines()).isZero();
        assertThat(withdraw.withdraw(People.OTHER_CONTROLLER, OCTOBER, id)).isFalse();
        assertThat(withdraw.withdraw(People.CONTROLLER, OCTOBER, id)).isTrue();
    }

    @Test
    void pays_once_where_two_approve_at_once() throws Exception {
        var due = payments.due(run);
        var id = putForward();
        try (var both = Executors.newFixedThreadPool(4)) {
            Callable<Decided> one = () -> approve.approve(People.APPROVER, OCTOBER, id, due);
            Callable<Decided> other = () -> approve.approve(People.OTHER_APPROVER, OCTOBER, id, due);
            var decided = both.invokeAll(List.of(one, other, one, other)).stream()
                    .map(PaymentTest::answer)
                    .toList();
            assertThat(decided)
                    .containsOnlyOnce(Decided.DONE)
                    .filteredOn(Decided.NOT_WAITING::equals)
                    .hasSize(3);
        }
        assertThat(paidLines()).isEqualTo(due.lines());
    }

    private static Decided answer(java.util.concurrent.Future<Decided> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void decides_a_paid_month_as_before() {
        var due = payments.due(run);
        assertThat(approve.approve(People.APPROVER, OCTOBER, putForward(), due)).isEqualTo(Decided.DONE);
        var again = months.verify(OCTOBER);
        assertThat(changes.lines(run, again, Scope.EVERYTHING, "", 100)).isEmpty();
        assertThat(again.linesChanged()).isZero();
        assertThat(again.sums()).isEqualTo(run.sums());
        assertThat(BasisChange.between(run.basis(), again.basis()).causes()).containsExactly(BasisChange.Cause.SETTLED);
        assertThat(payments.paidButOtherwise(again)).isZero();
    }

    @Test
    void decides_generated_months_as_before_and_pays_a_later_month_by_itself() throws Exception {
        var options = GeneratorOptions.honest(YearMonth.of(2026, 5), 2, 40, 815).withFaults(8);
        for (var made : GenerateMunicipality.generate(folder.resolve("made"), options, Progress.silent())) {
            var month = new SettlementMonth(made.month());
            months.takeIn(new PackageFolder(made.folder()), month);
            var first = months.verify(month);
            var due = payments.due(first);
            assertThat(propose.propose(People.CONTROLLER, month, first.id())).isEqualTo(Proposed.DONE);
            var id = payments.ofMonth(month).getFirst().id();
            assertThat(approve.approve(People.APPROVER, month, id, due)).isEqualTo(Decided.DONE);
            var again = months.verify(month);
            assertThat(changes.lines(first, again, Scope.EVERYTHING, "", 100)).isEmpty();
            assertThat(again.linesChanged()).isZero();
            assertThat(again.sums()).isEqualTo(first.sums());
        }
    }

    @Test
    void tells_later_months_of_lines_paid_for_what_they_bill() {
        assertThat(approve.approve(People.APPROVER, OCTOBER, putForward(), payments.due(run)))
                .isEqualTo(Decided.DONE);
        var november = SettlementMonth.parse("2026-11");
        assertThat(settled.settledFor(november, Instant.EPOCH)).isEmpty();
        assertThat((long) settled.settledFor(OCTOBER, Instant.EPOCH).size())
                .isEqualTo(months.count(
                        "select count(*) from settlement.paid_line where claimed_ore >= 0 or approved_ore <> 0"));
        var again = Example.in(folder.resolve("again"))
                .changing(
                        "invoices", table -> other(other(period(table, november), "invoice_id"), "credits_invoice_id"))
                .changing("invoice_lines", table -> other(table, "invoice_id"));
        months.takeIn(again, november);
        assertThat(settled.settledFor(november, Instant.EPOCH)).isNotEmpty();
        months.verify(november);
        assertThat(months.count("""
                        select count(*) from verification.line_decision
                         where month = '2026-11-01' and outcome in ('pay', 'adjust') and claimed_ore > 0
                           and visit_id in (select visit_id from settlement.paid_line
                                             group by visit_id having sum(approved_ore) > 0)
                        """)).isZero();
        assertThat(months.count("""
                        select count(*) from verification.line_decision
                         where month = '2026-11-01' and 'visit-already-billed' = any (rules)
                        """)).isPositive();
    }

    private static Table period(Table table, SettlementMonth month) {
        var changed = table;
        for (var row = 0; row < table.rows().size(); row++) {
            changed = changed.withCell(row, "period", month.toString());
        }
        return changed;
    }

    /** With other numbers of invoices. */
    private static Table other(Table table, String column) {
        var changed = table;
        for (var row = 0; row < table.rows().size(); row++) {
            var number = table.cell(row, column);
            changed = number.isEmpty() ? changed : changed.withCell(row, column, "N" + number);
        }
        return changed;
    }

    @Test
    void says_in_a_sentence_what_will_be_paid() throws Exception {
        putForward();
        var web = MockMvcBuilders.webAppContextSetup(server)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        var page = web.perform(get("/months/2026-10/payment").with(People.as(People.APPROVER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
        var due = payments.due(run);
        assertThat(page)
                .contains(
                        Spoken.in(Language.SWEDISH).count(due.lines()).replace('\u00a0', ' ') + " rader, ",
                        " kr betalas ut.",
                        "Attestera och betala ut");
        var own = web.perform(get("/months/2026-10/payment").with(People.as(People.CONTROLLER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).doesNotContain("/approval").contains("/withdrawal");
    }
}
