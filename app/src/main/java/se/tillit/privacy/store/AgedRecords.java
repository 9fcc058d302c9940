package se.tillit.privacy.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;

/** The tables whose rows go by age alone. Ages are days in Sweden. */
@Configuration(proxyBeanMethods = false)
class AgedRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AgedRecords(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private RetainedRecords rows(RecordKind kind, String table, String age, String condition) {
        return new AgedRows(kind, new AgedRows.Rows(table, age, condition), jdbc, transaction);
    }

    private static String day(String instant) {
        return "(%s at time zone 'Europe/Stockholm')::date".formatted(instant);
    }

    @Bean
    RetainedRecords agedDeliveries() {
        return rows(
                RecordKind.DELIVERY,
                "intake.delivery_content",
                day("(select d.received_at from intake.delivery d where d.delivery_id = t.delivery_id)"),
                """
                not exists (select from intake.delivery d where d.delivery_id = t.delivery_id and d.month = any(:held::date[]))
                and not exists (select from intake.import i where i.delivery_id = t.delivery_id
                                   and i.state in ('asked', 'planned'))
                """);
    }

    @Bean
    RetainedRecords agedRejectedRows() {
        return rows(
                RecordKind.REJECTED_ROW,
                "intake.rejected_row",
                day("(select i.asked_at from intake.import i where i.import_id = t.import_id)"),
                """
                not exists (select from intake.import i join intake.delivery d using (delivery_id)
                             where i.import_id = t.import_id
                               and (d.month = any(:held::date[]) or i.state in ('asked', 'planned')))
                """);
    }

    @Bean
    RetainedRecords agedAddressSalts() {
        return rows(RecordKind.ADDRESS_SALT, "audit.origin_salt", "t.day", "cardinality(:held::date[]) >= 0");
    }

    @Bean
    RetainedRecords agedJobs() {
        return rows(
                RecordKind.JOB,
                "server.job",
                day("t.ended_at"),
                "t.state in ('done', 'failed') and cardinality(:held::date[]) >= 0");
    }

    @Bean
    RetainedRecords agedEvents() {
        return rows(
                RecordKind.EVENT,
                "server.event_publication",
                day("t.completion_date"),
                "cardinality(:held::date[]) >= 0");
    }
}
