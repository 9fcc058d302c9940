package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.invoice;
import static se.tillit.verification.ASettlement.settled;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RuleCode;

/** Rule 4: a visit is paid once. Credits are in {@code CreditLinesTest}. */
class BillingLedgerTest {

    private static final AVisit VISIT = AVisit.of("V1");
    private static final String PAID = "pay 226.00 -> 226.00 - A";
    private static final String BILLED = "reject 226.00 -> 0.00 visit-already-billed A";
    private static final Invoice EARLY = invoice("F3", "2026-11-04");
    private static final Invoice ON_TIME = invoice("F2", "2026-11-05");
    private static final Invoice LATE = invoice("F0", "2026-11-06");

    private static ALine line(String number, Invoice invoice) {
        return ALine.billing(VISIT, number).on(invoice);
    }

    private static AVerification verified(ALine... lines) {
        return AVerification.of(month(lines));
    }

    private static ALawfulMonth month(ALine... lines) {
        var month = ALawfulMonth.of().with(VISIT);
        for (var line : lines) {
            month.with(line);
        }
        return month;
    }

    @Test
    void pays_the_line_of_the_earliest_issue_date_whatever_the_invoice_is_called() {
        var verified = verified(line("1", LATE), line("1", ON_TIME), line("1", EARLY));

        assertThat(verified.line("F3/1")).isEqualTo(PAID);
        assertThat(verified.line("F2/1")).isEqualTo(BILLED);
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
        assertThat(verified.findingsOf(RuleCode.VISIT_ALREADY_BILLED))
                .allSatisfy(finding ->
                        assertThat(AVerification.fact(finding.reason(), "line")).isEqualTo("556677-8899/F3/1"));
    }

