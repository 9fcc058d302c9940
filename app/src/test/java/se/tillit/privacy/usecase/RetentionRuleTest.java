package se.tillit.privacy.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when records have been kept long enough, on both sides of every limit. */
class RetentionRuleTest {

    @ParameterizedTest
    @CsvSource({
        // Thirteen months after 29 October 2025 it is 29 November 2026, and that day is kept as well.
        "EVENT, 13, 2026-11-29, 2025-10-29, false",
        "EVENT, 13, 2026-11-30, 2025-10-29, true",
        // The last note is of October 2021: its month ends as November begins, and five years have gone on 1 November.
        "MONTH_END, 60, 2026-10-31, 2021-10-01, false",
        "MONTH_END, 60, 2026-11-01, 2021-10-01, true",
        "MONTH_END, 60, 2026-11-01, 2021-11-01, false",
        // An invoice of January 2019 stays to the end of 2026.
        "YEAR_END, 84, 2026-12-31, 2019-01-01, false",
        "YEAR_END, 84, 2027-01-01, 2019-01-01, true",
        "YEAR_END, 84, 2027-01-01, 2019-12-01, true",
        "YEAR_END, 84, 2027-01-01, 2020-01-01, false"
    })
    void keeps_records_for_exactly_as_long_as_is_decided(
            RetentionRule.Start start, int months, LocalDate today, LocalDate event, boolean isDue) {
        var rule = new RetentionRule(RecordKind.JOB, months, start, LocalDate.EPOCH, "a decision");
        assertThat(event.isBefore(rule.keptUntil(today))).isEqualTo(isDue);
    }

    @Test
    void rejects_a_rule_without_time() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        new RetentionRule(RecordKind.JOB, 0, RetentionRule.Start.EVENT, LocalDate.EPOCH, "a decision"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
