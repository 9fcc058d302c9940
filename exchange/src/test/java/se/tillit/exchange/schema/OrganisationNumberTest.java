package se.tillit.exchange.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"559351-1354", "554639-1789", "555950-8311"})
    void accepts_a_number_whose_check_digit_fits(String number) {
        assertThat(OrganisationNumber.hasForm(number)).isTrue();
        assertThat(OrganisationNumber.hasRightCheckDigit(number)).isTrue();
    }

    @Test
    void refuses_every_other_check_digit() {
        for (var digit = 0; digit <= 9; digit++) {
            assertThat(OrganisationNumber.hasRightCheckDigit("559351-135" + digit))
                    .isEqualTo(digit == 4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5593511354", "559351-135", "559351-13540", "559351 1354", "55935a-1354", "559351-135٤"})
    void refuses_another_form(String number) {
        assertThat(OrganisationNumber.hasForm(number)).isFalse();
    }
}