    @Test
    void pays_the_lowest_invoice_of_those_from_one_day_and_the_lowest_line_of_it() {
        var tenth = invoice("10", "2026-11-05");
        var ninth = invoice("9", "2026-11-05");

        var verified = verified(line("1", tenth), line("10", ninth), line("9", ninth));
        assertThat(verified.line("9/9")).isEqualTo(PAID);
        assertThat(verified.line("9/10")).isEqualTo(BILLED);
        assertThat(verified.line("10/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_although_the_earlier_line_is_held() {
        var month = month(line("1", EARLY), line("1", LATE)).withoutPlans();

        var verified = AVerification.of(month);
        assertThat(verified.line("F3/1")).isEqualTo("hold 226.00 -> 0.00 plan-missing A");
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_although_the_earlier_line_is_held_by_a_rejected_row() {
        var rejected =
                new RejectedKeys(Set.of(), Set.of(), Set.of("D9"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var month = month(line("1", EARLY).under("D9"), line("1", LATE)).with(rejected);

        var verified = AVerification.of(month);
        assertThat(verified.line("F3/1")).isEqualTo("hold 226.00 -> 0.00 row-rejected A");
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_although_the_earlier_line_is_held_for_a_later_month() {
        var november = AVisit.of("V1").at("2026-11-01T08:00", 30);
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(november)
                .with(ALine.billing(november, "1").on(EARLY))
                .with(ALine.billing(november, "1").on(LATE));

        var verified = AVerification.of(month);
        assertThat(verified.line("F3/1")).isEqualTo("hold 226.00 -> 0.00 not-this-month A");
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void pays_when_the_earlier_line_is_rejected_by_rules_1_to_9() {
        assertThat(verified(line("1", EARLY).priced(null), line("1", LATE)).line("F0/1"))
                .isEqualTo(PAID);
        assertThat(verified(line("1", EARLY).by("S2"), line("1", LATE)).line("F0/1"))
                .isEqualTo(PAID);
        assertThat(verified(line("1", EARLY).under("D9"), line("1", LATE)).line("F0/1"))
                .isEqualTo(PAID);
    }

    @Test
    void pays_the_second_and_rejects_the_third_when_the_first_is_rejected() {
        var verified = verified(line("1", EARLY).under("D9"), line("1", ON_TIME), line("1", LATE));

        assertThat(verified.line("F2/1")).isEqualTo(PAID);
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_although_the_earlier_line_is_rejected_as_second_staff() {
        var second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var first = AVisit.of("V0").at("2026-10-05T07:50", 30).by(second);
        var month = month(line("1", EARLY), line("1", LATE))
                .without(EvidenceKind.SHIFTS)
                .with(second)
                .with(first)
                .with(ALine.billing(first, "9").on(LATE));

        var verified = AVerification.of(month);
        assertThat(verified.line("F3/1")).isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
        assertThat(verified.line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void pays_the_provider_whose_visit_it_is_whoever_invoiced_first() {
        var theirs = invoice(ALawfulMonth.MUNICIPAL, "F3", "2026-11-01", null);

        assertThat(verified(line("1", theirs), line("1", LATE)).lines())
                .containsExactly("212000-9994/F3/1 reject 226.00 -> 0.00 line-contradicts-visit A", "F0/1 " + PAID);
    }

    @Test
    void pays_the_provider_whose_visit_it_is_although_anothers_line_is_held_by_a_rejected_row() {
        var theirs = invoice(ALawfulMonth.MUNICIPAL, "F3", "2026-11-01", null);
        var rejected =
                new RejectedKeys(Set.of(), Set.of(), Set.of("D9"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(AVerification.of(month(line("1", theirs).under("D9"), line("1", LATE))
                                .with(rejected))
                        .line("F0/1"))
                .isEqualTo(PAID);
    }

    @Test
    void rejects_a_visit_that_was_settled_on_another_line_or_invoice() {
        var other = AVerification.of(month(line("1", LATE)).with(settled("F9", "1", "V1")));
        var sameInvoice = AVerification.of(month(line("1", LATE)).with(settled("F0", "2", "V1")));

        assertThat(other.line("F0/1")).isEqualTo(BILLED);
        assertThat(sameInvoice.line("F0/1")).isEqualTo(BILLED);
        var reason = other.findingOf(RuleCode.VISIT_ALREADY_BILLED).reason();
        assertThat(reason.variant()).isEqualTo("settled");
        assertThat(AVerification.fact(reason, "line")).isEqualTo("556677-8899/F9/1");
    }

    @Test
    void pays_a_visit_that_was_settled_on_the_very_same_line() {
        var month = month(line("1", LATE)).with(settled("F0", "1", "V1"));

        assertThat(AVerification.of(month).line("F0/1")).isEqualTo(PAID);
    }

    @Test
    void rejects_an_earlier_line_when_a_later_line_of_the_run_was_the_settled_one() {
        var verified = AVerification.of(month(line("1", EARLY), line("1", LATE)).with(settled("F0", "1", "V1")));

        assertThat(verified.line("F3/1")).isEqualTo(BILLED);
        assertThat(verified.line("F0/1")).isEqualTo(PAID);
    }

    @Test
    void pays_a_visit_whose_settled_line_was_credited_before() {
        var month =
                month(line("1", LATE)).with(settled("F9", "1", "V1")).with(settled("K9", "1", "V1", -30, "-226.00"));

        assertThat(AVerification.of(month).line("F0/1")).isEqualTo(PAID);
    }

    @Test
    void rejects_a_visit_that_was_settled_twice_and_credited_once() {
        var month = month(line("1", LATE))
                .with(settled("F8", "1", "V1"))
                .with(settled("F9", "1", "V1"))
                .with(settled("K9", "1", "V1", -30, "-226.00"));

        assertThat(AVerification.of(month).line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void rejects_a_visit_whose_settled_line_only_another_provider_has_credited() {
        var theirs = new SettledLine(
                new LineId(ALawfulMonth.MUNICIPAL, "K9", "1"), "V1", "D1", Minutes.of(-30), Money.sek("-226.00"));
        var month = month(line("1", LATE)).with(settled("F9", "1", "V1")).with(theirs);

        assertThat(AVerification.of(month).line("F0/1")).isEqualTo(BILLED);
    }

    @Test
    void decides_a_line_its_credit_and_the_line_billed_anew_as_before_once_all_three_are_settled() {
        var month = month(
                line("1", EARLY), crediting(VISIT, "1", creditNote("K1", "2026-11-05", EARLY.id())), line("1", LATE));
        var before = AVerification.of(month).lines();
        var settled = month.with(settled(EARLY.id(), "1", "V1"))
                .with(settled("K1", "1", "V1", -30, "-226.00"))
                .with(settled(LATE.id(), "1", "V1"));

        assertThat(before).filteredOn(line -> line.contains(" pay ")).hasSize(3);
        assertThat(AVerification.of(settled).lines()).isEqualTo(before);
    }

    @Test
    void pays_when_another_visit_was_settled() {
        var month = month(line("1", LATE)).with(settled("F9", "1", "V2")).with(settled("F9", "2", null));

        assertThat(AVerification.of(month).line("F0/1")).isEqualTo(PAID);
    }

    @Test
    void rejects_every_line_of_an_unknown_visit_as_unknown() {
        var unknown =
                ALawfulMonth.of().with(line("1", EARLY)).with(line("1", LATE)).with(settled("F9", "1", "V1"));

        assertThat(AVerification.of(unknown).lines())
                .containsExactly(
                        "F0/1 reject 226.00 -> 0.00 visit-unknown -", "F3/1 reject 226.00 -> 0.00 visit-unknown -");
    }

    @Test
    void counts_a_settled_visit_without_a_line_as_billed_for_the_second_staff() {
        var second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var later = AVisit.of("V2").at("2026-10-05T08:10", 30).by(second);
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(second)
                .with(VISIT)
                .with(later)
                .with(ALine.billing(later, "1"));

        assertThat(AVerification.of(month).line("F1/1")).isEqualTo(PAID);
        assertThat(AVerification.of(month.with(settled("F9", "1", "V1"))).line("F1/1"))
                .isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
        assertThat(AVerification.of(month.with(settled("K9", "1", "V1", -30, "-226.00")))
                        .line("F1/1"))
                .isEqualTo(PAID);
    }

    @Test
    void counts_a_settled_visit_as_billed_although_its_new_line_is_rejected() {
        var second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var later = AVisit.of("V2").at("2026-10-05T08:10", 30).by(second);
        var month = month(line("1", EARLY))
                .without(EvidenceKind.SHIFTS)
                .with(second)
                .with(later)
                .with(ALine.billing(later, "2").on(LATE))
                .with(settled("F9", "1", "V1"));

        assertThat(AVerification.of(month).line("F0/2")).isEqualTo("reject 226.00 -> 0.00 second-staff-not-granted A");
    }
}
