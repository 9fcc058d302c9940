package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.visits.RegistrationMethod;

/** Evidence is graded apart from pay: the same line is paid on strong and on weak evidence. */
class A02_GradesOfEvidenceTest {

    private static String lineOf(AVisit visit) {
        return AVerification.of(ALawfulMonth.of().with(visit).with(ALine.billing(visit, "1")))
                .lines()
                .getFirst();
    }

    private static AVisit registered(RegistrationMethod start, RegistrationMethod end) {
        return AVisit.of("V1").registered(start, end).because("Telefonen var urladdad");
    }

    @Test
    void pays_by_tag_by_lock_by_app_and_by_hand() {
        assertThat(lineOf(registered(RegistrationMethod.NFC, RegistrationMethod.LOCK)))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(lineOf(registered(RegistrationMethod.LOCK, RegistrationMethod.APP)))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - B");
        assertThat(lineOf(registered(RegistrationMethod.APP, RegistrationMethod.APP)))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - C");
        assertThat(lineOf(registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC)))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - D");
    }

    @Test
    void pays_an_errand_elsewhere() {
        assertThat(lineOf(registered(RegistrationMethod.APP, RegistrationMethod.APP)
                        .elsewhere()))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - C");
        assertThat(lineOf(registered(RegistrationMethod.NFC, RegistrationMethod.MANUAL)
                        .elsewhere()))
                .isEqualTo("F1/1 pay 226.00 -> 226.00 - D");
    }
}
