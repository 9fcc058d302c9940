package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.invoice;
import static se.tillit.verification.ASettlement.settled;

import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.LineDecision;
import se.tillit.verification.RuleCode;
import se.tillit.visits.Employment;
import se.tillit.visits.RegistrationMethod;

/** What a credit line gives back, and what may be billed again after it. */
class CreditLinesTest {

    private static final AVisit VISIT = AVisit.of("V1");
    private static final String PAID = "pay 226.00 -> 226.00 - A";
    private static final String GIVEN_BACK = "pay -226.00 -> -226.00 - A";
    private static final String NOTHING_BACK = "pay -226.00 -> 0.00 - A";
    private static final String BILLED = "reject 226.00 -> 0.00 visit-already-billed A";
    private static final Invoice AGAIN = invoice("F2", "2026-11-12");
    private static final Invoice NOTE = creditNote("K1", "2026-11-10", "F1");
    private static final Employment SECOND = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");

    private static ALawfulMonth creditedAndBilledAgain(Invoice note, Invoice again) {
        return ALawfulMonth.withOneVisit()
                .with(crediting(VISIT, "1", note))
                .with(ALine.billing(VISIT, "1").on(again));
    }

    @Test
    void pays_a_credit_and_a_new_invoice_once() {
        assertThat(AVerification.of(creditedAndBilledAgain(NOTE, AGAIN)).lines())
                .containsExactly("F1/1 " + PAID, "F2/1 " + PAID, "K1/1 " + GIVEN_BACK);
    }

    @Test
    void pays_the_new_invoice_also_when_the_credit_is_issued_after_it() {
        var late = creditNote("K1", "2026-11-20", "F1");

        assertThat(AVerification.of(creditedAndBilledAgain(late, AGAIN)).lines())
                .containsExactly("F1/1 " + PAID, "F2/1 " + PAID, "K1/1 " + GIVEN_BACK);
    }

