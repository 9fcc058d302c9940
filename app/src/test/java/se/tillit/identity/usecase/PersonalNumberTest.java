package se.tillit.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons are told from other numbers. */
class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "199001019999",
                "19900101-9999",
                "9001019999",
                "900101-9999",
                "900101+9999",
                "200012319999",
                "19900161-9999",
                "197712919999",
                "Anna 900101-9999",
                "se/199001019999",
                "(9001019999)"
            })
    void finds_a_number_of_a_person(String text) {
        assertThat(PersonalNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "559990-1112",
                "5599901112",
                "165599901112",
                "controller",
                "case-officer-65",
                "199013019999",
                "9001329999",
                "900101",
                "0b5c7f0e-19900101-4c1e-9999-8d1f6d1f0001",
                "19900112-1234-4abc-8def-0123456789ab",
                "SE2321000016-ABCD",
                "12345678901234567890"
            })
    void passes_over_other_numbers(String text) {
        assertThat(PersonalNumber.isIn(text)).isFalse();
    }
}
