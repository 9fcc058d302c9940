package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Extra;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;
import se.tillit.visits.RegistrationMethod;

/** Lines for granted time among other lines: billed once, credited, and within the frame. */
class GrantedLinesTest {

    private static final String WHOLE = "pay 23353.33 -> 23353.33 - -";

    private static String line(ALawfulMonth month, String id) {
        return AVerification.of(month).line(id);
    }

    private static ALine claim(String line, long minutes) {
        return ALine.granted(line, Minutes.of(minutes));
    }

    private static ALine credit(String line, long minutes, Invoice note) {
        var claimed = claim(line, minutes).build();
        return claim(line, minutes)
                .on(note)
                .claiming(Minutes.of(-minutes))
                .amounting(claimed.amount().negated());
    }

    private static Invoice forMonth(String id, String month) {
        var invoice = ASettlement.invoice(id, "2026-11-05");
        return new Invoice(
                invoice.provider(), id, SettlementMonth.parse(month), invoice.issuedOn(), invoice.total(), null, null);
    }

    @Test
    void pays_the_whole_frame() {
        assertThat(line(AGrantedMonth.claiming(3_100), "F1/1")).isEqualTo(WHOLE);
    }

    @Test
    void pays_a_line_that_names_no_recipient_and_no_service() {
        var month = ALawfulMonth.ofGrantedTime()
                .with(claim("1", 3_100).helping(null).doing(null));

        assertThat(line(month, "F1/1")).isEqualTo(WHOLE);
    }

    @Test
    void adjusts_a_claim_above_the_frame() {
        var verified = AVerification.of(AGrantedMonth.claiming(3_101));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 23360.87 -> 23353.33 frame-exceeded -");
        var reason = verified.findingOf(RuleCode.FRAME_EXCEEDED).reason();
        assertThat(reason.variant()).isEqualTo("payable-days");
        assertThat(AVerification.fact(reason, "left")).isEqualTo("3100 min");
    }

