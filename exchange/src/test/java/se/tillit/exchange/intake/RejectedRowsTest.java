package se.tillit.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.visits.Visit;

/** One thing wrong in a lawful package: what is rejected, where and why, and what goes with it. */
class RejectedRowsTest {

    @TempDir
    private Path folder;

    private List<RejectedRow> rejectedOf(APackage changed) {
        return changed.contentIn(folder).rejectedRows();
    }

    @ParameterizedTest
    @CsvSource({
        "providers, Björken AB, '', name, VALUE_MISSING",
        "providers, company, firm, operator, NOT_IN_LIST",
        "providers, 554639-1789, 554639-1788, provider_id, CHECK_DIGIT",
        "providers, 554639-1789, 5546391789, provider_id, WRONG_FORM",
        "contracts, ',,9000', ',,-1', capacity_minutes, BELOW_MINIMUM",
        "contracts, '2026-12-31', '2026-02-30', valid_to, NOT_DATE",
        "prices, 513.25, 513.255, price_sek, TOO_MANY_DECIMALS",
        "prices, 513.25, -1, price_sek, BELOW_MINIMUM",
        "prices, weekend, sunday, time_class, NOT_IN_LIST",
        "recipients, 63.83, 63°, latitude, NOT_NUMBER",
        "recipients, 65_plus, 70, age_group, NOT_IN_LIST",
        "decisions, '900,', '900.5,', minutes_per_month, NOT_WHOLE",
        "decisions, 'true,2026', 'TRUE,2026', double_staffing, NOT_BOOLEAN",
        "extras, 2026-10-14T10:00:00+02:00, 2026-10-14, approved_at, NOT_INSTANT",
        "assignments, discharge, soon, urgency, NOT_IN_LIST",
        "planned_visits, 'G2,7', 'G2,8', weekday, ABOVE_MAXIMUM",
        "planned_visits, '30,2,2', '30,3,2', staff, ABOVE_MAXIMUM",
        "planned_visits, '30,2,2', '30,2,0', every_weeks, BELOW_MINIMUM",
        "planned_visits, '30,2,2', '0,2,2', minutes, BELOW_MINIMUM",
        "planned_visits, 22:00, 22.00, window_start, NOT_TIME",
        "staff, hourly, daily, employment, NOT_IN_LIST",
        "staff, ',B2,', ',b2,', swedish_level, NOT_IN_LIST",
        "shifts, 2026-10-01T13:26:42+02:00, 2026-10-01T06:55:17+02:00, ended_at, ENDS_BEFORE_START",
        "visits, 2026-10-25T02:10:00+01:00, 2026-10-25T02:29:59+02:00, ended_at, ENDS_BEFORE_START",
        "visits, 'app,manual', 'app,', end_method, VALUE_MISSING",
        "visits, 00.25+01:00, 00.2500001+01:00, registered_at, TOO_FINE",
        "absences, ',2026-10-07T13:34:00+02:00,', ',2026-10-07T13:34:00+02:00,2026-10-07T13:33:59+02:00', ended_at, ENDS_BEFORE_START",
        "settled, 171.08, 171.081, approved_sek, TOO_MANY_DECIMALS",
        "settled, ',20,', ',20 min,', minutes, NOT_WHOLE",
        "invoices, '100,2026-10,2026-11-06,300', '100,2026-13,2026-11-06,300', period, NOT_MONTH",
        "invoices, 300.00, 1e3, total_sek, NOT_NUMBER",
        "invoice_lines, ',,300.00', ',,', amount_sek, VALUE_MISSING",
        "invoice_lines, ',,,300.00', ',,x,300.00', unit_price_sek, NOT_NUMBER",
        "invoice_lines, ',30,452.00', ',30000000,452.00', minutes, NUMBER_TOO_LARGE",
        "invoice_lines, 2026-10-01T07:47:20+02:00, 2026-10-01T07:17:19+02:00, ended_at, ENDS_BEFORE_START"
    })
    void rejects_a_value_that_breaks_the_schema(
            String file, String text, String by, String column, RejectionReason reason) {
        var rejected = rejectedOf(APackage.lawful().replacing(file, text, by)).getFirst();

        assertThat(rejected.file()).isEqualTo(file + ".csv");
        assertThat(rejected.column()).isEqualTo(column);
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.text(Language.SWEDISH)).doesNotContain("{").endsWith(".");
        assertThat(rejected.text(Language.ENGLISH)).doesNotContain("{").endsWith(".");
    }

    @Test
    void tells_file_line_column_and_value() {
        var rejected = rejectedOf(APackage.lawful().replacing("visits", "nfc,lock", "nfc,magic"));

        assertThat(rejected)
                .containsExactly(new RejectedRow(
                        "visits.csv", 2, "end_method", "magic", RejectionReason.NOT_IN_LIST, "nfc, lock, app, manual"));
        assertThat(rejected.getFirst().text(Language.SWEDISH)).isEqualTo("Värdet är inget av nfc, lock, app, manual.");
    }

    @Test
    void rejects_a_row_with_too_many_or_too_few_fields() {
        var rejected = rejectedOf(APackage.lawful().with("tags", "T2,H1,2026-06-01", "T3,H1,2026-06-01,,", "T4"));

        assertThat(rejected)
                .extracting(RejectedRow::line, RejectedRow::value, RejectedRow::reason)
                .containsExactly(
                        tuple(3L, "3", RejectionReason.FIELD_COUNT),
                        tuple(4L, "5", RejectionReason.FIELD_COUNT),
                        tuple(5L, "1", RejectionReason.FIELD_COUNT));
    }

    @Test
    void does_not_take_a_missing_field_from_the_row_before() {
        var content = APackage.lawful()
                .with("visits", "V1,H1,559351-1354,P1,personal_care,2026-10-02T07:17:20+02:00", "V7")
                .contentIn(folder);

        assertThat(content.rejectedRows()).extracting(RejectedRow::line).containsExactly(2L, 4L, 5L);
        assertThat(content.handover().rejected().visits()).containsExactlyInAnyOrder("V1", "V7");
    }

    @Test
    void counts_the_line_on_which_a_row_begins_also_after_line_breaks_in_quotes() {
        var rejected = rejectedOf(
                APackage.lawful().with("areas", "O3,\"Norr\n\r\n\rom\"", "", "O4,", "O5,\"Sö\"\"der\"\"\"", "O6,\"\""));

        assertThat(rejected).extracting(RejectedRow::line).containsExactly(9L, 11L);
    }

    @Test
    void rejects_references_to_rows_that_are_not_there() {
        var rejected = rejectedOf(APackage.lawful()
                .replacing("tags", "H1", "H9")
                .replacing("invoice_lines", "554639-1789,100", "554639-1789,101"));

        assertThat(rejected)
                .containsExactly(
                        new RejectedRow(
                                "tags.csv",
                                2,
                                "recipient_id",
                                "H9",
                                RejectionReason.REFERENCE_UNKNOWN,
                                "recipients.csv"),
                        new RejectedRow(
                                "invoice_lines.csv",
                                3,
                                "provider_id/invoice_id",
                                "554639-1789/101",
                                RejectionReason.REFERENCE_UNKNOWN,
                                "invoices.csv"));
    }

    @Test
    void rejects_what_refers_to_a_rejected_row_all_the_way() {
        var content = APackage.lawful().replacing("areas", "O1,Väst", "O1,").contentIn(folder);

        assertThat(content.rejectedRows())
                .extracting(RejectedRow::file, RejectedRow::reason)
                .containsExactly(
                        tuple("areas.csv", RejectionReason.VALUE_MISSING),
                        tuple("contracts.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("prices.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("recipients.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("decisions.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("extras.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("assignments.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("plans.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("planned_visits.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("tags.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("visits.csv", RejectionReason.REFERENCE_REJECTED),
                        tuple("absences.csv", RejectionReason.REFERENCE_REJECTED));
        assertThat(content.handover().lines()).hasSize(2);
        assertThat(content.handover().visits())
                .extracting(Visit::number, Visit::id)
                .containsExactly(tuple(0, "V2"));
    }

    @Test
    void rejects_the_lines_of_a_rejected_invoice() {
        var rejected = rejectedOf(APackage.lawful().replacing("invoices", "226.00", "226.005"));

        assertThat(rejected)
                .extracting(RejectedRow::file, RejectedRow::reason)
                .containsExactly(
                        tuple("invoices.csv", RejectionReason.TOO_MANY_DECIMALS),
                        tuple("invoice_lines.csv", RejectionReason.REFERENCE_REJECTED));
    }

    @Test
    void accepts_references_of_visits_lines_and_settled_lines_that_point_nowhere() {
        var content = APackage.lawful()
                .replacing("visits", "T1,,", "T9,T8,")
                .with("invoice_lines", "559351-1354,100,2,V9,H9,B9,G9,P9,gardening,,,,,1")
                .with("settled", "000000-0000,1,1,V9,B9,,1")
                .contentIn(folder);

        assertThat(content.rejectedRows()).isEmpty();
    }

    @Test
    void accepts_a_decision_that_ended_before_it_began() {
        assertThat(rejectedOf(APackage.lawful().with("decisions", "B3,H1,household,60,,false,2026-06-10,2026-06-01")))
                .isEmpty();
    }

    @Test
    void hides_the_identity_and_position_of_the_protected() {
        var rejected = rejectedOf(APackage.lawful()
                .with("recipients", "H3,O1,false,,north,20.2,,true", "H4,O1,false,,north,20.2,,false", "H5,O1,no,,,,,x")
                .with("tags", "T2,H3,2026-06-01,", "T3,H4,2026-06-01,", "T5,H5,2026-06-01,", "T6,H2,,")
                .with("recipients", "H2,O1,true,,,,,true"));

        assertThat(rejected)
                .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::value)
                .startsWith(
                        tuple("recipients.csv", 3L, "skyddad"),
                        tuple("recipients.csv", 4L, "skyddad"),
                        tuple("recipients.csv", 5L, "north"),
                        tuple("recipients.csv", 6L, "no"),
                        tuple("recipients.csv", 7L, "skyddad"));
        assertThat(rejected.stream().filter(row -> row.file().equals("tags.csv")))
                .extracting(RejectedRow::value)
                .containsExactly("skyddad", "H4", "skyddad", "skyddad");
    }
}
