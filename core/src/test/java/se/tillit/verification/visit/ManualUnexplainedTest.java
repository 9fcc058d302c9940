package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.visit.Looking.fact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.RegistrationMethod;

class ManualUnexplainedTest {

    private static final String REASONS = "manual-unexplained.reasons-not-counting";

    private static ALawfulMonth month(RegistrationMethod start, RegistrationMethod end, @Nullable String reason) {
        return ALawfulMonth.of().with(AVisit.of("V1").registered(start, end).because(reason));
    }

    private static ALawfulMonth byHand(@Nullable String reason) {
        return month(RegistrationMethod.MANUAL, RegistrationMethod.MANUAL, reason);
    }

    private static Looking look() {
        return Looking.by(RuleCode.MANUAL_UNEXPLAINED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "   \t"})
    void holds_an_empty_reason(@Nullable String reason) {
        assertThat(look().at(byHand(reason))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD);
            assertThat(finding.others()).isEmpty();
        });
    }

    @Test
    void clears_any_reason() {
        assertThat(look().at(byHand("The phone was empty"))).isEmpty();
        assertThat(look().at(byHand("-"))).isEmpty();
    }

    @Test
    void holds_when_one_end_is_by_hand() {
        var start = look().at(month(RegistrationMethod.MANUAL, RegistrationMethod.NFC, null));
        var end = look().at(month(RegistrationMethod.LOCK, RegistrationMethod.MANUAL, null));

        assertThat(fact(start.getFirst(), "start")).isEqualTo(RegistrationMethod.MANUAL);
        assertThat(fact(start.getFirst(), "end")).isEqualTo(RegistrationMethod.NFC);
        assertThat(fact(end.getFirst(), "start")).isEqualTo(RegistrationMethod.LOCK);
        assertThat(fact(end.getFirst(), "end")).isEqualTo(RegistrationMethod.MANUAL);
    }

    @Test
    void clears_ends_that_are_not_by_hand() {
        assertThat(look().at(month(RegistrationMethod.APP, RegistrationMethod.APP, null)))
                .isEmpty();
        assertThat(look().at(month(RegistrationMethod.NFC, RegistrationMethod.LOCK, "")))
                .isEmpty();
    }

    @Test
    void holds_an_errand_alike() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1")
                        .registered(RegistrationMethod.MANUAL, RegistrationMethod.APP)
                        .elsewhere());

        assertThat(look().at(month)).hasSize(1);
    }

    @Test
    void holds_a_reason_that_does_not_count() {
        var look = look().with(REASONS, "other; fel ");

        assertThat(look.at(byHand("other"))).hasSize(1);
        assertThat(look.at(byHand(" Fel "))).hasSize(1);
        assertThat(look.at(byHand("other phone"))).isEmpty();
        assertThat(look().at(byHand("other"))).isEmpty();
    }

    @Test
    void holds_a_reason_that_does_not_count_by_the_contract() {
        assertThat(look().withException("C1", REASONS, "other").at(byHand("other")))
                .hasSize(1);
        assertThat(look().withException("C2", REASONS, "other").at(byHand("other")))
                .isEmpty();
    }
}
