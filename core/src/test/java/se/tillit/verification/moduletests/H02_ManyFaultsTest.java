package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.visits.RegistrationMethod;

/** A line with many faults is answered by the first that rejects, else by all that hold, else by all that adjust. */
class H02_ManyFaultsTest {

    private static ALawfulMonth month(AVisit visit) {
        return ALawfulMonth.of()
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 20))
                .with(visit)
                .with(ALine.billing(AVisit.of("V1").at("2026-10-05T08:00", 45), "1")
                        .priced(UnitPrice.sek("500.00"))
                        .amounting(Money.sek("400.00")));
    }

    @Test
    void adjusts_by_every_rule_that_fires() {
        assertThat(AVerification.of(month(AVisit.of("V1"))).lines())
                .containsExactly("F1/1 adjust 400.00 -> 150.67"
                        + " amount-miscalculated;price-exceeds-contract;time-exceeds-visit;frame-exceeded A");
    }

    @Test
    void holds_by_every_rule_that_holds_and_reckons_nothing() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var verified = AVerification.of(month(byHand).withoutPlans());

        assertThat(verified.lines()).containsExactly("F1/1 hold 400.00 -> 0.00 plan-missing;manual-unexplained D");
        assertThat(verified.findings())
                .containsExactly("invoice-total-differs F1 deviation -174.00", "plan-missing F1/1 deviation 400.00");
    }

    @Test
    void rejects_by_the_first_rule_that_rejects_alone() {
        var verified = AVerification.of(
                month(AVisit.of("V1")).withoutPlans().withoutAssignments().withoutContracts());

        assertThat(verified.lines()).containsExactly("F1/1 reject 400.00 -> 0.00 contract-missing A");
        assertThat(verified.findings())
                .containsExactly(
                        "invoice-total-differs F1 deviation -174.00", "contract-missing F1/1 deviation 400.00");
    }
}
