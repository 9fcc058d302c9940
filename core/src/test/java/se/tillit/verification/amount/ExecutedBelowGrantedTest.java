package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.care.Plan;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;

/** A frame of 3 100 minutes; 80 percent of it are 2 480. */
class ExecutedBelowGrantedTest {

    private static final String PAID = "pay 23353.33 -> 23353.33 - -";

    @Test
    void pays_the_frame_at_80_percent() {
        assertThat(AVerification.of(AGrantedMonth.executing(80)).line("F1/1")).isEqualTo(PAID);
    }

    @Test
    void adjusts_to_the_executed_minutes_a_minute_below() {
        var month = AGrantedMonth.executing(80).with(AVisit.of("V7").at("2026-10-07T08:00", 79));
        var verified = AVerification.of(month);

        assertThat(verified.line("F1/1")).isEqualTo("adjust 23353.33 -> 18675.13 executed-below-granted -");
        var reason = verified.findingOf(RuleCode.EXECUTED_BELOW_GRANTED).reason();
        assertThat(AVerification.fact(reason, "minutes")).isEqualTo("3100 min");
        assertThat(AVerification.fact(reason, "executed")).isEqualTo("2479 min");
        assertThat(AVerification.fact(reason, "payable")).isEqualTo("3100 min");
        assertThat(AVerification.fact(reason, "limit")).isEqualTo("80");
    }

    @Test
    void pays_as_claimed_what_is_no_more_than_was_executed() {
        var month = AGrantedMonth.executing(50, 1, 31).with(ALine.granted("1", Minutes.of(1_550)));

        assertThat(AVerification.of(month).line("F1/1")).isEqualTo("pay 11676.67 -> 11676.67 - -");
    }

    @Test
    void adjusts_by_the_share_that_is_set() {
        var month = AGrantedMonth.executing(80);

        assertThat(AVerification.of(month, AVerification.parameterFor("C1", "executed-below-granted.percent", "80.1"))
                        .line("F1/1"))
                .isEqualTo("adjust 23353.33 -> 18682.67 executed-below-granted -");
    }

    /** With 10 days of absence 2 400 minutes are payable, and 80 percent of them are 1 920. */
    @Test
    void compares_with_what_absence_leaves() {
        var absence = AGrantedMonth.absence("B1", "2026-10-22T00:00", null);
        var enough = AGrantedMonth.executing(92, 1, 21).with(ALine.granted("1", Minutes.of(3_100)));
        var tooLittle = AGrantedMonth.executing(91, 1, 21).with(ALine.granted("1", Minutes.of(3_100)));

        assertThat(AVerification.of(enough.with(absence)).line("F1/1"))
                .isEqualTo("adjust 23353.33 -> 18080.00 absence-days-exceeded -");
        assertThat(AVerification.of(tooLittle.with(absence)).line("F1/1"))
                .isEqualTo("adjust 23353.33 -> 14396.20 absence-days-exceeded;executed-below-granted -");
    }

    @Test
    void counts_visits_of_the_provider_to_the_recipient_for_the_service_only() {
        var month = AGrantedMonth.executing(80)
                .with(ALawfulMonth.employment("M1", ALawfulMonth.MUNICIPAL, "KM1"))
                .with(ALawfulMonth.recipient("R2"))
                .with(AVisit.of("V7")
                        .at("2026-10-07T08:00", 80)
                        .by(ALawfulMonth.employment("M1", ALawfulMonth.MUNICIPAL, "KM1")))
                .with(AVisit.of("V8").at("2026-10-08T08:00", 80).to(ALawfulMonth.recipient("R2")))
                .with(AVisit.of("V9").at("2026-10-09T08:00", 80).doing(Service.HOUSEHOLD))
                .with(AVisit.of("V10").at("2026-09-30T08:00", 80));

        assertThat(AVerification.fact(
                        AVerification.of(month)
                                .findingOf(RuleCode.EXECUTED_BELOW_GRANTED)
                                .reason(),
                        "executed"))
                .isEqualTo("2160 min");
    }

    /** The plan comes in force on the 16th, so 16 days are payable: 1 600 minutes, of which 80 percent are 1 280. */
    @Test
    void counts_visits_of_payable_days_only() {
        var late = new Plan(
                "G1",
                ALawfulMonth.DECISION,
                ALawfulMonth.COMPANY,
                AVisit.instant("2026-10-10T10:00"),
                AVisit.instant("2026-10-12T10:00"),
                AGrantedMonth.october(16, 31));
        var month = AGrantedMonth.executing(79).withoutPlans().with(late).with(ALine.granted("1", Minutes.of(1_600)));

        assertThat(AVerification.of(month).line("F1/1"))
                .isEqualTo("adjust 12053.33 -> 9522.13 executed-below-granted -");
        assertThat(AVerification.of(AGrantedMonth.executing(80)
                                .withoutPlans()
                                .with(late)
                                .with(ALine.granted("1", Minutes.of(1_600))))
                        .line("F1/1"))
                .isEqualTo("pay 12053.33 -> 12053.33 - -");
    }

    /** Two decisions of 3 100 and 1 550 minutes for the same service share 2 790 minutes two to one. */
    @Test
    void shares_visits_between_decisions_for_the_same_service() {
        var second = ALawfulMonth.decision("D2", ALawfulMonth.RECIPIENT, 1_550);
        var month = AGrantedMonth.executing(90)
                .with(second)
                .with(ALawfulMonth.assignment("U2", second, ALawfulMonth.COMPANY, ALawfulMonth.ALWAYS))
                .with(ALawfulMonth.plan("G2", second, ALawfulMonth.COMPANY))
                .with(ALine.granted("2", Minutes.of(1_550)).under("D2"));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 adjust 23353.33 -> 14012.00 executed-below-granted -",
                        "F1/2 adjust 11676.67 -> 7006.00 executed-below-granted -");
    }

    @Test
    void sees_what_was_executed() {
        var seen = AVerification.of(AGrantedMonth.executing(90)).lookAt("F1", "1", RuleCode.EXECUTED_BELOW_GRANTED);

        assertThat(seen.result()).isEqualTo(Result.CLEAR);
        assertThat(AVerification.fact(seen.reason(), "executed")).isEqualTo("2790 min");
    }
}
