package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;
import static se.tillit.verification.indicators.IndicatorsFixture.parameter;
import static se.tillit.visits.RegistrationMethod.APP;
import static se.tillit.visits.RegistrationMethod.NFC;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;

class PremiumTest {

    @Test
    void gives_level_two_where_all_three_are_met() {
        var indicators = indicators(month(80, 50, 50));

        assertThat(indicators.premiumLevel()).isEqualTo(2);
        assertThat(indicators.premium()).isEqualTo(Money.sek("3833.33"));
    }

    @Test
    void gives_level_one_for_permanent_staff_or_assistant_nurses() {
        assertThat(indicators(month(80, 50, 49)).premiumLevel()).isEqualTo(1);
        assertThat(indicators(month(80, 49, 50)).premiumLevel()).isEqualTo(1);
        assertThat(indicators(month(80, 50, 0)).premium()).isEqualTo(Money.sek("1666.67"));
    }

    @Test
    void gives_none_where_staff_are_neither() {
        assertThat(indicators(month(100, 49, 49)).premiumLevel()).isZero();
        assertThat(indicators(month(100, 49, 49)).premium()).isEqualTo(Money.ZERO);
    }

    @Test
    void gives_none_where_too_little_is_registered() {
        assertThat(indicators(month(79, 100, 100)).premiumLevel()).isZero();
    }

    @Test
    void compares_exact_shares_rather_than_rounded_ones() {
        var month = month(80, 100, 100)
                .with(AVisit.of("X").at("2026-10-05T23:00", 1).registered(APP, NFC));

        assertThat(indicators(month).registered().percent()).isEqualByComparingTo("80.0");
        assertThat(indicators(month).premiumLevel()).isZero();
    }

    @Test
    void gives_none_without_visits() {
        assertThat(indicators(ALawfulMonth.of()).premiumLevel()).isZero();
        assertThat(indicators(ALawfulMonth.of()).premium()).isEqualTo(Money.ZERO);
    }

    @Test
    void follows_the_municipalitys_own_levels() {
        var month = month(80, 50, 50);

        assertThat(indicators(month, parameter("premium.level-2", "30.00")).premium())
                .isEqualTo(Money.sek("5000.00"));
        assertThat(indicators(month, parameter("premium.registered", "81")).premiumLevel())
                .isZero();
    }

    /** A hundred visits of 100 minutes, of which so many are registered, by permanent staff, by assistant nurses. */
    private static ALawfulMonth month(int registered, int permanent, int nurses) {
        var month = ALawfulMonth.of();
        for (var number = 0; number < 100; number++) {
            var form = number < permanent ? EmploymentForm.PERMANENT : EmploymentForm.HOURLY;
            var qualification = number < nurses ? Qualification.ASSISTANT_NURSE : Qualification.NONE;
            var staff = ALawfulMonth.employment("S" + number, COMPANY, "K" + number, form, qualification, null);
            month.with(staff)
                    .with(AVisit.of("V" + number)
                            .by(staff)
                            .at("2026-10-%02dT08:00".formatted(1 + number % 31), 100)
                            .registered(number < registered ? NFC : APP, NFC));
        }
        return month;
    }
}
