package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Recipient;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.Employment;
import se.tillit.visits.RegistrationMethod;

/** Two spouses, R1 and R2, each with a decision; S1 comes to both. The first is helped from 8 to half past. */
class TimeCountedTwiceTest {

    private static final Recipient ONE = living("R1", "H1");
    private static final Recipient OTHER = living("R2", "H1");
    private static final Instant HALF_PAST = AVisit.instant("2026-10-05T08:30");

    private static Recipient living(String id, @Nullable String household) {
        var alone = ALawfulMonth.recipient(id);
        return new Recipient(
                id, alone.area(), alone.setting(), alone.ageGroup(), alone.home(), household, alone.protection());
    }

    private static ALawfulMonth home(Recipient one, Recipient other) {
        var month = ALawfulMonth.of().without(EvidenceKind.SHIFTS).without(EvidenceKind.TAGS);
        var first = ALawfulMonth.decision("D1", one, 3_100);
        var second = ALawfulMonth.decision("D2", other, 3_100);
        return month.with(one)
                .with(other)
                .with(first)
                .with(second)
                .with(ALawfulMonth.assignment("U1", first, ALawfulMonth.COMPANY, ALawfulMonth.ALWAYS))
                .with(ALawfulMonth.assignment("U2", second, ALawfulMonth.COMPANY, ALawfulMonth.ALWAYS))
                .with(ALawfulMonth.plan("G1", first, ALawfulMonth.COMPANY))
                .with(ALawfulMonth.plan("G2", second, ALawfulMonth.COMPANY));
    }

    private static AVisit first() {
        return AVisit.of("V1").to(ONE);
    }

    /** Half an hour with the other spouse, so that so much of it is before half past. */
    private static AVisit second(Elapsed overlap) {
        return AVisit.of("V2").to(OTHER).at(HALF_PAST.minusNanos(overlap.micros() * 1000), Elapsed.ofMinutes(30));
    }

    private static AVerification verified(AVisit first, AVisit second, ParameterRow... rows) {
        return AVerification.of(month(first, second), rows);
    }

    private static ALawfulMonth month(AVisit first, AVisit second) {
        return home(ONE, OTHER)
                .with(first)
                .with(second)
                .with(ALine.billing(first, "1"))
                .with(ALine.billing(second, "2").under("D2"));
    }

