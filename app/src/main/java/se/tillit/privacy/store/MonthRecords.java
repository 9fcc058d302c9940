package se.tillit.privacy.store;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.kernel.SettlementMonth;
import se.tillit.privacy.store.MonthlyRecords.Table;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;
import se.tillit.register.Register;

/** What goes month by month: who worked when, and what was claimed, decided and paid. */
@Configuration(proxyBeanMethods = false)
class MonthRecords {

    private static final String OF_RUN = "(select r.month from verification.run r where r.run_id = t.run_id)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Register register;

    MonthRecords(JdbcClient jdbc, TransactionTemplate transaction, Register register) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.register = register;
    }

    @Bean
    RetainedRecords staffRecords() {
        return new MonthlyRecords(
                RecordKind.STAFF_RECORD,
                List.of(new Table("visits.employment", "t.month"), new Table("visits.shift", "t.month")),
                month -> register.forget(month, Set.of("staff", "shifts")),
                jdbc,
                transaction);
    }

    @Bean
    RetainedRecords accountingRecords() {
        return new MonthlyRecords(
                RecordKind.ACCOUNTING_RECORD,
                List.of(
                        new Table("settlement.paid_line", "t.month"),
                        new Table("settlement.payment", "t.month"),
                        new Table("verification.line_decision", "t.month"),
                        new Table("verification.finding", OF_RUN),
                        new Table("verification.provider_summary", OF_RUN),
                        new Table("verification.reason_sum", OF_RUN),
                        new Table("verification.finding_sum", OF_RUN),
                        new Table("verification.released_sum", OF_RUN),
                        new Table("verification.run", "t.month"),
                        new Table("invoices.settled_line", "t.month"),
                        new Table("invoices.invoice_line", "t.month"),
                        new Table("invoices.invoice", "t.month"),
                        new Table("invoices.document", "t.month"),
                        new Table("intake.delivery", "t.month")),
                this::takeAccounts,
                jdbc,
                transaction);
    }

    private void takeAccounts(SettlementMonth month) {
        var ofRuns = "run_id in (select run_id from verification.run where month = :month)";
        for (var statement : List.of(
                "delete from settlement.paid_line where month = :month",
                "delete from settlement.payment where month = :month",
                "delete from verification.line_decision where month = :month",
                "delete from verification.finding where " + ofRuns,
                "delete from verification.provider_summary where " + ofRuns,
                "delete from verification.reason_sum where " + ofRuns,
                "delete from verification.finding_sum where " + ofRuns,
                "delete from verification.released_sum where " + ofRuns,
                "update verification.run set same_as = null where month = :month",
                "delete from verification.run where month = :month",
                "delete from intake.delivery where month = :month")) {
            jdbc.sql(statement).param("month", month.first()).update();
        }
        register.forget(month, Set.of("settled", "invoices", "invoice_lines"));
    }
}
