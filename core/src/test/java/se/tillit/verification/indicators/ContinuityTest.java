package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;
import static se.tillit.verification.indicators.IndicatorsFixture.parameter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Recipient;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.visits.Employment;

class ContinuityTest {

    @Test
    void tells_the_mean_and_the_median_number_of_persons() {
        var indicators = indicators(month(1, 2, 2, 3, 14));

        assertThat(indicators.continuityMean()).isEqualTo(new BigDecimal("4.4"));
        assertThat(indicators.continuityMedian()).isEqualTo(new BigDecimal("2.0"));
    }

    @Test
    void takes_the_mean_of_the_two_in_the_middle() {
        assertThat(indicators(month(9, 1, 2, 3, 8, 1)).continuityMedian()).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void rounds_half_up_to_one_decimal() {
        assertThat(indicators(month(1, 1, 1, 1, 1, 1, 1, 3)).continuityMean()).isEqualTo(new BigDecimal("1.3"));
    }

    @Test
    void says_nothing_of_fewer_than_five_recipients() {
        var indicators = indicators(month(1, 2, 3, 4));

        assertThat(indicators.continuityMean()).isNull();
        assertThat(indicators.continuityMedian()).isNull();
    }

    @Test
    void leaves_out_a_recipient_with_one_visit_on_some_day() {
        var month = month(1, 1, 1, 1, 1).with(visit(4, 9, 0, "2026-10-09T08:00").elsewhere());

        assertThat(indicators(month).continuityMean()).isNull();
    }

    @Test
    void counts_visits_from_seven_until_ten_in_the_evening() {
        assertThat(mean("2026-10-09T07:00")).isNotNull();
        assertThat(mean("2026-10-09T21:59")).isNotNull();
        assertThat(mean("2026-10-09T06:59")).isNull();
        assertThat(mean("2026-10-09T22:00")).isNull();
    }

    @Test
    void counts_the_fourteen_first_days() {
        assertThat(indicators(month(1, 1, 1, 1, 1).with(visit(4, 14, 0, "2026-10-15T08:00")))
                        .continuityMean())
                .isNull();
        assertThat(indicators(
                                month(1, 1, 1, 1, 1).with(visit(4, 14, 0, "2026-10-15T08:00")),
                                parameter("continuity.days", "13"))
                        .continuityMean())
                .isNotNull();
    }

    @Test
    void counts_one_person_with_two_employments_once() {
        var month = month(1, 1, 1, 1, 1);
        var second = ALawfulMonth.employment("X", COMPANY, "K0-0");
        month.with(second).with(AVisit.of("X").to(recipient(0)).by(second).at("2026-10-05T12:00", 30));

        assertThat(indicators(month).continuityMean()).isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void leaves_out_a_recipient_who_was_absent() {
        assertThat(meanWithAbsence("2026-10-14T23:00", "2026-10-20T08:00")).isNull();
        assertThat(meanWithAbsence("2026-09-20T08:00", "2026-10-01T01:00")).isNull();
    }

    @Test
    void keeps_a_recipient_who_was_absent_on_other_days() {
        assertThat(meanWithAbsence("2026-10-15T00:00", "2026-10-20T08:00")).isNotNull();
        assertThat(meanWithAbsence("2026-09-20T08:00", "2026-10-01T00:00")).isNotNull();
    }

    private static @Nullable BigDecimal mean(String start) {
        return indicators(month(1, 1, 1, 1, 1).with(visit(4, 9, 0, start))).continuityMean();
    }

    private static @Nullable BigDecimal meanWithAbsence(String from, String to) {
        var absence = new Absence("F", recipient(4), AbsenceKind.HOSPITAL, instant(from), instant(to));
        return indicators(month(1, 1, 1, 1, 1).with(absence)).continuityMean();
    }

    /** Recipients who are helped at 08:00 and 18:00 on days 1–14, by so many persons each. */
    private static ALawfulMonth month(int... persons) {
        var month = ALawfulMonth.of();
        for (var number = 0; number < persons.length; number++) {
            month.with(recipient(number));
            for (var person = 0; person < persons[number]; person++) {
                month.with(staff(number, person));
            }
            for (var day = 1; day <= 14; day++) {
                var who = day % persons[number];
                month.with(visit(number, day, who, "2026-10-%02dT08:00".formatted(day)));
                month.with(AVisit.of("E" + number + "-" + day)
                        .to(recipient(number))
                        .by(staff(number, who))
                        .at("2026-10-%02dT18:00".formatted(day), 30));
            }
        }
        return month;
    }

    private static AVisit visit(int recipient, int day, int person, String start) {
        return AVisit.of("M" + recipient + "-" + day)
                .to(recipient(recipient))
                .by(staff(recipient, person))
                .at(start, 30);
    }

    private static Recipient recipient(int number) {
        return ALawfulMonth.recipient("R" + number);
    }

    private static Employment staff(int recipient, int person) {
        return ALawfulMonth.employment("S" + recipient + "-" + person, COMPANY, "K" + recipient + "-" + person);
    }
}