    @Test
    void rejects_a_third_invoice_after_one_credit() {
        var third = invoice("F3", "2026-11-15");
        var month = creditedAndBilledAgain(NOTE, AGAIN)
                .with(ALine.billing(VISIT, "1").on(third));

        assertThat(AVerification.of(month).line("F3/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_a_new_invoice_when_the_credit_meets_nothing() {
        var astray = creditNote("K1", "2026-11-10", "F9");

        assertThat(AVerification.of(creditedAndBilledAgain(astray, AGAIN)).lines())
                .containsExactly("F1/1 " + PAID, "F2/1 " + BILLED, "K1/1 hold -226.00 -> 0.00 credit-unmatched A");
    }

    @Test
    void pays_the_credit_of_a_settled_line_and_the_new_invoice() {
        var note = creditNote("K1", "2026-11-10", "F0");
        var month = ALawfulMonth.withOneVisit()
                .with(settled("F0", "7", "V1", 28, "210.93"))
                .with(crediting(VISIT, "1", note));

        var verified = AVerification.of(month);
        assertThat(verified.lines()).containsExactly("F1/1 " + PAID, "K1/1 pay -226.00 -> -210.93 - A");
        assertThat(decision(verified, "K1").minutes()).isEqualTo(Minutes.of(-28));
        assertThat(verified.trace("K1", "1").credited()).hasToString("556677-8899/F0/7");
    }

    private static LineDecision decision(AVerification verified, String invoice) {
        return verified.answer().decisions().stream()
                .filter(found -> found.line().invoice().id().equals(invoice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gives_back_what_the_line_is_approved_for_and_not_what_it_claims() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(ALine.billing(AVisit.of("V1").at("2026-10-05T08:00", 40), "1"))
                .with(crediting(AVisit.of("V1").at("2026-10-05T08:00", 40), "1", NOTE));

        var verified = AVerification.of(month);
        assertThat(verified.lines())
                .containsExactly(
                        "F1/1 adjust 301.33 -> 226.00 time-exceeds-visit A", "K1/1 pay -301.33 -> -226.00 - A");
        assertThat(decision(verified, "K1").minutes()).isEqualTo(Minutes.of(-30));
        assertThat(verified.trace("K1", "1").credited()).hasToString("556677-8899/F1/1");
        assertThat(verified.trace("F1", "1").credited()).isNull();
    }

    @Test
    void gives_back_all_of_a_line_also_when_the_credit_claims_less() {
        var month = ALawfulMonth.withOneVisit().with(crediting(AVisit.of("V1").at("2026-10-05T08:00", 10), "1", NOTE));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("pay -75.33 -> -226.00 - A");
    }

    @Test
    void gives_nothing_back_for_a_held_line_and_lets_the_visit_be_billed_again() {
        var month = creditedAndBilledAgain(NOTE, AGAIN).withoutPlans();
        var hold = "hold 226.00 -> 0.00 plan-missing A";

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + hold, "F2/1 " + hold, "K1/1 " + NOTHING_BACK);
    }

    @Test
    void gives_nothing_back_for_a_line_that_a_visit_rule_holds() {
        var byHand = AVisit.of("V1").registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC);
        var month = ALawfulMonth.withOneVisit().with(byHand).with(crediting(VISIT, "1", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 hold 226.00 -> 0.00 manual-unexplained D", "K1/1 pay -226.00 -> 0.00 - D");
        var finding = AVerification.of(month).findingOf(RuleCode.MANUAL_UNEXPLAINED);
        assertThat(finding.lines()).hasToString("[556677-8899/F1/1, 556677-8899/K1/1]");
        assertThat(finding.amount()).hasToString("0.00 SEK");
    }

    @Test
    void gives_nothing_back_for_a_rejected_line() {
        var month = ALawfulMonth.withOneVisit().withoutAssignments().with(crediting(VISIT, "1", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 reject 226.00 -> 0.00 assignment-missing A", "K1/1 " + NOTHING_BACK);
    }

    @Test
    void gives_nothing_back_for_the_line_of_an_unknown_visit() {
        var month = ALawfulMonth.of().with(ALine.billing(VISIT, "1")).with(crediting(VISIT, "1", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 reject 226.00 -> 0.00 visit-unknown -", "K1/1 pay -226.00 -> 0.00 - -");
    }

    @Test
    void gives_back_a_settled_line_of_an_unknown_visit() {
        var month = ALawfulMonth.of()
                .with(settled("F0", "1", "V1"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0")));

        assertThat(AVerification.of(month).lines()).containsExactly("K1/1 pay -226.00 -> -226.00 - -");
    }

    @Test
    void leaves_the_line_that_billed_the_visit_alone_when_a_rejected_line_is_credited() {
        var second = creditNote("K1", "2026-11-13", "F2");

        assertThat(AVerification.of(creditedAndBilledAgain(second, AGAIN)
                                .with(ALine.billing(VISIT, "1").on(invoice("F3", "2026-11-15"))))
                        .lines())
                .containsExactly("F1/1 " + PAID, "F2/1 " + BILLED, "F3/1 " + BILLED, "K1/1 " + NOTHING_BACK);
    }

    @Test
    void credits_the_earliest_of_two_lines_of_the_invoice() {
        var month = ALawfulMonth.withOneVisit().with(ALine.billing(VISIT, "2")).with(crediting(VISIT, "1", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + PAID, "F1/2 " + PAID, "K1/1 " + GIVEN_BACK);
    }

    @Test
    void credits_both_lines_of_the_invoice_with_two_credit_lines() {
        var month = ALawfulMonth.withOneVisit()
                .with(ALine.billing(VISIT, "2"))
                .with(crediting(VISIT, "1", NOTE))
                .with(crediting(VISIT, "2", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + PAID, "F1/2 " + PAID, "K1/1 " + GIVEN_BACK, "K1/2 " + GIVEN_BACK);
    }

    @Test
    void credits_a_line_of_the_run_before_a_settled_one_of_the_same_invoice() {
        var month = ALawfulMonth.withOneVisit()
                .with(settled("F1", "9", "V1", 10, "75.33"))
                .with(crediting(VISIT, "1", NOTE));

        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 " + BILLED, "K1/1 " + NOTHING_BACK);
    }

    @Test
    void credits_the_settled_line_once_the_line_of_the_run_is_credited() {
        var month = ALawfulMonth.withOneVisit()
                .with(settled("F1", "9", "V1", 10, "75.33"))
                .with(crediting(VISIT, "1", NOTE))
                .with(crediting(VISIT, "2", NOTE));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + PAID, "K1/1 " + GIVEN_BACK, "K1/2 pay -226.00 -> -75.33 - A");
    }

    @Test
    void pays_a_new_invoice_after_the_credit_of_a_line_that_is_settled_and_of_this_run() {
        var month = creditedAndBilledAgain(NOTE, AGAIN).with(settled("F1", "1", "V1"));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + PAID, "F2/1 " + PAID, "K1/1 " + GIVEN_BACK);
    }

    @Test
    void applies_no_other_rule_to_a_credit() {
        var month = ALawfulMonth.withOneVisit()
                .with(crediting(VISIT, "1", NOTE)
                        .under("D9")
                        .helping(null)
                        .by("S9")
                        .doing(null)
                        .priced(null))
                .with(new Absence(
                        "B1", ALawfulMonth.RECIPIENT, AbsenceKind.HOSPITAL, AVisit.instant("2026-10-01T08:00"), null));

        var verified = AVerification.of(month);
        assertThat(verified.line("K1/1")).isEqualTo(NOTHING_BACK);
        assertThat(verified.trace("K1", "1").looks()).isEmpty();
        assertThat(verified.trace("K1", "1").steps()).isEmpty();
    }

    @Test
    void no_longer_counts_a_credited_visit_as_billed_for_the_second_staff() {
        var later = AVisit.of("V2").at("2026-10-05T08:10", 30).by(SECOND);
        var month = ALawfulMonth.withOneVisit()
                .without(EvidenceKind.SHIFTS)
                .with(SECOND)
                .with(later)
                .with(ALine.billing(later, "2"));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
        assertThat(AVerification.of(month.with(crediting(VISIT, "1", NOTE))).line("F1/2"))
                .isEqualTo(PAID);
        assertThat(AVerification.of(month.with(ALine.billing(VISIT, "1").on(AGAIN)))
                        .line("F1/2"))
                .isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
    }

    @Test
    void no_longer_counts_a_credited_visit_as_billed_for_time_counted_twice() {
        var later = AVisit.of("V2").at("2026-10-05T08:10", 30);
        var month = ALawfulMonth.withOneVisit().with(later).with(ALine.billing(later, "2"));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("adjust 226.00 -> 75.33 time-counted-twice A");
        assertThat(AVerification.of(month.with(crediting(VISIT, "1", NOTE))).line("F1/2"))
                .isEqualTo(PAID);
    }

    @Test
    void no_longer_counts_a_settled_visit_as_billed_once_this_run_credits_it() {
        var later = AVisit.of("V2").at("2026-10-05T08:10", 30);
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(later)
                .with(settled("F0", "1", "V1"))
                .with(ALine.billing(later, "2"));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("adjust 226.00 -> 75.33 time-counted-twice A");
        assertThat(AVerification.of(month.with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0"))))
                        .line("F1/2"))
                .isEqualTo(PAID);
    }

    @Test
    void credits_the_lowest_line_of_a_settled_invoice_whatever_the_order_of_rows() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(settled("F0", "10", "V1", 10, "75.33"))
                .with(settled("F0", "9", "V1", 20, "150.67"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("pay -226.00 -> -150.67 - A");
    }
}