    @Test
    void pays_two_spouses_helped_one_after_the_other() {
        assertThat(verified(first(), second(Elapsed.NONE)).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_an_overlap_of_two_minutes() {
        assertThat(verified(first(), second(Elapsed.ofMinutes(2))).line("F1/2")).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_an_overlap_of_a_microsecond_more_than_two_minutes() {
        var verified = verified(first(), second(Elapsed.ofMinutes(2).plus(new Elapsed(1))));

        assertThat(verified.lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 adjust 226.00 -> 210.93 time-counted-twice A");
        var reason = verified.findingOf(RuleCode.TIME_COUNTED_TWICE).reason();
        assertThat(AVerification.fact(reason, "minutes")).isEqualTo("30 min");
        assertThat(AVerification.fact(reason, "own")).isEqualTo("28 min");
        assertThat(AVerification.fact(reason, "others")).isEqualTo("[V1]");
    }

    @Test
    void pays_when_no_more_is_claimed_than_the_time_of_its_own() {
        var overlap = Elapsed.ofMinutes(10);
        var month = month(first(), second(overlap))
                .with(ALine.billing(second(overlap), "2")
                        .under("D2")
                        .claiming(Minutes.of(20))
                        .amounting(Money.sek("150.67")));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("pay 150.67 -> 150.67 - A");
    }

    @Test
    void adjusts_one_minute_more_than_the_time_of_its_own() {
        var overlap = Elapsed.ofMinutes(10);
        var month = month(first(), second(overlap))
                .with(ALine.billing(second(overlap), "2")
                        .under("D2")
                        .claiming(Minutes.of(21))
                        .amounting(Money.sek("158.20")));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("adjust 158.20 -> 150.67 time-counted-twice A");
    }

    @Test
    void adjusts_by_its_own_time_rounded_like_the_time_of_a_visit() {
        var overlap = Elapsed.ofSeconds(630);

        assertThat(verified(first(), second(overlap)).line("F1/2"))
                .isEqualTo("adjust 226.00 -> 150.67 time-counted-twice A");
        assertThat(verified(first(), second(overlap), AVerification.parameter("visit-time.rounding", "down"))
                        .line("F1/2"))
                .isEqualTo("adjust 226.00 -> 143.13 time-counted-twice A");
    }

    @Test
    void adjusts_by_the_union_of_all_earlier_visits() {
        var third = AVisit.of("V3").to(ONE).at("2026-10-05T08:20", 30);
        var month = month(first(), second(Elapsed.ofMinutes(20))).with(third).with(ALine.billing(third, "3"));

        var verified = AVerification.of(month);
        assertThat(verified.line("F1/2")).isEqualTo("adjust 226.00 -> 75.33 time-counted-twice A");
        assertThat(verified.line("F1/3")).isEqualTo("adjust 226.00 -> 75.33 time-counted-twice A");
        assertThat(AVerification.fact(
                        verified.findingsOf(RuleCode.TIME_COUNTED_TWICE)
                                .getLast()
                                .reason(),
                        "others"))
                .isEqualTo("[V1, V2]");
    }

    @Test
    void adjusts_the_higher_id_of_two_that_start_at_once() {
        var both = month(first(), AVisit.of("10").to(OTHER));

        assertThat(AVerification.of(both).lines())
                .containsExactly("F1/1 adjust 226.00 -> 0.00 time-counted-twice A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_when_the_earlier_visit_is_not_billed() {
        var month = home(ONE, OTHER)
                .with(first())
                .with(second(Elapsed.ofMinutes(20)))
                .with(ALine.billing(second(Elapsed.ofMinutes(20)), "2").under("D2"));

        assertThat(AVerification.of(month).lines()).containsExactly("F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_when_the_earlier_visits_line_is_rejected() {
        var month = month(first(), second(Elapsed.ofMinutes(20)))
                .with(ALine.billing(first(), "1").under("D9"));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_when_the_earlier_visits_line_is_held() {
        var month = month(
                first().registered(RegistrationMethod.MANUAL, RegistrationMethod.NFC), second(Elapsed.ofMinutes(20)));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 hold 226.00 -> 0.00 manual-unexplained D",
                        "F1/2 adjust 226.00 -> 75.33 time-counted-twice A");
    }

    @Test
    void pays_another_employments_visit_in_the_same_home() {
        Employment second = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = month(first(), second(Elapsed.ofMinutes(20)).by(second)).with(second);

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void leaves_different_homes_to_the_rule_for_two_places() {
        var neighbour = living("R2", "H2");
        var overlapping = second(Elapsed.ofMinutes(20)).to(neighbour);
        var month = home(living("R1", null), neighbour)
                .with(AVisit.of("V1").to(living("R1", null)))
                .with(overlapping)
                .with(ALine.billing(AVisit.of("V1"), "1"))
                .with(ALine.billing(overlapping, "2").under("D2"));

        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("hold 226.00 -> 0.00 staff-in-two-places A");
        assertThat(AVerification.of(month, AVerification.parameter("staff-in-two-places", "off"))
                        .line("F1/2"))
                .isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_by_the_overlap_in_force_on_the_day_and_for_the_contract() {
        var key = "time-counted-twice.overlap";
        var overlap = second(Elapsed.ofMinutes(3));
        var paid = "pay 226.00 -> 226.00 - A";
        var adjusted = "adjust 226.00 -> 203.40 time-counted-twice A";

        assertThat(verified(first(), overlap).line("F1/2")).isEqualTo(adjusted);
        assertThat(verified(first(), overlap, AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "3"))
                        .line("F1/2"))
                .isEqualTo(paid);
        assertThat(verified(first(), overlap, AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "3"))
                        .line("F1/2"))
                .isEqualTo(adjusted);
        assertThat(verified(first(), overlap, AVerification.parameterFor("C1", key, "3"))
                        .line("F1/2"))
                .isEqualTo(paid);
    }

    @Test
    void sees_no_other_visit_where_they_only_touch() {
        var verified = verified(first(), second(Elapsed.NONE));

        assertThat(AVerification.fact(
                        verified.lookAt("F1", "2", RuleCode.TIME_COUNTED_TWICE).reason(), "others"))
                .isEqualTo("[]");
    }
}