    @Test
    void rejects_the_same_decision_and_month_twice() {
        var month = AGrantedMonth.claiming(3_100).with(claim("2", 100));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + WHOLE, "F1/2 reject 753.33 -> 0.00 visit-already-billed -");
    }

    @Test
    void pays_two_months_of_the_same_decision() {
        var september = forMonth("F0", "2026-09");
        var month = AGrantedMonth.claiming(3_100)
                .with(september)
                .with(AVisit.of("V99").at("2026-09-10T08:00", 2_000))
                .with(AVisit.of("V98").at("2026-09-14T08:00", 480))
                .with(claim("1", 3_000).on(september));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F0/1 pay 22600.00 -> 22600.00 - -", "F1/1 " + WHOLE);
    }

    @Test
    void holds_a_line_for_a_later_month() {
        var november = forMonth("F2", "2026-11");
        var month =
                ALawfulMonth.ofGrantedTime().with(november).with(claim("1", 100).on(november));

        assertThat(line(month, "F2/1")).isEqualTo("hold 753.33 -> 0.00 not-this-month -");
    }

    @Test
    void rejects_what_is_settled_before_unless_it_is_known_to_be_of_another_month() {
        var settled = AGrantedMonth.settled("F0", 3_000, "22600.00");

        assertThat(line(AGrantedMonth.claiming(3_100).with(settled), "F1/1"))
                .isEqualTo("reject 23353.33 -> 0.00 visit-already-billed -");
        assertThat(line(AGrantedMonth.claiming(3_100).with(settled).with(forMonth("F0", "2026-10")), "F1/1"))
                .contains("visit-already-billed");
        assertThat(line(AGrantedMonth.claiming(3_100).with(settled).with(forMonth("F0", "2026-09")), "F1/1"))
                .isEqualTo(WHOLE);
    }

    @Test
    void pays_a_settled_line_that_is_itself_a_line_of_the_run() {
        assertThat(line(AGrantedMonth.claiming(3_100).with(AGrantedMonth.settled("F1", 3_100, "23353.33")), "F1/1"))
                .isEqualTo(WHOLE);
    }

    @Test
    void pays_once_for_a_credit_and_a_new_invoice() {
        var note = ASettlement.creditNote("K1", "2026-11-06", "F1");
        var again = ASettlement.invoice("F2", "2026-11-07");
        var month = AGrantedMonth.claiming(3_100)
                .with(note)
                .with(again)
                .with(credit("1", 3_100, note))
                .with(claim("1", 3_000).on(again));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 " + WHOLE, "F2/1 pay 22600.00 -> 22600.00 - -", "K1/1 pay -23353.33 -> -23353.33 - -");
    }

    @Test
    void credits_a_settled_line_and_makes_the_month_billable_again() {
        var note = ASettlement.creditNote("K1", "2026-11-04", "F0");
        var month = AGrantedMonth.claiming(3_100)
                .with(AGrantedMonth.settled("F0", 3_000, "22000.00"))
                .with(note)
                .with(credit("1", 3_000, note));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 " + WHOLE, "K1/1 pay -22600.00 -> -22000.00 - -");
    }

    @Test
    void holds_a_credit_of_another_decision() {
        var note = ASettlement.creditNote("K1", "2026-11-06", "F1");
        var month = AGrantedMonth.claiming(3_100)
                .with(note)
                .with(credit("1", 3_100, note).under("D2"));

        assertThat(line(month, "K1/1")).isEqualTo("hold -23353.33 -> 0.00 credit-unmatched -");
        assertThat(AVerification.of(month)
                        .findingOf(RuleCode.CREDIT_UNMATCHED)
                        .reason()
                        .variant())
                .isEqualTo("decision");
    }

    @Test
    void pays_an_approved_extra_beside_the_frame_unless_it_is_included() {
        var extra = new Extra(
                "E1",
                ALawfulMonth.DECISION,
                AGrantedMonth.october(12, 13),
                Minutes.of(60),
                AVisit.instant("2026-10-20T10:00"));
        var month = AGrantedMonth.claiming(3_200).with(extra);

        assertThat(line(month, "F1/1")).isEqualTo("adjust 24106.67 -> 23805.33 frame-exceeded -");
        assertThat(AVerification.of(month, AVerification.parameterFor("C1", "frame-exceeded.sudden-needs", "included"))
                        .line("F1/1"))
                .isEqualTo("adjust 24106.67 -> 23353.33 frame-exceeded -");
    }

    @Test
    void draws_on_the_frame_before_the_extra_that_others_need() {
        var extra = new Extra(
                "E1",
                ALawfulMonth.DECISION,
                AGrantedMonth.october(12, 13),
                Minutes.of(60),
                AVisit.instant("2026-10-20T10:00"));
        var visit = AVisit.of("V90").at("2026-10-12T20:00", 60);
        var month = AGrantedMonth.claiming(3_100).with(extra).with(visit).with(ALine.billing(visit, "2"));

        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 " + WHOLE, "F1/2 pay 452.00 -> 452.00 - A");
    }

    @Test
    void pays_a_visit_no_more_when_the_month_has_taken_the_frame() {
        var visit = AVisit.of("V90").at("2026-10-12T20:00", 60);
        var month = AGrantedMonth.claiming(3_070).with(visit).with(ALine.billing(visit, "2"));

        assertThat(line(month, "F1/2")).isEqualTo("adjust 452.00 -> 226.00 frame-exceeded A");
    }

    /** The plan comes in force on the 16th: 16 days of 31. */
    @Test
    void pays_only_days_that_pass_every_rule() {
        var month = AGrantedMonth.claiming(3_100).with(AGrantedMonth.contract(AGrantedMonth.october(16, 31)));

        assertThat(line(month, "F1/1")).isEqualTo("adjust 23353.33 -> 12053.33 frame-exceeded -");
    }

    @Test
    void rejects_or_holds_by_the_rule_that_leaves_no_day() {
        assertThat(line(AGrantedMonth.claiming(3_100).withoutAssignments(), "F1/1"))
                .contains("assignment-missing");
        assertThat(line(AGrantedMonth.claiming(3_100).withoutPlans(), "F1/1"))
                .isEqualTo("hold 23353.33 -> 0.00 plan-missing -");
        assertThat(line(AGrantedMonth.claiming(3_100).withoutPrices(), "F1/1"))
                .isEqualTo("hold 23353.33 -> 0.00 price-missing -");
        assertThat(line(AGrantedMonth.claiming(3_100).withoutPrices().withoutPlans(), "F1/1"))
                .isEqualTo("hold 23353.33 -> 0.00 plan-missing;price-missing -");
        assertThat(line(AGrantedMonth.claiming(3_100).with(claim("1", 3_100).under("D9")), "F1/1"))
                .contains("reject")
                .contains("decision-missing");
        assertThat(line(AGrantedMonth.claiming(3_100).with(claim("1", 3_100).under(null)), "F1/1"))
                .contains("decision-missing");
        assertThat(line(AGrantedMonth.claiming(3_100).with(claim("1", 3_100).helping("R9")), "F1/1"))
                .contains("decision-missing");
        assertThat(line(AGrantedMonth.claiming(3_100).with(claim("1", 3_100).doing("escort")), "F1/1"))
                .contains("decision-missing");
        var ended = ALawfulMonth.decision(
                "D1",
                ALawfulMonth.RECIPIENT,
                3_100,
                DateRange.ofClosed(
                        ALawfulMonth.ALWAYS.from(), ALawfulMonth.MONTH.first().minusDays(1)));
        assertThat(line(AGrantedMonth.claiming(3_100).with(ended), "F1/1")).contains("decision-missing");
    }

    @Test
    void rejects_for_the_contract_where_the_only_one_is_of_another_part_of_the_month_than_the_assignment() {
        var month = AGrantedMonth.claiming(3_100)
                .with(AGrantedMonth.contract(AGrantedMonth.october(1, 10)))
                .with(ALawfulMonth.assignment(
                        "U1", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, AGrantedMonth.october(11, 31)));

        assertThat(line(month, "F1/1")).isEqualTo("reject 23353.33 -> 0.00 contract-missing -");
    }

    @Test
    void adjusts_an_amount_without_minutes_and_price_to_what_is_payable() {
        assertThat(lump("50000.00")).isEqualTo("adjust 50000.00 -> 23353.33 amount-miscalculated -");
        assertThat(lump("20000.00")).isEqualTo("pay 20000.00 -> 20000.00 - -");
    }

    private static String lump(String amount) {
        var month = ALawfulMonth.ofGrantedTime()
                .with(claim("1", 1).claiming(null).priced(null).amounting(Money.sek(amount)));
        return line(month, "F1/1");
    }

    /** 452.00 for 15 days and 500.00 for 16: the mean is 476.774… an hour. */
    @Test
    void pays_each_day_at_its_own_price() {
        var contract = AGrantedMonth.contract(ALawfulMonth.ALWAYS);
        var month = ALawfulMonth.ofGrantedTime()
                .withoutPrices()
                .with(ALawfulMonth.price(contract, "452.00", PriceUnit.HOUR, AGrantedMonth.october(1, 15)))
                .with(ALawfulMonth.price(contract, "500.00", PriceUnit.HOUR, AGrantedMonth.october(16, 31)))
                .with(claim("1", 3_100).priced(UnitPrice.sek("500.00")).amounting(Money.sek("25833.33")));

        assertThat(line(month, "F1/1")).isEqualTo("adjust 25833.33 -> 24633.33 price-exceeds-contract -");
    }

    private static ALawfulMonth executedFrom16(@Nullable ALine line) {
        var month = ALawfulMonth.ofGrantedTime()
                .with(AGrantedMonth.contract(AGrantedMonth.october(1, 15)))
                .with(ALawfulMonth.contract(
                        "C3", ALawfulMonth.COMPANY, Compensation.EXECUTED_TIME, AGrantedMonth.october(16, 31)))
                .with(ALawfulMonth.price(ALawfulMonth.contract("C3", ALawfulMonth.COMPANY)));
        return line == null ? month : month.with(line);
    }

    @Test
    void pays_a_month_and_visits_where_the_way_to_pay_changes_in_mid_month() {
        var visit = AVisit.of("V20").at("2026-10-20T08:00", 90);
        var month = executedFrom16(claim("1", 1_500)).with(ALine.billing(visit, "2"));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 pay 11300.00 -> 11300.00 - -", "F1/2 pay 678.00 -> 678.00 - A");
    }

    @Test
    void adjusts_to_the_days_of_granted_time_where_the_way_to_pay_changes() {
        assertThat(line(executedFrom16(claim("1", 3_100)), "F1/1"))
                .isEqualTo("adjust 23353.33 -> 11300.00 frame-exceeded -");
    }

    @Test
    void rejects_a_visit_without_its_id_where_the_provider_is_paid_in_several_ways() {
        var visit = AVisit.of("V20").at("2026-10-20T08:00", 90);

        assertThat(line(executedFrom16(ALine.billing(visit, "1").naming(null)), "F1/1"))
                .contains("line-unspecified");
        assertThat(line(executedFrom16(claim("1", 1_500).from(null, EndsClaimed.START_ONLY)), "F1/1"))
                .contains("line-unspecified");
    }

    @Test
    void rejects_a_lump_sum_of_a_provider_paid_for_executed_time() {
        assertThat(line(ALawfulMonth.of().with(claim("1", 3_100)), "F1/1")).contains("line-unspecified");
    }

    @Test
    void decides_without_the_staff_log_of_visits_that_are_not_billed() {
        var month = AGrantedMonth.claiming(3_100)
                .with(AVisit.of("V1")
                        .at("2026-10-01T08:00", 90)
                        .registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC));

        assertThat(line(month, "F1/1")).isEqualTo(WHOLE);
        assertThat(AVerification.of(month.without(EvidenceKind.TAGS)).line("F1/1"))
                .isEqualTo(WHOLE);
    }

    @Test
    void tells_the_days_and_the_arithmetic() {
        var month = AGrantedMonth.claiming(3_100)
                .with(AGrantedMonth.contract(AGrantedMonth.october(4, 31)))
                .with(AGrantedMonth.absence("B1", "2026-10-10T00:00", "2026-10-12T09:00"));
        var trace = AVerification.of(month).trace("F1", "1");
        var granted = Objects.requireNonNull(trace.granted());

        assertThat(granted.stretches())
                .extracting(stretch -> "%s %s %s"
                        .formatted(
                                stretch.days().from().getDayOfMonth(),
                                stretch.first().barredBy(),
                                stretch.first().isAbsent()))
                .containsExactly("1 CONTRACT_MISSING false", "4 null false", "10 null true", "12 null false");
        assertThat(granted.frame()).isEqualTo(Minutes.of(2_800));
        assertThat(granted.absentDays()).isEqualTo(2);
        assertThat(granted.visits()).isEqualTo(31);
        assertThat(granted.executed()).isEqualTo(Minutes.of(2_520));
        assertThat(trace.steps()).hasSize(2);
        assertThat(trace.looks()).extracting(look -> look.rule()).doesNotContain(RuleCode.VISIT_UNKNOWN);
    }
}
